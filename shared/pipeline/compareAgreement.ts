/** Compare agreement: how well two raters agree on stages, links and order, each number with what it counts. */
import type { SchemeRow } from '../api/taxonomy.ts'
import { cohenKappa } from '../statistics/cohenKappa.ts'
import { pairwiseAgreement } from '../statistics/percentAgreement.ts'
import { type Rating, type RatingTable, ratingTable } from '../statistics/ratings.ts'
import { type Undefined, undefinedFor } from '../statistics/undefined.ts'
import { activeCodes, stageSchemes } from './codebook.ts'
import type { ComparedModel, Comparison } from './compare.ts'
import { type ComparedLink, sameEnds } from './compareLinks.ts'

/** A value, with its 95 % interval where there is one; or the reason why there is none. */
export type Measured =
  | { readonly value: number; readonly reason: null; readonly low?: number; readonly high?: number }
  | Undefined

/** Two raters' answers to the same questions. */
interface Decided {
  readonly decisions: number
  readonly agreed: number
  readonly percent: Measured
  readonly kappa: Measured
}

export interface ComparedAgreement {
  /** Is this stage in this model's pipeline? Asked of every stage of the codebook, in models in which both draw stages. */
  readonly stages: Decided & { readonly models: number }
  /** Which type? Asked of links that both draw and name. */
  readonly types: Decided
  readonly links: {
    readonly mine: number
    readonly yours: number
    /** Links that both draw between the same models, and those of them that run the same way between the same stages. */
    readonly shared: number
    readonly alike: number
    /** Dice (1945), Ecology 26:297-302: 2 x shared / (mine + yours), the positive specific agreement. */
    readonly sharedDice: Measured
    readonly alikeDice: Measured
  }
  /** Mean of Kendall's tau over the models in which both draw at least two stages alike. */
  readonly order: {
    readonly models: number
    readonly pairs: number
    readonly inversions: number
    readonly tau: Measured
  }
}

function kappaOf(table: RatingTable): Measured {
  const kappa = cohenKappa(table)
  return kappa.value === null ? kappa : { value: kappa.value, reason: null, low: kappa.low, high: kappa.high }
}

function decided(ratings: readonly (readonly [Rating, Rating])[]): Decided {
  const table = ratingTable(ratings)
  return {
    decisions: ratings.length,
    agreed: ratings.filter(([mine, yours]) => mine === yours).length,
    percent: pairwiseAgreement(table),
    kappa: kappaOf(table),
  }
}

/** The stages that a rater could have drawn: those that suit the model's origin, and whatever one of the two used. */
function stagesInQuestion({ unit, stages }: ComparedModel, schemes: readonly SchemeRow[]): string[] {
  const used = new Set(stages.map(({ mine, yours }) => (mine ?? yours)?.codeId))
  const [first, ...others] = stageSchemes(schemes, unit.origin)
  const asked = [
    ...(first === undefined ? [] : [first]),
    ...others.filter(({ codes }) => codes.some(({ id }) => used.has(id))),
  ]
  return asked.flatMap((scheme) => {
    const active = new Set(activeCodes(scheme))
    return scheme.codes.filter((code) => active.has(code) || used.has(code.id)).map(({ id }) => id)
  })
}

function stageDecisions(model: ComparedModel, schemes: readonly SchemeRow[]): [Rating, Rating][] {
  const said = (side: 'mine' | 'yours', id: string) =>
    model[side]?.stages.some(({ codeId }) => codeId === id) === true ? 'drawn' : 'not drawn'
  return stagesInQuestion(model, schemes).map((id) => [said('mine', id), said('yours', id)])
}

function dice(shared: number, mine: number, yours: number): Measured {
  return mine + yours === 0 ? undefinedFor('no_items') : { value: (2 * shared) / (mine + yours), reason: null }
}

function linkAgreement(links: readonly ComparedLink[]): ComparedAgreement['links'] {
  const mine = links.filter((link) => link.mine !== null).length
  const yours = links.filter((link) => link.yours !== null).length
  const shared = links.filter((link) => link.mine !== null && link.yours !== null)
  const alike = shared.filter(
    (link) => link.mine !== null && link.yours !== null && sameEnds(link.mine.unit, link.yours.unit),
  )
  return {
    mine,
    yours,
    shared: shared.length,
    alike: alike.length,
    sharedDice: dice(shared.length, mine, yours),
    alikeDice: dice(alike.length, mine, yours),
  }
}

function orderAgreement(models: readonly ComparedModel[]): ComparedAgreement['order'] {
  const orders = models.flatMap(({ order }) => (order === null ? [] : [order]))
  const sum = (of: (order: (typeof orders)[number]) => number) => orders.reduce((total, order) => total + of(order), 0)
  return {
    models: orders.length,
    pairs: sum(({ pairs }) => pairs),
    inversions: sum(({ inversions }) => inversions),
    tau:
      orders.length === 0 ? undefinedFor('no_items') : { value: sum(({ tau }) => tau) / orders.length, reason: null },
  }
}

export function agreementOf({ models, links }: Comparison, schemes: readonly SchemeRow[]): ComparedAgreement {
  const both = models.filter(({ mine, yours }) => (mine?.stages.length ?? 0) > 0 && (yours?.stages.length ?? 0) > 0)
  const types = links.flatMap(({ mine, yours }): [Rating, Rating][] => {
    const named = mine?.type != null && yours?.type != null
    return named ? [[mine.type?.codeId ?? null, yours.type?.codeId ?? null]] : []
  })
  return {
    stages: { models: both.length, ...decided(both.flatMap((model) => stageDecisions(model, schemes))) },
    types: decided(types),
    links: linkAgreement(links),
    order: orderAgreement(models),
  }
}
