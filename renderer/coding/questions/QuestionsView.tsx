/** Repository questions: what is asked of whole repositories, beside what each says about itself; one key per answer. */
import { ClipboardList } from 'lucide-react'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { CodingRow } from '../../../shared/api/coding.ts'
import type { CodeRow, SchemeRow } from '../../../shared/api/taxonomy.ts'
import { runByName } from '../../actions/run.ts'
import { attempt, notify } from '../../session/notices.ts'
import { session } from '../../session/state.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import '../coding.css'
import { codeWithKey, usableCodes } from '../codebook.ts'
import { removeCodings, setConfidence } from '../steps.ts'
import { giveAnswer } from './answerSteps.ts'
import { QuestionCard } from './QuestionCard.tsx'
import { neighbourRepository, nextQuestion } from './questionQueue.ts'
import { questionsState, recallQuestions } from './questionsState.ts'
import './questions.css'
import { QueueBar } from './QueueBar.tsx'
import { Readme } from './Readme.tsx'
import { type Questions, useQuestions } from './useQuestions.ts'

/** Keys that mean something here and elsewhere too. */
const ownKeys = '1 2 3 4 5 6 7 8 9 0 n p u m x [ ] Delete PageDown PageUp'

export function QuestionsView() {
  useEffect(recallQuestions, [])
  const asked = useQuestions()
  const { questions, queue, repository } = asked
  const keys = { onKeyDown: (event: KeyboardEvent) => stepByKey(event, asked) }
  if (queue.length === 0 || questions.length === 0) return <NothingToAsk hasRepositories={queue.length > 0} />
  return (
    <section className="questions-view" aria-label="Repository questions" data-own-keys={ownKeys} {...keys}>
      <QueueBar asked={asked} onStep={(step) => goToRepository(asked, step)} />
      <div className="questions-body">
        <div className="questions-left">
          {repository !== undefined && <Readme key={repository.id} repository={repository} />}
        </div>
        <QuestionList asked={asked} />
      </div>
    </section>
  )
}

function NothingToAsk({ hasRepositories }: { readonly hasRepositories: boolean }) {
  const action = hasRepositories ? ['Open the codebook', 'room.taxonomy'] : ['Add a repository', 'repository.add']
  return (
    <EmptyState
      icon={ClipboardList}
      title={hasRepositories ? 'No question is asked of repositories' : 'There is no repository yet'}
      actions={<Button onClick={() => runByName(action[1] ?? '')}>{action[0]}</Button>}
    >
      Every scheme of the codebook that asks about repositories is answered here, beside the README.
    </EmptyState>
  )
}

/** From anywhere in the view; what the questions do with keys comes first. */
function stepByKey(event: KeyboardEvent, asked: Questions): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
  if ((event.target as Element).matches('textarea, input[type="text"]')) return
  const step = ({ n: 1, ']': 1, p: -1, '[': -1 } as const)[event.key]
  if (step === undefined) return
  event.preventDefault()
  goToRepository(asked, step)
}

function goToRepository(asked: Questions, step: 1 | -1): void {
  const { queue, repository, isOpen } = asked
  const { openOnly } = questionsState.getState()
  const next = neighbourRepository(queue, repository?.id ?? null, step, openOnly ? isOpen : undefined)
  if (next === undefined) {
    notify({
      tone: 'success',
      text: openOnly ? 'No other repository waits for an answer.' : 'There is no other repository.',
    })
    return
  }
  session.setState({ repositoryId: next.id, file: null, selection: null, loadId: null, codingId: null, unitIds: [] })
  questionsState.setState({ index: 0 })
}

function QuestionList({ asked }: { readonly asked: Questions }) {
  const { questions, counted, queue, repository, index, answers, progress } = asked
  const [codeId, setCodeId] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const scheme = questions[index]
  const given = repository === undefined || scheme === undefined ? [] : answers.of(repository.id, scheme.id)
  // The question asked has the focus, on entering and after each step, so that a key answers it.
  useLayoutEffect(() => {
    const typing = document.activeElement?.matches('textarea, input, [role="combobox"]') === true
    const wanted = list.current?.querySelector<HTMLElement>(`[data-question="${scheme?.id ?? ''}"]`)
    if (!typing && session.getState().dialog === null) wanted?.focus()
  }, [scheme?.id, repository?.id])

  function give(code: CodeRow): void {
    if (repository === undefined || scheme === undefined || !asked.ready) return
    setCodeId(code.id)
    void attempt(async () => {
      const done = await giveAnswer(repository, scheme, code, given)
      if (!done || scheme.choice === 'multiple' || !questionsState.getState().goOn) return
      const next = nextQuestion(questions, index, (id) => id === scheme.id || answers.has(repository.id, id))
      questionsState.setState({ index: next })
    })
  }

  function point(step: 1 | -1): void {
    if (scheme === undefined) return
    const codes = usableCodes(scheme)
    const at = Math.max(
      0,
      codes.findIndex((code) => code.id === codeId),
    )
    setCodeId(codes[(at + step + codes.length) % codes.length]?.id ?? null)
  }

  const keys = {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).matches('textarea, input')) return
      const steps: Steps = {
        ...movingSteps(asked),
        ...answerSteps(given),
        ArrowRight: () => point(1),
        ArrowLeft: () => point(-1),
      }
      const step = stepOf(event, scheme, codeId, give) ?? steps[event.key]
      if (step === undefined) return
      event.preventDefault()
      step()
    },
  }

  return (
    <div className="questions-right" ref={list} {...keys}>
      {questions.map((question, at) => (
        <QuestionCard
          key={question.id}
          scheme={question}
          answers={repository === undefined ? [] : answers.of(repository.id, question.id)}
          active={at === index}
          counts={counted.includes(question)}
          answered={progress.answered.get(question.id) ?? 0}
          of={queue.length}
          codeId={codeId}
          onFocus={() => questionsState.setState({ index: at })}
          onPoint={setCodeId}
          onGive={give}
        />
      ))}
      <p className="questions-keys">
        <Kbd keys="ArrowDown" /> next question <Kbd keys="n" /> next repository <Kbd keys="m" /> memo <Kbd keys="u" />{' '}
        unsure <Kbd keys="x" /> take back
      </p>
    </div>
  )
}

type Steps = Readonly<Record<string, () => void>>

/** To another question, or to another repository. */
function movingSteps(asked: Questions): Steps {
  const { questions, index } = asked
  const ask = (at: number) => questionsState.setState({ index: Math.min(questions.length - 1, Math.max(0, at)) })
  return {
    ArrowDown: () => ask(index + 1),
    ArrowUp: () => ask(index - 1),
    Home: () => ask(0),
    End: () => ask(questions.length - 1),
    PageDown: () => goToRepository(asked, 1),
    PageUp: () => goToRepository(asked, -1),
  }
}

/** What is done to the answer that was given last. */
function answerSteps(given: readonly CodingRow[]): Steps {
  const last = given.at(-1)
  if (last === undefined) return {}
  const takeBack = () => void attempt(() => removeCodings([last], 'the answer'))
  return {
    x: takeBack,
    Delete: takeBack,
    u: () => void attempt(() => setConfidence(last, last.confidence === 'sure' ? 'unsure' : 'sure')),
    m: () => document.getElementById(`answer-memo-${last.id}`)?.focus(),
  }
}

/** A code's key gives it from anywhere among the questions; Enter and Space only where no button waits for them. */
function stepOf(
  event: KeyboardEvent,
  scheme: SchemeRow | undefined,
  codeId: string | null,
  give: (code: CodeRow) => void,
): (() => void) | undefined {
  if (scheme === undefined) return undefined
  const code = codeWithKey(scheme, event.key)
  if (code !== null) return () => give(code)
  const onQuestion = (event.target as HTMLElement).dataset['question'] === scheme.id
  if (!onQuestion || (event.key !== 'Enter' && event.key !== ' ')) return undefined
  const codes = usableCodes(scheme)
  const pointed = codes.find(({ id }) => id === codeId) ?? codes[0]
  return pointed === undefined ? undefined : () => give(pointed)
}
