/** Dialog: joins stages of two models with an interaction, or changes the ends of a link and what is said of it. */
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import { activeCodes, codeTitle, stageSchemes } from '../../shared/pipeline/codebook.ts'
import { session } from '../session/state.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { type Option, Select } from '../ui/Select.tsx'
import {
  type Answers,
  type LinkEnds,
  type LinkQuestions,
  linkQuestions,
  ownAnswers,
  plainAnswers,
  shortName,
} from './linkAnswers.ts'
import { ownLanes } from './drawnFlow.ts'
import { changeLink, drawLink } from './linkSteps.ts'
import { evidenceAtHand, evidenceWords, type Scene } from './scene.ts'
import { stagesOf } from './stagePlaces.ts'

/** A list has no empty value: this one stands for the model as a whole, and for an answer that is not given. */
const none = 'none'

function stageOptions(scene: Scene, unitId: string): Option[] {
  const model = scene.graph.models.find(({ id }) => id === unitId)
  if (model === undefined) return []
  const drawn = stagesOf(scene, unitId)
  const others = stageSchemes(scene.schemes, model.origin)
    .flatMap(activeCodes)
    .filter(({ id }) => !drawn.some(({ codeId }) => codeId === id))
  return [
    { value: none, label: 'The model as a whole' },
    ...drawn.map((chip) => ({ value: chip.codeId, label: codeTitle(chip) })),
    ...others.map((code) => ({ value: code.id, label: `${codeTitle(code)} (not drawn yet)` })),
  ]
}

interface EndFieldsProps {
  readonly scene: Scene
  readonly label: string
  readonly stageLabel: string
  readonly unitId: string
  readonly stageId: string | null
  readonly onChange: (unitId: string, stageId: string | null) => void
}

function EndFields({ scene, label, stageLabel, unitId, stageId, onChange }: EndFieldsProps) {
  const lanes = ownLanes(scene.graph, scene.raterId)
  const models = scene.graph.models.map(({ id, label: name }) => {
    const lane = lanes.find(({ modelIds }) => modelIds.includes(id))
    return { value: id, label: lane === undefined ? name : `${name} (of ${lane.name})` }
  })
  const stages = stageOptions(scene, unitId)
  const known = stages.some(({ value }) => value === stageId)
  return (
    <div className="canvas-form-pair">
      <Select label={label} labelled options={models} value={unitId} onChange={(next) => onChange(next, null)} />
      <Select
        label={stageLabel}
        labelled
        options={stages}
        value={known && stageId !== null ? stageId : none}
        onChange={(next) => onChange(unitId, next === none ? null : next)}
      />
    </div>
  )
}

interface AnswerFieldProps {
  readonly label: string
  readonly scheme: SchemeRow
  readonly codeId: string | null
  readonly onChange: (codeId: string | null) => void
  readonly required?: boolean
}

function AnswerField({ label, scheme, codeId, onChange, required = false }: AnswerFieldProps) {
  const codes = activeCodes(scheme).map((code) => ({ value: code.id, label: codeTitle(code) }))
  return (
    <Select
      label={label}
      labelled
      options={required ? codes : [{ value: none, label: 'Not said' }, ...codes]}
      value={codeId ?? none}
      onChange={(next) => onChange(next === none ? null : next)}
    />
  )
}

/** Ends and answers as they are being chosen; for a new link what is plain is filled in until somebody says otherwise. */
function useLink(scene: Scene, questions: LinkQuestions, first: LinkEnds, said: Answers | null) {
  const [ends, setEnds] = useState(first)
  const [byHand, setByHand] = useState<Answers>(said ?? {})
  const firstType = activeCodes(questions.type)[0]?.id ?? null
  const typeId = byHand[questions.type.id] ?? firstType
  const origin = (id: string) => scene.graph.models.find((model) => model.id === id)?.origin ?? 'pretrained'
  const origins = { source: origin(ends.sourceId), target: origin(ends.targetId) }
  const plain = said === null ? plainAnswers(questions, typeId, origins) : {}
  const answers: Answers = { ...plain, ...byHand, [questions.type.id]: typeId }
  return {
    ends,
    answers,
    change: (some: Partial<LinkEnds>) => setEnds((before) => ({ ...before, ...some })),
    answer: (schemeId: string, codeId: string | null) => setByHand((before) => ({ ...before, [schemeId]: codeId })),
  }
}

interface ConnectDialogProps {
  readonly scene: Scene
  /** Null for a link that is yet to be drawn. */
  readonly unitId: string | null
  readonly ends: LinkEnds
  readonly fromLane?: boolean
  readonly onClose: () => void
}

export function ConnectDialog(props: ConnectDialogProps) {
  const questions = linkQuestions(props.scene.schemes)
  return questions === null ? null : <LinkForm {...props} questions={questions} />
}

interface LinkFieldsProps {
  readonly scene: Scene
  readonly questions: LinkQuestions
  readonly link: ReturnType<typeof useLink>
}

function LinkFields({ scene, questions, link: { ends, answers, change, answer } }: LinkFieldsProps) {
  return (
    <>
      <EndFields
        scene={scene}
        label="From"
        stageLabel="Leaves stage"
        unitId={ends.sourceId}
        stageId={ends.sourceStageId}
        onChange={(sourceId, sourceStageId) => change({ sourceId, sourceStageId })}
      />
      <EndFields
        scene={scene}
        label="To"
        stageLabel="Reaches stage"
        unitId={ends.targetId}
        stageId={ends.targetStageId}
        onChange={(targetId, targetStageId) => change({ targetId, targetStageId })}
      />
      <AnswerField
        label="Interaction"
        scheme={questions.type}
        codeId={answers[questions.type.id] ?? null}
        onChange={(codeId) => answer(questions.type.id, codeId)}
        required
      />
      <div className="canvas-form-pair">
        {questions.further.map((scheme) => (
          <AnswerField
            key={scheme.id}
            label={shortName(scheme)}
            scheme={scheme}
            codeId={answers[scheme.id] ?? null}
            onChange={(codeId) => answer(scheme.id, codeId)}
          />
        ))}
      </div>
      {ends.sourceId === ends.targetId && <p className="ui-problem">Choose two different models.</p>}
    </>
  )
}

function LinkForm({
  scene,
  unitId,
  ends: first,
  fromLane = false,
  onClose,
  questions,
}: ConnectDialogProps & { questions: LinkQuestions }) {
  const isNew = unitId === null
  const link = useLink(scene, questions, first, isNew ? null : ownAnswers(scene, unitId, questions))
  const { ends, answers } = link
  const [evidence] = useState(() => evidenceAtHand(session.getState(), scene, null))
  const form = useRef<HTMLFormElement>(null)
  // Where a new link comes from is known, unless it is a lane; the first question is where it goes.
  const question = fromLane ? 0 : isNew ? 2 : 1
  useEffect(() => {
    const timer = setTimeout(() => form.current?.querySelectorAll<HTMLElement>('[role="combobox"]')[question]?.focus())
    return () => clearTimeout(timer)
  }, [question])
  const possible = ends.sourceId !== ends.targetId && ends.targetId !== '' && answers[questions.type.id] !== null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!possible) return
    onClose()
    void (isNew ? drawLink(scene, ends, questions, answers) : changeLink(scene, unitId, ends, questions, answers))
  }
  const words = isNew ? `What does the first model do for the second? ${evidenceWords(evidence)}` : undefined
  return (
    <Dialog
      title={isNew ? 'Connect two models' : 'Edit interaction'}
      {...(words === undefined ? {} : { description: words })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" submit form="canvas-connect" disabled={!possible}>
            {isNew ? 'Connect' : 'Save'}
          </Button>
        </>
      }
    >
      <form ref={form} id="canvas-connect" className="canvas-form" onSubmit={submit}>
        <LinkFields scene={scene} questions={questions} link={link} />
      </form>
    </Dialog>
  )
}
