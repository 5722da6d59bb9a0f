/** Dialog: gives other models the stages and answers of one; says before what will happen. */
import { useState } from 'react'
import { attempt, notify } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { countOf } from './graphToFlow.ts'
import type { Scene } from './scene.ts'
import { copyEffect, type ShapePart, shapeOf } from './copyParts.ts'
import { selectUnits } from './steps.ts'

interface CopyShapeDialogProps {
  readonly scene: Scene
  readonly fromId: string
  /** Models that were selected with it. */
  readonly toIds: readonly string[]
  readonly onClose: () => void
}

function useChosen(first: readonly string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(first))
  const toggle = (id: string, on: boolean) =>
    setChosen((before) => (on ? new Set([...before, id]) : new Set([...before].filter((other) => other !== id))))
  return { chosen, toggle }
}

function effectWords(scene: Scene, parts: readonly ShapePart[], toIds: readonly string[]): string {
  if (toIds.length === 0) return 'Choose the models that are to have it.'
  if (parts.length === 0) return 'Choose what they are to have.'
  const { given, replaced } = copyEffect(scene, parts, toIds)
  if (given === 0) return `${countOf(toIds.length, 'model')} will have the same order; all of it is there already.`
  const instead = replaced === 0 ? '' : ` ${countOf(replaced, 'answer')} of yours will be replaced.`
  return `${countOf(given, 'coding')} without evidence for ${countOf(toIds.length, 'model')}; what else they have stays.${instead}`
}

export function CopyShapeDialog({ scene, fromId, toIds, onClose }: CopyShapeDialogProps) {
  const shape = shapeOf(scene, fromId)
  const others = scene.graph.models.filter(({ id }) => id !== fromId)
  const questions = useChosen(shape.filter(({ isShape }) => isShape).map(({ scheme }) => scheme.id))
  const models = useChosen(toIds)
  const parts = shape.filter(({ scheme }) => questions.chosen.has(scheme.id))
  const targets = others.map(({ id }) => id).filter((id) => models.chosen.has(id))
  const from = scene.graph.models.find(({ id }) => id === fromId)?.label ?? ''

  async function copy(): Promise<void> {
    const schemeIds = parts.map(({ scheme }) => scheme.id)
    const done = await attempt(() => session.getState().call('canvas.copyShape', { fromId, toIds: targets, schemeIds }))
    if (done === undefined) return
    onClose()
    selectUnits(targets)
    notify({ tone: 'success', text: `${countOf(targets.length, 'model')} now have the pipeline of ${from}.` })
  }

  return (
    <FormDialog
      title={`Copy the pipeline of ${from}`}
      description="Its stages in their order and your other answers, to models that are used alike."
      submit="Copy"
      ready={parts.length > 0 && targets.length > 0}
      onSubmit={copy}
      onClose={onClose}
    >
      <fieldset className="canvas-checks">
        <legend>What</legend>
        {shape.map(({ scheme, words }) => (
          <Checkbox
            key={scheme.id}
            label={`${scheme.name}: ${words}`}
            checked={questions.chosen.has(scheme.id)}
            onChange={(on) => questions.toggle(scheme.id, on)}
          />
        ))}
        {shape.length === 0 && <p className="canvas-palette-hint">You have said nothing of this model yet.</p>}
      </fieldset>
      <fieldset className="canvas-checks canvas-checks-models">
        <legend>To</legend>
        {others.map(({ id, label }) => (
          <Checkbox key={id} label={label} checked={models.chosen.has(id)} onChange={(on) => models.toggle(id, on)} />
        ))}
      </fieldset>
      <p role="status">{effectWords(scene, parts, targets)}</p>
    </FormDialog>
  )
}
