/** The codebook as it was at a moment, to read. */
import { useId } from 'react'
import type { Moment, SchemeRow } from '../../shared/api/taxonomy.ts'
import { useQuery } from '../session/query.ts'
import { Chip } from '../ui/Chip.tsx'
import { treeRows } from './codeTree.ts'
import { useLast } from './useSettled.ts'

/** `about` names the scheme or code that is marked, because it is what the moment is about. */
export function CodebookAt({ moment, about }: { readonly moment: Moment; readonly about: readonly string[] }) {
  const { data } = useQuery('taxonomy.at', { moment })
  const schemes = useLast(data)
  if (schemes === undefined) return <p className="ui-hint">Reading the codebook of that time…</p>
  if (schemes.length === 0) return <p className="ui-hint">The codebook was empty then.</p>
  const own = schemes.filter(({ id, codes }) => about.includes(id) || codes.some((code) => about.includes(code.id)))
  const rest = schemes.filter((scheme) => !own.includes(scheme))
  return (
    <div className="taxonomy-then">
      {own.map((scheme) => (
        <Scheme key={scheme.id} scheme={scheme} about={about} open />
      ))}
      {rest.map((scheme) => (
        <Scheme key={scheme.id} scheme={scheme} about={about} open={false} />
      ))}
    </div>
  )
}

interface SchemeProps {
  readonly scheme: SchemeRow
  readonly about: readonly string[]
  readonly open: boolean
}

function Scheme({ scheme, about, open }: SchemeProps) {
  const id = useId()
  return (
    <details open={open} className="taxonomy-then-scheme">
      <summary id={id} data-about={about.includes(scheme.id) ? '' : undefined}>
        {scheme.name}
        <span className="ui-hint">
          {scheme.codes.length} {scheme.codes.length === 1 ? 'code' : 'codes'}
          {scheme.retired && ', retired'}
        </span>
      </summary>
      <ul aria-labelledby={id}>
        {treeRows(scheme.codes).map(({ key, level, item: code }) => (
          <li key={key} style={{ paddingLeft: (level - 1) * 16 + 8 }} data-about={about.includes(key) ? '' : undefined}>
            <Chip colour={code.colour} abbreviation={code.abbreviation || '·'} />
            <span className="taxonomy-then-words">
              <span className={code.retired || code.mergedInto !== null ? 'taxonomy-retired' : ''}>{code.name}</span>
              {code.definition !== '' && <span className="ui-hint"> {code.definition}</span>}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
