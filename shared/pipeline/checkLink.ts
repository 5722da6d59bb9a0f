/** What rules demand of one link: its type, the stages and models at its ends, and what else is said of it. */
import type { CheckCodebook } from './checkCodebook.ts'
import { type DemandOf, type Finding, type LinkDemand, type MendStep, mostSteps } from './checkProblem.ts'
import { giveStep } from './checkSteps.ts'
import { areWords, listed } from './checkWords.ts'
import type { DrawnLink, DrawnModel } from './drawing.ts'

export interface LinkSight {
  readonly link: DrawnLink
  readonly source: DrawnModel
  readonly target: DrawnModel
  readonly codebook: CheckCodebook
}

/** Demands that one link alone keeps to or not; circles and meetings are found among all of them. */
export type SingleLinkDemand = Exclude<LinkDemand, { kind: 'link.acyclic' | 'link.fanIn' }>

type Side = 'source' | 'target'
const sides: readonly Side[] = ['source', 'target']

function finding(
  { link }: LinkSight,
  codeIds: readonly (string | null)[],
  drawn: string,
  steps: readonly MendStep[],
): Finding {
  return {
    unitIds: [link.unit.id],
    codeIds: codeIds.filter((codeId) => codeId !== null),
    drawn,
    steps: steps.slice(0, mostSteps),
  }
}

function stageAt({ link: { unit } }: LinkSight, side: Side): string | null {
  return side === 'source' ? unit.sourceStageId : unit.targetStageId
}

/** `The link leaves INF of bert`. */
function endWords(sight: LinkSight, side: Side): string {
  const stage = stageAt(sight, side)
  const verb = side === 'source' ? 'leaves' : 'enters'
  const { label } = sight[side].unit
  return `${verb} ${stage === null ? label : `${sight.codebook.sign(stage)} of ${label}`}`
}

function endStep({ link, codebook }: LinkSight, side: Side, stageId: string | null): MendStep {
  const { id, sourceStageId, targetStageId } = link.unit
  const ends = side === 'source' ? { sourceStageId: stageId, targetStageId } : { sourceStageId, targetStageId: stageId }
  const label =
    stageId === null
      ? `Leave its ${side === 'source' ? 'beginning' : 'end'} open`
      : `${side === 'source' ? 'Leave' : 'Enter'} ${codebook.title(stageId)}`
  return { kind: 'setEnds', unitId: id, ...ends, label }
}

/** Stages of the model that an end may be moved to: those that are drawn, or else those that it could have. */
function stagesFor(sight: LinkSight, side: Side, allowed: ReadonlySet<string> | null): string[] {
  const { stages, unit } = sight[side]
  const drawn = stages.map(({ codeId }) => codeId).filter((id) => allowed === null || allowed.has(id))
  if (drawn.length > 0) return drawn
  return sight.codebook.usable([...(allowed ?? [])]).filter((id) => sight.codebook.isStageOf(id, unit.origin))
}

export function isOfType(
  { typeIds }: { typeIds?: readonly string[] | undefined },
  link: DrawnLink,
  codebook: CheckCodebook,
): boolean {
  return typeIds === undefined || (link.type !== null && codebook.covered(typeIds).has(link.type.codeId))
}

/** The same link the other way round. */
function reversed({ link, source, target, codebook }: LinkSight): LinkSight {
  const { sourceId, targetId, sourceStageId, targetStageId } = link.unit
  const unit = {
    ...link.unit,
    sourceId: targetId,
    targetId: sourceId,
    sourceStageId: targetStageId,
    targetStageId: sourceStageId,
  }
  return { link: { ...link, unit }, source: target, target: source, codebook }
}

function reverseStep(demand: SingleLinkDemand, sight: LinkSight): MendStep[] {
  const isMended = judge(demand, reversed(sight)) === null
  return isMended ? [{ kind: 'reverse', unitId: sight.link.unit.id, label: 'Turn the link round' }] : []
}

function ends(demand: DemandOf<'link.ends'>, sight: LinkSight, isTrial: boolean): Finding | null {
  const allowed = { source: sight.codebook.covered(demand.sourceIds), target: sight.codebook.covered(demand.targetIds) }
  const wrong = sides.filter((side) => {
    const stage = stageAt(sight, side)
    return stage !== null && allowed[side].size > 0 && !allowed[side].has(stage)
  })
  if (wrong.length === 0) return null
  const drawn = `The link ${listed(wrong.map((side) => endWords(sight, side)))}.`
  if (isTrial) return finding(sight, [], drawn, [])
  const moves = wrong.flatMap((side) => {
    const stageIds = stagesFor(sight, side, allowed[side]).slice(0, 2)
    return (stageIds.length === 0 ? [null] : stageIds).map((id) => endStep(sight, side, id))
  })
  return finding(
    sight,
    wrong.map((side) => stageAt(sight, side)),
    drawn,
    [...reverseStep(demand, sight), ...moves],
  )
}

const originWords = { pretrained: 'pre-trained', scratch: 'trained from scratch' } as const

function models(demand: DemandOf<'link.models'>, sight: LinkSight, isTrial: boolean): Finding | null {
  const { side, origin } = demand
  const asked = side === 'any' ? sides : [side]
  const wrong = asked.filter((each) => sight[each].unit.origin !== origin)
  if (wrong.length < asked.length) return null
  const labels = wrong.map((each) => sight[each].unit.label)
  const drawn =
    labels.length === 1
      ? `${labels.join('')} is ${originWords[origin === 'scratch' ? 'pretrained' : 'scratch']}.`
      : `Neither ${labels.join(' nor ')} is ${originWords[origin]}.`
  if (isTrial) return finding(sight, [], drawn, [])
  const marks = wrong.map((each): MendStep => {
    const { id, label } = sight[each].unit
    return { kind: 'setOrigin', unitId: id, origin, label: `Mark ${label} as ${originWords[origin]}` }
  })
  const steps = [...(side === 'any' ? [] : reverseStep(demand, sight)), ...marks]
  return {
    ...finding(sight, [], drawn, steps),
    unitIds: [sight.link.unit.id, ...wrong.map((each) => sight[each].unit.id)],
  }
}

function stages(sight: LinkSight): Finding | null {
  const wrong = sides.filter((side) => {
    const stage = stageAt(sight, side)
    return stage !== null && !sight[side].stages.some(({ codeId }) => codeId === stage)
  })
  if (wrong.length === 0) return null
  const words = wrong.map((side) => `${endWords(sight, side)}, where it is not drawn`)
  const steps = wrong.flatMap((side) => {
    const stage = stageAt(sight, side)
    const add = stage === null || sight.codebook.usable([stage]).length === 0 ? [] : [stage]
    return [...add.map((id) => addTo(sight, side, id)), endStep(sight, side, null)]
  })
  return finding(
    sight,
    wrong.map((side) => stageAt(sight, side)),
    `The link ${listed(words)}.`,
    steps,
  )
}

/** Two models are at hand, so the button names the one that gets the stage. */
function addTo(sight: LinkSight, side: Side, stageId: string): MendStep {
  const step = giveStep(sight[side], stageId, sight.codebook)
  return { ...step, label: `${step.label} to ${sight[side].unit.label}` }
}

function named(sight: LinkSight): Finding | null {
  const open = sides.filter((side) => stageAt(sight, side) === null)
  if (open.length === 0) return null
  const words = open.map((side) => `${endWords(sight, side)} as a whole`)
  const steps = open.flatMap((side) =>
    stagesFor(sight, side, null)
      .slice(-2)
      .map((id) => endStep(sight, side, id)),
  )
  return finding(sight, [], `The link ${listed(words)}: nobody said at which stage.`, steps)
}

function sayStep({ link, codebook }: LinkSight, codeId: string): MendStep {
  return { kind: 'say', unitId: link.unit.id, codeId, label: `Say ${codebook.title(codeId)}` }
}

function said({ link }: LinkSight) {
  return link.type === null ? link.answers : [link.type, ...link.answers]
}

function answer({ schemeId }: DemandOf<'link.answer'>, sight: LinkSight): Finding | null {
  const scheme = sight.codebook.scheme(schemeId)
  const choices = sight.codebook.usableCodesOf(schemeId)
  if (scheme === undefined || choices.length === 0) return null
  if (said(sight).some((code) => code.schemeId === schemeId)) return null
  const steps = choices.map((codeId) => sayStep(sight, codeId))
  return { ...finding(sight, [], `${scheme.name} is not answered.`, []), steps }
}

function fits(demand: DemandOf<'link.fits'>, sight: LinkSight): Finding | null {
  const { codebook, link } = sight
  const fitting = codebook.covered(demand.codeIds)
  const schemeIds = new Set([...fitting].map((codeId) => codebook.schemeIdOf(codeId)))
  const wrong = said(sight).filter(({ schemeId, codeId }) => schemeIds.has(schemeId) && !fitting.has(codeId))
  if (wrong.length === 0) return null
  const titles = wrong.map(({ codeId }) => codebook.title(codeId))
  const type = link.type === null ? 'without a type' : `of type ${codebook.sign(link.type.codeId)}`
  const steps = codebook.usable(demand.codeIds).map((codeId) => sayStep(sight, codeId))
  return finding(
    sight,
    wrong.map(({ codeId }) => codeId),
    `${areWords(titles)} said of a link ${type}.`,
    steps,
  )
}

function type(sight: LinkSight): Finding | null {
  if (sight.link.type !== null) return null
  return finding(sight, [], 'Nobody said of what type the link is.', [])
}

function judge(demand: SingleLinkDemand, sight: LinkSight, isTrial = true): Finding | null {
  switch (demand.kind) {
    case 'link.ends':
      return ends(demand, sight, isTrial)
    case 'link.models':
      return models(demand, sight, isTrial)
    case 'link.stages':
      return stages(sight)
    case 'link.named':
      return named(sight)
    case 'link.answer':
      return answer(demand, sight)
    case 'link.fits':
      return fits(demand, sight)
    case 'link.type':
      return type(sight)
  }
}

/** What the link does not keep to, or null. */
export function checkLink(demand: SingleLinkDemand, sight: LinkSight): Finding | null {
  const isMeant = !('typeIds' in demand) || isOfType(demand, sight.link, sight.codebook)
  return isMeant ? judge(demand, sight, false) : null
}
