/** Carries out what a problem offers: going to its units, and the steps that mend it. */
import type { MendStep, Problem } from '../../../shared/pipeline/checkProblem.ts'
import { attempt } from '../../session/notices.ts'
import { session } from '../../session/state.ts'
import { currentScene, evidenceAtHand, type Scene } from '../scene.ts'
import { selectUnits } from '../steps.ts'
import { ask } from '../view.ts'
import { problemView } from './problemView.ts'

export function look(problems: readonly Problem[], problem: Problem): void {
  const index = problems.findIndex(({ id }) => id === problem.id)
  problemView.setState({ looked: { id: problem.id, index: Math.max(0, index) } })
}

/** Selects what the problem is about and brings it into view. */
export function reveal({ unitIds }: Problem): void {
  selectUnits(unitIds.slice(0, 1))
  ask('reveal')
}

/** Returns the unit that is selected afterwards: one's own codings may go to another link with its ends. */
async function carryOut(step: MendStep, scene: Scene): Promise<string> {
  const { call, ...state } = session.getState()
  const { unitId } = step
  switch (step.kind) {
    case 'addStage':
    case 'moveStage': {
      const { codeId, beforeId } = step
      const evidence = step.kind === 'addStage' ? evidenceAtHand(state, scene, unitId) : []
      await call('canvas.putStage', { unitId, codeId, beforeId, evidence })
      return unitId
    }
    case 'say':
      await call('coding.apply', { target: { kind: 'unit', unitId }, codeId: step.codeId })
      return unitId
    case 'unsay':
      await call('coding.remove', { codingIds: [...step.codingIds] })
      return unitId
    case 'setEnds': {
      const link = scene.graph.links.find(({ id }) => id === unitId)
      if (link === undefined) return unitId
      const { sourceId, targetId } = link
      const { sourceStageId, targetStageId } = step
      return (await call('canvas.setEnds', { unitId, sourceId, targetId, sourceStageId, targetStageId })).unitId
    }
    case 'reverse':
      return (await call('canvas.reverse', { unitId })).unitId
    case 'setOrigin':
      await call('canvas.editModel', { unitId, origin: step.origin })
      return unitId
  }
}

/** One step that undo takes back as one. */
export async function mend(step: MendStep): Promise<void> {
  await attempt(async () => {
    const scene = await currentScene()
    if (scene !== null) selectUnits([await carryOut(step, scene)])
  })
}
