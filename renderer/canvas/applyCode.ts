/** A code from the palette, by key or click: it codes the selected models or links, or joins two models. */
import { attempt, notify } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { codeTitle, findCode, interactionScheme } from '../../shared/pipeline/codebook.ts'
import { codeUnit } from './drop.ts'
import { linkQuestions, plainAnswers } from './linkAnswers.ts'
import { drawLink } from './linkSteps.ts'
import { evidenceAtHand, type Scene } from './scene.ts'
import { perform } from './steps.ts'

/** The units of a selection that a code can be said of. */
export function unitsFor(scene: Scene, unitIds: readonly string[], codeId: string): readonly string[] {
  const kinds = findCode(scene.schemes, codeId)?.scheme.unitKinds ?? []
  const models = new Set(kinds.includes('model') ? scene.graph.models.map((model) => model.id) : [])
  const links = new Set(kinds.includes('link') ? scene.graph.links.map((link) => link.id) : [])
  return unitIds.filter((id) => models.has(id) || links.has(id))
}

/** Two selected models and an interaction: a new link from the first to the second. */
export function pairFor(scene: Scene, unitIds: readonly string[], codeId: string): readonly [string, string] | null {
  const naming = interactionScheme(scene.schemes)
  const [first, second, ...others] = unitIds.filter((id) => scene.graph.models.some((model) => model.id === id))
  const fits = naming?.codes.some((code) => code.id === codeId) === true
  return fits && first !== undefined && second !== undefined && others.length === 0 ? [first, second] : null
}

export async function applyCode(scene: Scene, unitIds: readonly string[], codeId: string): Promise<void> {
  const { call, ...state } = session.getState()
  const units = unitsFor(scene, unitIds, codeId)
  const [only, ...others] = units
  if (only !== undefined && others.length === 0) {
    await perform(codeUnit(scene, only, codeId, evidenceAtHand(state, scene, only)), scene)
  } else if (only !== undefined) {
    const targets = units.map((unitId) => ({ kind: 'unit' as const, unitId }))
    const evidence = evidenceAtHand(state, scene, null)
    await attempt(() => call('coding.applyToMany', { targets, codeId, evidence }))
  }
  if (only !== undefined) {
    // Coding selects what it coded; the whole selection is wanted back.
    session.setState({ unitIds: [...unitIds] })
    return
  }
  const pair = pairFor(scene, unitIds, codeId)
  if (pair === null) return sayWhatToSelect(scene, codeId)
  const questions = linkQuestions(scene.schemes)
  if (questions === null) return
  const [sourceId, targetId] = pair
  const origin = (id: string) => scene.graph.models.find((model) => model.id === id)?.origin ?? 'pretrained'
  const plain = plainAnswers(questions, codeId, { source: origin(sourceId), target: origin(targetId) })
  const ends = { sourceId, sourceStageId: null, targetId, targetStageId: null }
  await drawLink(scene, ends, questions, { ...plain, [questions.type.id]: codeId })
}

function sayWhatToSelect(scene: Scene, codeId: string): void {
  const found = findCode(scene.schemes, codeId)
  if (found === undefined) return
  const forLinks = !found.scheme.unitKinds.includes('model')
  notify({
    tone: 'info',
    text: `${codeTitle(found.code)} needs ${forLinks ? 'a link' : 'a model'} to apply to.`,
    next: forLinks
      ? 'Select a link, or the two models to join, and choose it again.'
      : 'Select a model and choose it again, or drag it onto the canvas.',
  })
}
