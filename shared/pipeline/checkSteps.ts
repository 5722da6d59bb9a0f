/** Steps that mend a drawing: what is given, taken away and moved, where, and what the button for it says. */
import type { CheckCodebook } from './checkCodebook.ts'
import type { MendStep } from './checkProblem.ts'
import { listed } from './checkWords.ts'
import type { DrawnCode, DrawnModel } from './drawing.ts'

/** A stage goes before the first one that the codebook has after it; null puts it last. */
function placeFor(stages: readonly DrawnCode[], codeId: string, codebook: CheckCodebook): string | null {
  const scheme = codebook.schemeIdOf(codeId)
  const next = stages.find((stage) => stage.schemeId === scheme && codebook.rank(stage.codeId) > codebook.rank(codeId))
  return next?.codeId ?? null
}

/** Draws a stage, or says another code. */
export function giveStep(model: DrawnModel, codeId: string, codebook: CheckCodebook): MendStep {
  const { unit, stages } = model
  if (!codebook.isStage(codeId)) {
    return { kind: 'say', unitId: unit.id, codeId, label: `Say ${codebook.title(codeId)}` }
  }
  const beforeId = placeFor(stages, codeId, codebook)
  return { kind: 'addStage', unitId: unit.id, codeId, beforeId, label: `Add ${codebook.title(codeId)}` }
}

export function takeAwayStep(unitId: string, codes: readonly DrawnCode[], codebook: CheckCodebook): MendStep {
  const codingIds = codes.flatMap(({ codings }) => codings.map(({ id }) => id))
  const codeIds = codes.map(({ codeId }) => codeId)
  const what = codeIds.length === 1 ? codeIds.map((id) => codebook.title(id)) : codebook.signs(codeIds)
  return { kind: 'unsay', unitId, codingIds, label: `Take away ${listed(what)}` }
}

function moveStep(model: DrawnModel, codeId: string, beforeId: string | null, label: string): MendStep {
  return { kind: 'moveStage', unitId: model.unit.id, codeId, beforeId, label }
}

/**
 * Moves that put the earlier stages before the later ones: the fewer of the two kinds are moved, since most of what is drawn
 * is where it belongs.
 */
export function orderSteps(
  model: DrawnModel,
  earlier: readonly DrawnCode[],
  later: readonly DrawnCode[],
  codebook: CheckCodebook,
): MendStep[] {
  const { stages } = model
  const place = (stage: DrawnCode) => stages.indexOf(stage)
  const first = stages[Math.min(...later.map(place))]
  const last = stages[Math.max(...earlier.map(place))]
  if (first === undefined || last === undefined) return []
  const sign = ({ codeId }: DrawnCode) => codebook.sign(codeId)
  if (earlier.length <= later.length) {
    return earlier.map((stage) =>
      moveStep(model, stage.codeId, first.codeId, `Move ${sign(stage)} before ${sign(first)}`),
    )
  }
  const behind = stages[place(last) + 1]?.codeId ?? null
  return later.map((stage) => moveStep(model, stage.codeId, behind, `Move ${sign(stage)} behind ${sign(last)}`))
}
