/** The small menu of a link: its type, which way and what for, by mouse, by key and by arrow keys; Escape gives up. */
import { type CSSProperties, useRef, useState } from 'react'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import { Button } from '../ui/Button.tsx'
import type { Point } from './geometry.ts'
import { patternOfCode } from './graphToFlow.ts'
import { moveFocus, useFocus, useKeys } from './menuKeys.ts'
import { LineSample } from './LineSample.tsx'
import { type Answers, type Choice, choicesOf, type LinkQuestions, shortName } from './linkAnswers.ts'

export interface LinkTool {
  readonly label: string
  readonly danger?: boolean
  readonly perform: () => void
}

interface InteractionMenuProps {
  readonly questions: LinkQuestions
  readonly title: string
  /** In pixels from the top left corner of the graph. */
  readonly at: Point
  readonly answers: Answers
  /** Answers to the other questions that follow from a type, for those that nobody answered by hand. */
  readonly plain: (typeId: string | null) => Answers
  readonly submit: string
  readonly onSubmit: (answers: Answers) => void
  /** What else can be done with a link that exists. */
  readonly tools: readonly LinkTool[]
  readonly onCancel: () => void
}

function useAnswers({ questions, answers, plain }: InteractionMenuProps) {
  const [byHand, setByHand] = useState<Answers>(answers)
  const typeId = byHand[questions.type.id] ?? null
  const said: Answers = { ...plain(typeId), ...byHand }
  return {
    said,
    typeId,
    /** Choosing what is chosen takes it away again; the type can only be changed. */
    choose: ({ schemeId, code }: Choice) => {
      const again = schemeId !== questions.type.id && said[schemeId] === code.id
      setByHand((before) => ({ ...before, [schemeId]: again ? null : code.id }))
    },
  }
}

interface ChoiceButtonProps {
  readonly choice: Choice
  readonly chosen: boolean
  readonly pattern: string | null
  readonly onChoose: (choice: Choice) => void
}

function ChoiceButton({ choice, chosen, pattern, onChoose }: ChoiceButtonProps) {
  const { code, key } = choice
  return (
    <button
      type="button"
      role="radio"
      aria-checked={chosen}
      aria-keyshortcuts={key || undefined}
      aria-label={`${code.abbreviation} ${code.name}`.trim()}
      tabIndex={chosen ? 0 : -1}
      className={pattern === null ? 'canvas-menu-pick' : 'canvas-menu-item'}
      style={{ '--code': code.colour } as CSSProperties}
      title={`${code.name}: ${code.definition}`}
      onClick={() => onChoose(choice)}
    >
      {pattern !== null && <LineSample colour={code.colour} pattern={pattern} />}
      <span className="canvas-chip-sign">{code.abbreviation || code.name}</span>
      {pattern !== null && <span className="canvas-chip-name">{code.name}</span>}
      <kbd className="canvas-menu-key">{key}</kbd>
    </button>
  )
}

interface QuestionProps {
  readonly scheme: SchemeRow
  readonly choices: readonly Choice[]
  readonly said: Answers
  readonly withLines: boolean
  readonly onChoose: (choice: Choice) => void
}

function Question({ scheme, choices, said, withLines, onChoose }: QuestionProps) {
  const own = choices.filter(({ schemeId }) => schemeId === scheme.id)
  const words = own.find(({ code }) => code.id === said[scheme.id])?.code.name ?? 'not said'
  return (
    <div
      role="radiogroup"
      aria-label={scheme.name}
      className={withLines ? 'canvas-menu-types' : 'canvas-menu-question'}
    >
      {!withLines && (
        <p className="canvas-menu-words">
          {shortName(scheme)}: <strong>{words}</strong>
        </p>
      )}
      {own.map((choice) => (
        <ChoiceButton
          key={choice.code.id}
          choice={choice}
          chosen={said[scheme.id] === choice.code.id}
          pattern={withLines ? patternOfCode([scheme], scheme.id, choice.code.id) : null}
          onChoose={onChoose}
        />
      ))}
    </div>
  )
}

export function InteractionMenu(props: InteractionMenuProps) {
  const { questions, title, at, submit, onSubmit, tools, onCancel } = props
  const menu = useRef<HTMLDivElement>(null)
  const { said, typeId, choose } = useAnswers(props)
  const choices = choicesOf(questions)
  useFocus(menu, '[aria-checked="true"], [role="radio"]')
  const done = () => {
    if (typeId !== null) onSubmit(said)
  }

  /** The type is chosen and Enter draws: the focus goes to the button that says so. Choosing it twice draws at once. */
  const take = (choice: Choice) => {
    if (choice.code.id === typeId) return done()
    choose(choice)
    if (choice.schemeId === questions.type.id)
      requestAnimationFrame(() => menu.current?.querySelector<HTMLElement>('.ui-button-primary')?.focus())
  }

  useKeys(menu, (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    // Everything typed here is for the menu; digits mean codes of the current scheme elsewhere.
    event.stopPropagation()
    const choice = choices.find(({ key }) => key !== '' && key === event.key.toLowerCase())
    if (event.key === 'Escape') onCancel()
    else if (choice !== undefined) take(choice)
    else if (!moveFocus(menu.current, event)) return
    event.preventDefault()
  })

  return (
    <>
      <div className="canvas-menu-shade" onPointerDown={onCancel} aria-hidden />
      <div
        ref={menu}
        role="dialog"
        tabIndex={-1}
        aria-label={title}
        className="canvas-menu nowheel"
        style={{ left: at.x, top: at.y }}
      >
        <p className="canvas-menu-title">{title}</p>
        {[questions.type, ...questions.further].map((scheme, index) => (
          <Question
            key={scheme.id}
            scheme={scheme}
            choices={choices}
            said={said}
            withLines={index === 0}
            onChoose={take}
          />
        ))}
        {tools.length > 0 && (
          <div className="canvas-menu-foot">
            {tools.map(({ label, danger = false, perform }) => (
              <Button key={label} tone={danger ? 'danger' : 'quiet'} onClick={perform}>
                {label}
              </Button>
            ))}
          </div>
        )}
        <div className="canvas-menu-foot">
          <span className="canvas-menu-keys">Enter: {submit.toLowerCase()} · Esc: leave</span>
          <Button tone="primary" disabled={typeId === null} onClick={done}>
            {submit}
          </Button>
        </div>
      </div>
    </>
  )
}
