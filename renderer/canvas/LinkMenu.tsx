/** Which link the menu asks about, and what its answers do: a link that was just drawn, or one that exists. */
import { type RefObject, useEffect } from 'react'
import { deleteFromCanvas } from '../actions/deleteFromCanvas.ts'
import { editLink } from '../actions/editLink.ts'
import { reverseLink } from '../actions/reverseLink.ts'
import { runAction } from '../actions/run.ts'
import { nextEvidence } from '../actions/walkEvidence.ts'
import { writeMemoAboutUnit } from '../actions/writeMemoAboutUnit.ts'
import type { Point } from './geometry.ts'
import { endWords } from './graphToFlow.ts'
import { InteractionMenu, type LinkTool } from './InteractionMenu.tsx'
import { type LinkEnds, linkQuestions, ownAnswers, plainAnswers } from './linkAnswers.ts'
import { closeLinkMenu, linkMenu, type LinkQuestion } from './linkMenu.ts'
import { answerLink, drawLink } from './linkSteps.ts'
import type { Scene } from './scene.ts'
import { findCode } from '../../shared/pipeline/codebook.ts'

/** The menu must lie inside the graph, whatever the corner it is asked for in. */
export function placeIn(frame: HTMLElement | null, { x, y }: Point, wanted: number): Point {
  const box = frame?.getBoundingClientRect()
  if (box === undefined) return { x, y }
  const menu = { width: 360, height: Math.min(wanted, box.height - 8) }
  const fit = (value: number, room: number) => Math.max(4, Math.min(value, room))
  return { x: fit(x - box.left, box.width - menu.width), y: fit(y - box.top, box.height - menu.height) }
}

/** `Inference of BERT → GPT` */
export function endsWords({ graph, schemes }: Scene, ends: LinkEnds): string {
  const end = (unitId: string, stageId: string | null) => {
    const label = graph.models.find(({ id }) => id === unitId)?.label ?? ''
    return endWords(label, stageId === null ? null : (findCode(schemes, stageId)?.code ?? null))
  }
  return `${end(ends.sourceId, ends.sourceStageId)} → ${end(ends.targetId, ends.targetStageId)}`
}

function toolsOf({ unitId }: LinkQuestion): readonly LinkTool[] {
  if (unitId === null) return []
  const run = (action: Parameters<typeof runAction>[0]) => () => {
    closeLinkMenu()
    runAction(action)
  }
  return [
    { label: 'Ends…', perform: run(editLink) },
    { label: 'Reverse', perform: run(reverseLink) },
    { label: 'Evidence', perform: run(nextEvidence) },
    { label: 'Memo…', perform: run(writeMemoAboutUnit) },
    { label: 'Remove', danger: true, perform: run(deleteFromCanvas) },
  ]
}

export function LinkMenu({ scene, frame }: { readonly scene: Scene; readonly frame: RefObject<HTMLElement | null> }) {
  const question = linkMenu((state) => state.question)
  const questions = linkQuestions(scene.schemes)
  useEffect(() => closeLinkMenu, [])
  if (question === null || questions === null) return null
  const { ends, unitId } = question
  const origin = (id: string) => scene.graph.models.find((model) => model.id === id)?.origin ?? 'pretrained'
  const origins = { source: origin(ends.sourceId), target: origin(ends.targetId) }
  const nothingYet = Object.fromEntries(questions.further.map(({ id }) => [id, null] as const))
  return (
    <InteractionMenu
      key={unitId ?? JSON.stringify(ends)}
      questions={questions}
      title={endsWords(scene, ends)}
      at={placeIn(frame.current, question.at, unitId === null ? 400 : 440)}
      answers={unitId === null ? {} : ownAnswers(scene, unitId, questions)}
      // What is proposed for a new link would overrule a person's own silence on one that exists.
      plain={(typeId) => (unitId === null ? plainAnswers(questions, typeId, origins) : nothingYet)}
      submit={unitId === null ? 'Draw link' : 'Save'}
      onSubmit={(answers) => {
        closeLinkMenu()
        void (unitId === null
          ? drawLink(scene, ends, questions, answers)
          : answerLink(scene, unitId, questions, answers))
      }}
      tools={toolsOf(question)}
      onCancel={closeLinkMenu}
    />
  )
}
