/** Compare links: which links of two raters mean the same interaction, and how what they say of it differs. */
import type { SchemeRow } from '../api/taxonomy.ts'
import type { LinkUnit } from '../model/unit.ts'
import { builtIn } from './codebook.ts'
import { compareAnswers, type ComparedCode, type Standing } from './compareCodes.ts'
import type { DrawnCode, DrawnLink } from './drawing.ts'

/** What can differ about an interaction that both see. */
export type LinkAspect = 'ends' | 'type' | 'direction' | 'function' | 'answer'

export interface ComparedLink {
  readonly standing: Standing
  readonly mine: DrawnLink | null
  readonly yours: DrawnLink | null
  readonly codes: readonly ComparedCode[]
  /** In the order of `LinkAspect`; empty unless both see it. */
  readonly differs: readonly LinkAspect[]
}

type Ends = Pick<LinkUnit, 'sourceId' | 'targetId' | 'sourceStageId' | 'targetStageId'>

export function sameEnds(a: Ends, b: Ends): boolean {
  const sameModels = a.sourceId === b.sourceId && a.targetId === b.targetId
  return sameModels && a.sourceStageId === b.sourceStageId && a.targetStageId === b.targetStageId
}

function codesOf({ type, answers }: DrawnLink): DrawnCode[] {
  return type === null ? [...answers] : [type, ...answers]
}

function aspectOf({ mine, yours, schemeId }: ComparedCode, link: DrawnLink): LinkAspect {
  if (schemeId === builtIn.direction) return 'direction'
  if (schemeId === builtIn.role) return 'function'
  const isType = schemeId === builtIn.interaction || (mine ?? yours) === link.type
  return isType ? 'type' : 'answer'
}

const aspects: readonly LinkAspect[] = ['ends', 'type', 'direction', 'function', 'answer']

function compared(mine: DrawnLink | null, yours: DrawnLink | null, schemes: readonly SchemeRow[]): ComparedLink {
  const codes = compareAnswers(mine === null ? [] : codesOf(mine), yours === null ? [] : codesOf(yours), schemes)
  if (mine === null || yours === null) {
    return { standing: mine === null ? 'yours' : 'mine', mine, yours, codes, differs: [] }
  }
  const found = new Set<LinkAspect>(sameEnds(mine.unit, yours.unit) ? [] : ['ends'])
  for (const code of codes) {
    if (code.standing !== 'both') found.add(aspectOf(code, code.mine === null ? yours : mine))
  }
  const differs = aspects.filter((aspect) => found.has(aspect))
  return { standing: differs.length === 0 ? 'both' : 'different', mine, yours, codes, differs }
}

/** How far two ends lie apart in the codebook; an end at the model as a whole is nearer than any other stage but the same. */
function endDistance(a: string | null, b: string | null, ranks: ReadonlyMap<string, number>): number {
  if (a === b) return 0
  if (a === null || b === null) return 0.5
  return Math.abs((ranks.get(a) ?? ranks.size) - (ranks.get(b) ?? ranks.size)) || 1
}

interface Candidate {
  readonly mine: DrawnLink
  readonly yours: DrawnLink
  readonly distance: number
  /** The same whichever of the two is mine. */
  readonly key: string
}

/** Whether the arrow points the same way outweighs its stages, and those outweigh its type. */
function candidate(mine: DrawnLink, yours: DrawnLink, ranks: ReadonlyMap<string, number>): Candidate[] {
  const [a, b] = [mine.unit, yours.unit]
  const along = a.sourceId === b.sourceId && a.targetId === b.targetId
  if (!along && !(a.sourceId === b.targetId && a.targetId === b.sourceId)) return []
  const stages = along
    ? endDistance(a.sourceStageId, b.sourceStageId, ranks) + endDistance(a.targetStageId, b.targetStageId, ranks)
    : endDistance(a.sourceStageId, b.targetStageId, ranks) + endDistance(a.targetStageId, b.sourceStageId, ranks)
  const type = mine.type?.codeId === yours.type?.codeId ? 0 : 0.25
  const key = [a.id, b.id].toSorted().join(' ')
  return [{ mine, yours, distance: stages + type + (along ? 0 : 4 * ranks.size + 4), key }]
}

/**
 * By unit first, for raters who draw the same line code the same unit; then, among links of the same two models, the pairs
 * whose ends lie nearest to each other.
 */
export function matchLinks(
  mine: readonly DrawnLink[],
  yours: readonly DrawnLink[],
  schemes: readonly SchemeRow[],
): ReadonlyMap<DrawnLink, DrawnLink> {
  const byUnit = new Map(yours.map((link) => [link.unit.id, link]))
  const matched = new Map<DrawnLink, DrawnLink>()
  for (const link of mine) {
    const same = byUnit.get(link.unit.id)
    if (same !== undefined) matched.set(link, same)
  }
  const taken = new Set<DrawnLink>([...matched.keys(), ...matched.values()])
  const ranks = new Map(schemes.flatMap(({ codes }) => codes).map(({ id }, index) => [id, index]))
  const pairOf = ({ unit }: DrawnLink) => [unit.sourceId, unit.targetId].toSorted().join(' ')
  const free = Map.groupBy(
    yours.filter((link) => !taken.has(link)),
    pairOf,
  )
  const candidates = mine
    .filter((link) => !taken.has(link))
    .flatMap((link) => (free.get(pairOf(link)) ?? []).flatMap((other) => candidate(link, other, ranks)))
    .toSorted((a, b) => a.distance - b.distance || (a.key < b.key ? -1 : 1))
  for (const pair of candidates) {
    if (taken.has(pair.mine) || taken.has(pair.yours)) continue
    taken.add(pair.mine).add(pair.yours)
    matched.set(pair.mine, pair.yours)
  }
  return matched
}

export function compareLinks(
  mine: readonly DrawnLink[],
  yours: readonly DrawnLink[],
  schemes: readonly SchemeRow[],
): ComparedLink[] {
  const matched = matchLinks(mine, yours, schemes)
  const answered = new Set(matched.values())
  return [
    ...mine.map((link) => compared(link, matched.get(link) ?? null, schemes)),
    ...yours.filter((link) => !answered.has(link)).map((link) => compared(null, link, schemes)),
  ]
}
