/** Draft pairs: published pipeline and interaction types beside those drafted, row by row. */
import type { DraftedPipelines } from '../../electron/canvas/drafting/drafted.ts'
import { kindOf } from '../../electron/canvas/drafting/interactions.ts'
import type { RepositoryDrafts } from './drafts.ts'
import type { Pair } from './profilePairs.ts'
import { modelsNamed, type PublishedPipeline } from './publishedPipelines.ts'

export type WhichDrafts = 'all' | 'unprompted'

const nothing = 'none'

/** A row that speaks of several of our models gets what most of them have, the surer ones counting more. */
export function pairsOfPipelines(
  rows: readonly PublishedPipeline[],
  drafts: readonly RepositoryDrafts[],
  which: WhichDrafts,
): Pair[] {
  return rows.flatMap(({ repo, identifier, organisation }) => {
    const found = drafts.find((one) => one.repo.toLowerCase() === repo)
    if (found === undefined) return []
    const keys = new Set(modelsNamed(identifier, found.models).map(({ name }) => name))
    const drafted = found[which].models.filter(({ key }) => keys.has(key))
    const codes = drafted.flatMap((model) => (model.organisation === null ? [] : [model.organisation]))
    const winner = heaviest(codes.map(({ answer, strength }) => [answer, strength]))
    const detail = codes.find(({ answer }) => answer === winner)?.reason ?? whyNothing(keys.size, drafted.length)
    return [{ item: `${repo} ${identifier.slice(0, 50)}`, published: organisation, found: winner ?? nothing, detail }]
  })
}

function whyNothing(named: number, drafted: number): string {
  return named === 0 ? 'no model of this name was found' : `${drafted} models, none with a role that rules know`
}

export function heaviest(votes: readonly (readonly [string, number])[]): string | undefined {
  const sums = new Map<string, number>()
  for (const [answer, strength] of votes) sums.set(answer, (sums.get(answer) ?? 0) + strength)
  return [...sums].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0]
}

/** Where as many models take part in two types, the one that takes more to be seen is told: a handoff is everywhere. */
const telling = ['POST', 'EVAL', 'FB', 'FH']

/**
 * One type for a repository: the one that most of its models take part in, be the other side known or not; the published
 * types know no shapes of feature handoff.
 */
export function typeOfRepository({ models, interactions }: DraftedPipelines): string | undefined {
  const taking = new Map<string, Set<string>>()
  const take = (kind: string, key: string) => taking.set(kind, (taking.get(kind) ?? new Set()).add(key))
  for (const { key, openEnds } of models) {
    const own = interactions.filter(({ source, target }) => source === key || target === key)
    for (const { type } of own) if (type.confidence !== 'low') take(kindOf(type), key)
    for (const end of openEnds) if (end.confidence !== 'low') take(kindOf(end), key)
  }
  const counts = [...taking].map(([kind, keys]) => ({ kind, models: keys.size }))
  return counts.toSorted((a, b) => b.models - a.models || telling.indexOf(a.kind) - telling.indexOf(b.kind))[0]?.kind
}

export function pairsOfInteractions(
  published: ReadonlyMap<string, string>,
  drafts: readonly RepositoryDrafts[],
  which: WhichDrafts,
): Pair[] {
  return [...published].flatMap(([repo, type]) => {
    const found = drafts.find((one) => one.repo.toLowerCase() === repo)
    if (found === undefined) return []
    const drafted = found[which]
    const drawn = [...Map.groupBy(drafted.interactions, ({ type: one }) => kindOf(one))].map(
      ([kind, of]) => `${of.length} ${kind}`,
    )
    const open = drafted.models.flatMap(({ openEnds }) => openEnds.map(kindOf))
    const ends = [...Map.groupBy(open, (kind) => kind)].map(([kind, of]) => `${of.length} ${kind} with an open end`)
    const detail = [...drawn, ...ends].join(', ') || `${found.models.length} models, nothing of one reaches another`
    return [{ item: repo, published: type, found: typeOfRepository(drafted) ?? nothing, detail }]
  })
}

/** Repositories for which the published type is among those drafted at all. */
export function amongDrafted(published: ReadonlyMap<string, string>, drafts: readonly RepositoryDrafts[]): number {
  return [...published].filter(([repo, type]) => {
    const found = drafts.find((one) => one.repo.toLowerCase() === repo)
    const kinds = found?.all.interactions.map((one) => kindOf(one.type)) ?? []
    const open = found?.all.models.flatMap(({ openEnds }) => openEnds.map(kindOf)) ?? []
    return [...kinds, ...open].includes(type)
  }).length
}
