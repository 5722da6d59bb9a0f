/** Carries out what was decided: one call, one undo step, and a word when there is something to know. */
import { makeAnchor } from '../../shared/text/anchor.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import type { Load } from '../../shared/model/load.ts'
import { attempt, notify } from '../session/notices.ts'
import { session } from '../session/state.ts'
import type { Step } from './drop.ts'
import type { Scene } from './scene.ts'
import { ask } from './view.ts'

/** A load as evidence: its text is read from the pinned commit, so that the anchor can find it again. */
export async function anchorOfLoad(load: Load): Promise<Anchor> {
  const { repositoryId, path, blob, commit, start, end, caller } = load
  const file = await session.getState().call('corpus.read', { repositoryId, path })
  return makeAnchor({ commit, path, blob, text: file.text, start, end, symbol: caller })
}

async function anchorsOf(scene: Scene, loadIds: readonly string[], evidence: readonly Anchor[]): Promise<Anchor[]> {
  const loads = loadIds.flatMap((id) => scene.loads.get(id) ?? [])
  return [...(await Promise.all(loads.map(anchorOfLoad))), ...evidence]
}

export function selectUnits(unitIds: readonly string[], codingId: string | null = null): void {
  session.setState({ unitIds, codingId })
}

export async function perform(step: Step, scene: Scene): Promise<void> {
  await attempt(() => run(step, scene))
}

async function addFile({ path, unitId, x, y }: Extract<Step, { step: 'addFile' }>, scene: Scene): Promise<void> {
  const { repositoryId } = scene
  const onto = unitId === undefined ? {} : { unitId }
  const { unitIds } = await session.getState().call('canvas.addFile', { repositoryId, path, x, y, ...onto })
  selectUnits(unitIds)
  if (unitIds.length > 1) notify({ tone: 'info', text: `${path} loads ${unitIds.length} models: each has a card.` })
}

async function run(step: Step, scene: Scene): Promise<void> {
  const { call } = session.getState()
  switch (step.step) {
    case 'addModel': {
      const { step: _kind, loadIds, evidence, ...rest } = step
      const { repositoryId } = scene
      const made = await call('canvas.addModel', {
        repositoryId,
        ...rest,
        loadIds: [...loadIds],
        evidence: [...evidence],
      })
      selectUnits([made.unitId])
      // Nothing gave it a name: ask for one while the drop is fresh in mind.
      if (step.label === undefined) session.setState({ dialog: { name: 'canvas.rename', data: [made.unitId] } })
      return
    }
    case 'addToModel':
      await call('canvas.editModel', {
        unitId: step.unitId,
        addLoadIds: [...step.loadIds],
        addEvidence: [...step.evidence],
      })
      return selectUnits([step.unitId])
    case 'code': {
      const evidence = await anchorsOf(scene, step.loadIds, step.evidence)
      const target = { kind: 'unit' as const, unitId: step.unitId }
      const { codingId } = await call('coding.apply', { target, codeId: step.codeId, evidence })
      return selectUnits([step.unitId], codingId)
    }
    case 'putStage': {
      const { unitId, codeId, beforeId, evidence } = step
      const { codingId } = await call('canvas.putStage', { unitId, codeId, beforeId, evidence: [...evidence] })
      return selectUnits([unitId], codingId)
    }
    case 'addFile':
      return addFile(step, scene)
    case 'nothing':
      return undefined
    case 'show':
      selectUnits([step.unitId])
      ask('reveal')
      notify({ tone: 'info', text: step.text })
      return
    case 'refuse':
      notify({ tone: 'info', text: step.text, next: step.next })
  }
}
