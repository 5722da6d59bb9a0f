/** Where a stage can stand among those of a model: mine are in order, and what only others say stands between them. Pure. */
import { findCode, stageSchemes } from '../../shared/pipeline/codebook.ts'
import { type Chip, modelCard } from './cards.ts'
import type { Scene } from './scene.ts'

/** The stages of a model from top to bottom, as its card has them. */
export function stagesOf(scene: Scene, unitId: string): readonly Chip[] {
  const model = scene.graph.models.find(({ id }) => id === unitId)
  if (model === undefined) return []
  const codings = scene.graph.codings.filter((coding) => coding.unitId === unitId)
  const { schemes, raterId, loads } = scene
  return modelCard(model, codings, { schemes, raterId, loads, raters: new Map() }).stages
}

/** Whether a code is a row of the model's pipeline rather than something else that is said of it. */
export function isStageOf({ graph, schemes }: Scene, unitId: string, codeId: string): boolean {
  const model = graph.models.find(({ id }) => id === unitId)
  const schemeId = findCode(schemes, codeId)?.scheme.id
  return model !== undefined && stageSchemes(schemes, model.origin).some(({ id }) => id === schemeId)
}

function ownBeside(scene: Scene, unitId: string, codeId: string): readonly Chip[] {
  const schemeId = findCode(scene.schemes, codeId)?.scheme.id
  return stagesOf(scene, unitId).filter((chip) => chip.schemeId === schemeId && chip.codeId !== codeId)
}

/** My stage before which another goes that is dropped beside a row; null for the last place, undefined to leave it there. */
export function placeBeside(
  scene: Scene,
  unitId: string,
  codeId: string,
  row: { readonly codeId: string; readonly after: boolean },
): string | null | undefined {
  if (row.codeId === codeId) return undefined
  const rest = ownBeside(scene, unitId, codeId)
  const at = rest.findIndex((chip) => chip.codeId === row.codeId)
  if (at === -1) return null
  return rest.slice(at + (row.after ? 1 : 0)).find(({ mine }) => mine !== null)?.codeId ?? null
}

export function firstOwn(scene: Scene, unitId: string, codeId: string): string | null {
  return ownBeside(scene, unitId, codeId).find(({ mine }) => mine !== null)?.codeId ?? null
}

/** One place up or down among my stages of the same question; undefined where it cannot go further. */
export function placeBy(scene: Scene, unitId: string, codeId: string, step: 1 | -1): string | null | undefined {
  const schemeId = findCode(scene.schemes, codeId)?.scheme.id
  const own = stagesOf(scene, unitId).filter((chip) => chip.schemeId === schemeId && chip.mine !== null)
  const at = own.findIndex((chip) => chip.codeId === codeId)
  if (at === -1 || at + step < 0 || at + step >= own.length) return undefined
  return (step === -1 ? own[at - 1] : own[at + 2])?.codeId ?? null
}
