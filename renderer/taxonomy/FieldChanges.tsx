/** Fields before and after: what is gone struck through, what came underlined, and both said in words. */
interface FieldChange {
  readonly field: string
  readonly before: string
  readonly after: string
}

export function FieldChanges({ fields }: { readonly fields: readonly FieldChange[] }) {
  if (fields.length === 0) return null
  return (
    <dl className="taxonomy-fields">
      {fields.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd>
            {before !== '' && (
              <del>
                <span className="ui-hidden">before: </span>
                {before}
              </del>
            )}{' '}
            {after !== '' && (
              <ins>
                <span className="ui-hidden">after: </span>
                {after}
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
