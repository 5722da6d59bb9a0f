/** The selected text, or else the current load, becomes evidence of the selected stage, link or model. */
import { planDrop, type DropTarget } from '../canvas/drop.ts'
import { currentScene, type Scene, selectedText, selectedUnits } from '../canvas/scene.ts'
import { perform } from '../canvas/steps.ts'
import type { Dragged } from '../session/drag.ts'
import { notify } from '../session/notices.ts'
import type { Session } from '../session/state.ts'
import { action } from './action.ts'

function sourceOf(
  { selection, loadId }: Session,
  repositoryId: string,
): Extract<Dragged, { kind: 'load' | 'text' }> | undefined {
  const [anchor] = selectedText(selection, repositoryId)
  if (anchor !== undefined) return { kind: 'text', repositoryId, anchor }
  return loadId === null ? undefined : { kind: 'load', repositoryId, loadId }
}

/** The same targets as of a drop: the current code of a unit when there is one, else the unit. */
function targetOf(state: Session, scene: Scene): DropTarget | undefined {
  const { models, links } = selectedUnits(state)
  const unitId = models[0] ?? links[0]
  if (unitId === undefined) return undefined
  const coding = scene.graph.codings.find((candidate) => candidate.id === state.codingId && candidate.unitId === unitId)
  if (coding !== undefined) return { kind: 'chip', unitId, codeId: coding.codeId }
  return { kind: models.length > 0 ? 'model' : 'link', unitId }
}

export const addEvidenceToModel = action({
  name: 'canvas.addEvidence',
  label: 'Add Selected Text as Evidence',
  menu: 'Canvas',
  key: 'Shift+e',
  words: 'model stage link current load selection',
  enabled: (state) => selectedUnits(state).models.length + selectedUnits(state).links.length > 0,
  perform: async (state) => {
    const scene = await currentScene(state)
    const target = scene === null ? undefined : targetOf(state, scene)
    if (scene === null || target === undefined) return
    const source = sourceOf(state, scene.repositoryId)
    if (source === undefined) {
      notify({
        tone: 'info',
        text: 'No text is selected and no load is current.',
        next: 'Select text in the editor first.',
      })
      return
    }
    await perform(planDrop(source, target, scene, []), scene)
  },
})
