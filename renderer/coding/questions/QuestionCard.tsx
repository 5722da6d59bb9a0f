/** Question card: one question about a repository with its codes, their meaning, and the answer given so far. */
import { Check } from 'lucide-react'
import { useId, useRef } from 'react'
import type { CodingRow } from '../../../shared/api/coding.ts'
import type { CodeRow, SchemeRow } from '../../../shared/api/taxonomy.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { keysOf, signOf, usableCodes } from '../codebook.ts'
import { AnswerDetails } from './AnswerDetails.tsx'

interface QuestionCardProps {
  readonly scheme: SchemeRow
  readonly answers: readonly CodingRow[]
  readonly active: boolean
  /** Whether this question counts towards a repository being done. */
  readonly counts: boolean
  readonly answered: number
  readonly of: number
  /** The code whose definition is open. */
  readonly codeId: string | null
  readonly onFocus: () => void
  readonly onPoint: (codeId: string) => void
  readonly onGive: (code: CodeRow) => void
}

export function QuestionCard(props: QuestionCardProps) {
  const { scheme, answers, active, codeId, onFocus } = props
  const id = useId()
  const codesRef = useRef<HTMLDivElement>(null)
  const codes = usableCodes(scheme)
  const at = Math.max(
    0,
    codes.findIndex((code) => code.id === codeId),
  )
  const said = answers
    .map(({ codeId: given }) => scheme.codes.find((code) => code.id === given))
    .filter((code) => code !== undefined)
  // Closed, it is a button that opens it, because a list box without its options is none.
  const listbox = {
    role: 'listbox',
    'aria-multiselectable': scheme.choice === 'multiple',
    'aria-activedescendant': codes.length > 0 ? `${id}-${at}` : undefined,
    'data-first-focus': true,
  }
  return (
    <section className={`questions-card ${active ? 'questions-card-active' : ''}`} aria-labelledby={`${id}-name`}>
      <CardHead {...props} nameId={`${id}-name`} said={said} />
      <p className="questions-question">
        {scheme.question}{' '}
        <span className="coding-faint">({scheme.choice === 'single' ? 'one answer' : 'several answers'})</span>
      </p>
      <div
        className="questions-codes"
        ref={codesRef}
        aria-label={`${scheme.name}: ${scheme.question}`}
        tabIndex={0}
        data-question={scheme.id}
        {...(active ? listbox : { role: 'button' })}
        onFocus={onFocus}
      >
        {active &&
          codes.map((code, position) => (
            <Code
              key={code.id}
              id={`${id}-${position}`}
              code={code}
              keyName={keysOf(scheme).get(code.id)}
              given={said.includes(code)}
              pointed={position === at}
              onPoint={() => props.onPoint(code.id)}
              onGive={() => props.onGive(code)}
            />
          ))}
        {!active && (
          <p className="questions-closed">
            {said.length === 0 ? 'No answer yet' : `${said.map(({ name }) => name).join(', ')}`}
          </p>
        )}
      </div>
      {active &&
        answers.map((coding) => (
          <AnswerDetails
            key={coding.id}
            coding={coding}
            code={scheme.codes.find((code) => code.id === coding.codeId)}
            onLeave={() => codesRef.current?.focus()}
          />
        ))}
    </section>
  )
}

interface CardHeadProps extends QuestionCardProps {
  readonly nameId: string
  readonly said: readonly CodeRow[]
}

function CardHead({ scheme, active, counts, answered, of, onFocus, nameId, said }: CardHeadProps) {
  return (
    <header className="questions-card-head">
      <button type="button" className="questions-card-name" tabIndex={-1} onClick={onFocus}>
        <h3 id={nameId}>{scheme.name}</h3>
        {scheme.required && <span className="questions-required">required</span>}
        {!counts && <span className="coding-faint">optional</span>}
      </button>
      <span className="questions-said">
        {said.map((code) => (
          <Chip
            key={code.id}
            colour={code.colour}
            abbreviation={signOf(code)}
            name={active ? undefined : code.name}
            title={code.name}
          />
        ))}
      </span>
      <span className="questions-card-progress" title={`${answered} of ${of} repositories have an answer`}>
        {answered}/{of}
      </span>
    </header>
  )
}

interface CodeProps {
  readonly id: string
  readonly code: CodeRow
  readonly keyName: string | undefined
  readonly given: boolean
  readonly pointed: boolean
  readonly onPoint: () => void
  readonly onGive: () => void
}

function Code({ id, code, keyName, given, pointed, onPoint, onGive }: CodeProps) {
  // The list has the focus and the keys; codes only take the pointer.
  const pointing = { onPointerEnter: onPoint, onClick: onGive }
  return (
    <div
      id={id}
      role="option"
      aria-selected={given}
      className={`questions-code ${pointed ? 'questions-code-pointed' : ''}`}
      {...pointing}
    >
      <span className="questions-code-key">{keyName !== undefined && <Kbd keys={keyName} />}</span>
      <span className="questions-code-words">
        <span className="questions-code-name">
          <Chip colour={code.colour} abbreviation={signOf(code)} name={code.name} />
          {given && <Check size={14} aria-label="given" />}
        </span>
        <span className="questions-definition">{code.definition.replaceAll('`', '')}</span>
        {pointed && code.useWhen !== '' && <span className="questions-guidance">Use when: {code.useWhen}</span>}
        {pointed && code.avoidWhen !== '' && <span className="questions-guidance">Avoid when: {code.avoidWhen}</span>}
      </span>
    </div>
  )
}
