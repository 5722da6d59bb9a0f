/** Code list: the codes of the scheme in force; a key, Enter or a click gives one to the target. */
import { Check } from 'lucide-react'
import { type KeyboardEvent, useId } from 'react'
import type { CodingRow } from '../../shared/api/coding.ts'
import type { CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import { useKeyOf } from '../actions/effectiveKeys.ts'
import { startDrag } from '../session/drag.ts'
import { attempt } from '../session/notices.ts'
import { prefer, usePreferences } from '../session/preferences.ts'
import { session, useSession } from '../session/state.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { listStep } from '../ui/listKeys.ts'
import { Select } from '../ui/Select.tsx'
import { fittingSchemes, keysOf, signOf, usableCodes } from './codebook.ts'
import { type Situation, isMine, raterName } from './situation.ts'
import { applyCodeTo } from './steps.ts'
import type { CodingTarget } from './target.ts'

interface CodeListProps {
  readonly situation: Situation
  readonly target: CodingTarget
}

export function CodeList({ situation, target }: CodeListProps) {
  const { scheme, schemes } = situation
  const keyOf = useKeyOf()
  const schemeKeys = ['coding.previousScheme', 'coding.nextScheme'].flatMap((name) => keyOf(name) ?? [])
  if (scheme === null) {
    return (
      <p className="coding-line coding-faint">No scheme asks about {target.words}. Add one in the taxonomy room.</p>
    )
  }
  return (
    <section className="coding-section coding-codes" aria-label="Codes">
      <div className="coding-scheme-choice">
        <Select
          label="Scheme"
          options={fittingSchemes(schemes, target.kind).map(({ id, name }) => ({ value: id, label: name }))}
          value={scheme.id}
          onChange={(schemeId) => session.setState({ schemeId, codeId: null })}
        />
        <span className="coding-scheme-keys" aria-hidden>
          {schemeKeys.map((keys) => (
            <Kbd key={keys} keys={keys} />
          ))}
        </span>
      </div>
      <p className="coding-question">
        {scheme.question}{' '}
        <span className="coding-faint">({scheme.choice === 'single' ? 'one answer' : 'several answers'})</span>
      </p>
      <Codes scheme={scheme} situation={situation} target={target} />
      <GoOn />
    </section>
  )
}

/** Whether coding goes on to the next by itself. */
function GoOn() {
  const autoAdvance = usePreferences((state) => state.autoAdvance)
  const keys = useKeyOf()('coding.autoAdvance')
  return (
    <div className="coding-go-on">
      <Checkbox
        label="Go on by itself after coding"
        checked={autoAdvance}
        onChange={(checked) => void attempt(() => prefer({ autoAdvance: checked }))}
      />
      {keys !== undefined && <Kbd keys={keys} />}
    </div>
  )
}

function Codes({ scheme, situation, target }: CodeListProps & { readonly scheme: SchemeRow }) {
  const id = useId()
  const codes = usableCodes(scheme)
  const keys = keysOf(scheme)
  const codeId = useSession((state) => state.codeId)
  const index = Math.max(
    0,
    codes.findIndex((code) => code.id === codeId),
  )
  const give = (code: CodeRow) => void attempt(() => applyCodeTo(target, code, situation))

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const rows = codes.map((code) => ({ key: code.id }))
    const step = listStep(rows, index, event.key, codes.length)
    // Digits are actions and work everywhere.
    if (step === null) return
    event.preventDefault()
    event.stopPropagation()
    const code = codes[step.kind === 'move' ? step.index : index]
    if (code === undefined) return
    session.setState({ codeId: code.id })
    if (step.kind !== 'move') give(code)
  }

  return (
    <div
      className="coding-code-list"
      role="listbox"
      aria-label={`Codes of ${scheme.name}`}
      aria-multiselectable={scheme.choice === 'multiple'}
      aria-activedescendant={codes.length === 0 ? undefined : `${id}-${index}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {codes.map((code, at) => (
        <CodeRowView
          key={code.id}
          id={`${id}-${at}`}
          code={code}
          keyName={keys.get(code.id)}
          active={at === index}
          said={situation.said.filter((coding) => coding.codeId === code.id)}
          situation={situation}
          onGive={() => give(code)}
        />
      ))}
    </div>
  )
}

interface CodeRowViewProps {
  readonly id: string
  readonly code: CodeRow
  readonly keyName: string | undefined
  readonly active: boolean
  readonly said: readonly CodingRow[]
  readonly situation: Situation
  readonly onGive: () => void
}

function CodeRowView({ id, code, keyName, active, said, situation, onGive }: CodeRowViewProps) {
  const digitKeys = useKeyOf()(`coding.digit${keyName}`)
  const mine = said.some((coding) => isMine(coding, situation))
  const others = said.filter((coding) => !isMine(coding, situation)).map((coding) => raterName(coding, situation))
  return (
    <button
      type="button"
      tabIndex={-1}
      id={id}
      role="option"
      aria-selected={mine}
      className={`coding-code ${active ? 'coding-code-active' : ''}`}
      draggable
      onDragStart={(event) =>
        startDrag(event.dataTransfer, { kind: 'code', codeId: code.id, schemeId: code.schemeId }, code.name)
      }
      onPointerEnter={() => session.setState({ codeId: code.id })}
      onClick={onGive}
    >
      <span className="coding-code-key">{keyName !== undefined && <Kbd keys={digitKeys ?? keyName} />}</span>
      <Chip colour={code.colour} abbreviation={signOf(code)} name={code.name} />
      <span className="coding-code-state">
        {others.length > 0 && (
          <span title={`Given by ${others.join(', ')}`}>
            {others.length} other{others.length > 1 ? 's' : ''}
          </span>
        )}
        {mine && <Check size={14} aria-label="given by you" />}
      </span>
    </button>
  )
}
