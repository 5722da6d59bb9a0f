/** A field of codes: those that are chosen as chips, and a menu of the others. */
import { Plus, TriangleAlert, X } from 'lucide-react'
import { useId } from 'react'
import type { SchemeRow } from '../../../shared/api/taxonomy.ts'
import type { CheckCodebook } from '../../../shared/pipeline/checkCodebook.ts'
import { codeTitle, interactionScheme, schemesFor, stageSchemes } from '../../../shared/pipeline/codebook.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import type { CodeSource, DemandField } from './demandKinds.ts'

function schemesOf(source: CodeSource, schemes: readonly SchemeRow[]): readonly SchemeRow[] {
  const types = interactionScheme(schemes)
  switch (source) {
    case 'stages':
      return [...new Set([...stageSchemes(schemes, 'pretrained'), ...stageSchemes(schemes, 'scratch')])]
    case 'models':
      return schemesFor(schemes, 'model')
    case 'types':
      return types === undefined ? [] : [types]
    case 'links':
      return schemesFor(schemes, 'link').filter((scheme) => scheme !== types)
  }
}

interface CodesFieldProps {
  readonly field: Extract<DemandField, { field: 'codes' }>
  readonly chosen: readonly string[]
  readonly schemes: readonly SchemeRow[]
  readonly codebook: CheckCodebook
  readonly onChange: (codeIds: readonly string[]) => void
}

function ChosenCode({ codeId, codebook, onRemove }: { codeId: string; codebook: CheckCodebook; onRemove: () => void }) {
  const code = codebook.now(codeId)
  const isLost = codebook.lost([codeId]).length > 0
  const words = code === undefined ? 'not in the codebook any more' : `${code.name}${isLost ? ' (retired)' : ''}`
  return (
    <li className="rule-code" data-lost={isLost}>
      {isLost && <TriangleAlert size={13} aria-hidden />}
      <Chip colour={code?.colour ?? '#888888'} abbreviation={code?.abbreviation ?? '?'} name={words} />
      <button
        type="button"
        className="ui-bare-icon"
        aria-label={`Remove ${code?.abbreviation ?? ''} ${words}`}
        onClick={onRemove}
      >
        <X size={13} aria-hidden />
      </button>
    </li>
  )
}

export function CodesField({ field, chosen, schemes, codebook, onChange }: CodesFieldProps) {
  const label = useId()
  const items = schemesOf(field.from, schemes).flatMap((scheme) =>
    scheme.codes
      .filter((code) => codebook.usable([code.id]).includes(code.id) && !chosen.includes(code.id))
      .map((code, index) => ({
        label: `${codeTitle(code)} · ${scheme.name}`,
        startsGroup: index === 0,
        perform: () => onChange([...chosen, code.id]),
      })),
  )
  return (
    <div className="ui-field" role="group" aria-labelledby={label}>
      <span id={label} className="ui-label">
        {field.label}
      </span>
      <ul className="rule-codes">
        {chosen.map((codeId) => (
          <ChosenCode
            key={codeId}
            codeId={codeId}
            codebook={codebook}
            onRemove={() => onChange(chosen.filter((id) => id !== codeId))}
          />
        ))}
        {chosen.length === 0 && field.empty !== undefined && <li className="rule-codes-empty">{field.empty}</li>}
        {items.length > 0 && (
          <li>
            <MenuButton
              trigger={
                <Button tone="quiet" icon={Plus} aria-label={`Add to “${field.label}”`}>
                  Add
                </Button>
              }
              items={items}
            />
          </li>
        )}
      </ul>
    </div>
  )
}
