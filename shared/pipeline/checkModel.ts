/** What rules demand of one model: which stages are drawn and in which order, what is answered, what goes together. */
import type { CheckCodebook } from './checkCodebook.ts'
import { type DemandOf, type Finding, type MendStep, type ModelDemand, mostSteps } from './checkProblem.ts'
import { giveStep, orderSteps, takeAwayStep } from './checkSteps.ts'
import { areNotWords, areWords, listed } from './checkWords.ts'
import type { DrawnCode, DrawnModel } from './drawing.ts'

interface Sight {
  readonly model: DrawnModel
  /** Stages and answers. */
  readonly codes: readonly DrawnCode[]
  readonly codebook: CheckCodebook
}

function finding({ model }: Sight, codeIds: readonly string[], drawn: string, steps: readonly MendStep[]): Finding {
  return { unitIds: [model.unit.id], codeIds, drawn, steps }
}

function among(codes: readonly DrawnCode[], ids: ReadonlySet<string>): DrawnCode[] {
  return codes.filter(({ codeId }) => ids.has(codeId))
}

function idsOf(codes: readonly DrawnCode[]): string[] {
  return codes.map(({ codeId }) => codeId)
}

/** Outside of the stages signs are not enough: FEAT is a stage and an organisation. */
function titles(codes: readonly DrawnCode[], codebook: CheckCodebook): string[] {
  return codes.map(({ codeId }) => codebook.title(codeId))
}

function giveSteps({ model, codebook }: Sight, codeIds: readonly string[]): MendStep[] {
  return codeIds.slice(0, mostSteps).map((codeId) => giveStep(model, codeId, codebook))
}

/** A condition on codes that the codebook lost holds for no model; an exception that it lost excepts none. */
function isMeant({ origin, codeIds, exceptIds }: ModelDemand['when'], { model, codes, codebook }: Sight): boolean {
  if (origin !== undefined && model.unit.origin !== origin) return false
  if (exceptIds !== undefined && among(codes, codebook.covered(exceptIds)).length > 0) return false
  return codeIds === undefined || among(codes, codebook.covered(codeIds)).length > 0
}

/** `INIT and INF are drawn; ADPT is not.` */
function stagesWithout(missing: readonly string[], { model, codebook }: Sight): string {
  const signs = codebook.signs(idsOf(model.stages))
  const isNot = areNotWords(codebook.signs(missing))
  return signs.length === 0 ? `No stage is drawn: ${isNot}.` : `${areWords(signs)} drawn; ${isNot}.`
}

function allStages({ stageIds }: DemandOf<'stages.all'>, sight: Sight): Finding | null {
  const { codes, codebook } = sight
  const missing = codebook.usable(stageIds).filter((id) => among(codes, codebook.covered([id])).length === 0)
  if (missing.length === 0) return null
  return finding(sight, missing, stagesWithout(missing, sight), giveSteps(sight, missing))
}

function anyStage({ stageIds }: DemandOf<'stages.any'>, sight: Sight): Finding | null {
  const { codes, codebook } = sight
  const usable = codebook.usable(stageIds)
  if (usable.length === 0 || among(codes, codebook.covered(stageIds)).length > 0) return null
  return finding(sight, usable, stagesWithout(usable, sight), giveSteps(sight, usable))
}

function onlyStages({ stageIds, when }: DemandOf<'stages.only'>, sight: Sight): Finding | null {
  const { model, codes, codebook } = sight
  const available = codebook.covered(stageIds)
  const foreign = model.stages.filter(({ codeId }) => !available.has(codeId))
  if (available.size === 0 || foreign.length === 0) return null
  const kind = when.codeIds === undefined ? [] : among(codes, codebook.covered(when.codeIds))
  const origin = model.unit.origin === 'scratch' ? 'trained from scratch' : 'pre-trained'
  const words = kind.length > 0 ? `coded ${listed(titles(kind, codebook))}` : origin
  const steps = foreign.slice(0, mostSteps).map((stage) => takeAwayStep(model.unit.id, [stage], codebook))
  return finding(
    sight,
    idsOf(foreign),
    `${areWords(codebook.signs(idsOf(foreign)))} drawn on a model that is ${words}.`,
    steps,
  )
}

function stageOrder({ earlierIds, laterIds }: DemandOf<'stages.order'>, sight: Sight): Finding | null {
  const { model, codebook } = sight
  const { stages } = model
  const laterSet = codebook.covered(laterIds)
  // A code that merges made both is no reason to complain.
  const earlierSet = new Set([...codebook.covered(earlierIds)].filter((id) => !laterSet.has(id)))
  const firstLater = stages.findIndex(({ codeId }) => laterSet.has(codeId))
  const lastEarlier = stages.findLastIndex(({ codeId }) => earlierSet.has(codeId))
  if (firstLater === -1 || lastEarlier < firstLater) return null
  const earlier = among(stages.slice(firstLater), earlierSet)
  const later = among(stages.slice(0, lastEarlier), laterSet)
  const [signs, before] = [codebook.signs(idsOf(earlier)), codebook.signs(idsOf(later))]
  const order = codebook.signs(idsOf(stages)).join(' → ')
  const stands = signs.length === 1 ? 'stands' : 'stand'
  const drawn = `${listed(signs)} ${stands} behind ${listed(before)}: ${order}.`
  return finding(
    sight,
    [...idsOf(earlier), ...idsOf(later)],
    drawn,
    orderSteps(model, earlier, later, codebook).slice(0, mostSteps),
  )
}

function answer({ schemeId }: DemandOf<'answer'>, sight: Sight): Finding | null {
  const { codes, codebook } = sight
  const scheme = codebook.scheme(schemeId)
  if (scheme === undefined || codes.some((code) => code.schemeId === schemeId)) return null
  const choices = codebook.usableCodesOf(schemeId)
  if (choices.length === 0) return null
  return finding(sight, [], `${scheme.name} is not answered.`, giveSteps(sight, choices))
}

function exclusion({ codeIds, otherIds }: DemandOf<'exclusion'>, sight: Sight): Finding | null {
  const { model, codes, codebook } = sight
  const covered = codebook.covered(codeIds)
  const one = among(codes, covered)
  const other = among(codes, codebook.covered(otherIds)).filter(({ codeId }) => !covered.has(codeId))
  if (one.length === 0 || other.length === 0) return null
  const steps = [one, other].map((away) => takeAwayStep(model.unit.id, away, codebook))
  const verb = one.every(({ codeId }) => codebook.isStage(codeId)) ? 'drawn' : 'said'
  const drawn = `${areWords(titles(one, codebook))} ${verb} together with ${listed(titles(other, codebook))}.`
  return finding(sight, [...idsOf(one), ...idsOf(other)], drawn, steps)
}

function implication({ codeIds, stageIds }: DemandOf<'implication'>, sight: Sight): Finding | null {
  const { codes, codebook } = sight
  const said = among(codes, codebook.covered(codeIds))
  const usable = codebook.usable(stageIds)
  if (said.length === 0 || usable.length === 0) return null
  if (among(codes, codebook.covered(stageIds)).length > 0) return null
  const drawn = `${areWords(titles(said, codebook))} said; ${areNotWords(codebook.signs(usable))} drawn.`
  return finding(sight, usable, drawn, giveSteps(sight, usable))
}

function evidence({ schemeIds }: DemandOf<'evidence'>, sight: Sight): Finding | null {
  const bare = sight.codes.filter(
    ({ schemeId, codings }) => schemeIds.includes(schemeId) && codings.every((coding) => coding.evidence.length === 0),
  )
  if (bare.length === 0) return null
  const signs = sight.codebook.signs(idsOf(bare))
  return finding(sight, idsOf(bare), `${listed(signs)} ${signs.length === 1 ? 'has' : 'have'} no evidence.`, [])
}

function judge(demand: ModelDemand, sight: Sight): Finding | null {
  switch (demand.kind) {
    case 'stages.all':
      return allStages(demand, sight)
    case 'stages.any':
      return anyStage(demand, sight)
    case 'stages.only':
      return onlyStages(demand, sight)
    case 'stages.order':
      return stageOrder(demand, sight)
    case 'answer':
      return answer(demand, sight)
    case 'exclusion':
      return exclusion(demand, sight)
    case 'implication':
      return implication(demand, sight)
    case 'evidence':
      return evidence(demand, sight)
  }
}

/** What the model does not keep to, or null. */
export function checkModel(demand: ModelDemand, model: DrawnModel, codebook: CheckCodebook): Finding | null {
  const sight = { model, codes: [...model.stages, ...model.answers], codebook }
  return isMeant(demand.when, sight) ? judge(demand, sight) : null
}
