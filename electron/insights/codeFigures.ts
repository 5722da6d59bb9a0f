/** Figures of the codings: for each scheme, how many units have which code. */
import type { Figure } from '../../shared/api/insights.ts'
import type { Code } from '../../shared/model/code.ts'
import type { Scheme } from '../../shared/model/scheme.ts'
import type { UnitKind } from '../../shared/model/unitKind.ts'
import { type Count, figure, plural } from './figure.ts'

/** One person's code of one unit. */
export interface CodedUnit {
  readonly unitId: string
  readonly unitKind: UnitKind
  readonly codeId: string
}

/**
 * One figure for each scheme, in codebook order. A unit counts once for a code however many raters gave it, and for the codes
 * above it too; the total is the number of units that anybody coded under the scheme.
 */
export function codeFigures(
  schemes: readonly Scheme[],
  codes: readonly Code[],
  codings: readonly CodedUnit[],
): Figure[] {
  const byScheme = Map.groupBy(codes, ({ schemeId }) => schemeId)
  const schemeOf = new Map(codes.map(({ id, schemeId }) => [id, schemeId]))
  const codingsOf = Map.groupBy(codings, ({ codeId }) => schemeOf.get(codeId))
  return schemes
    .map((scheme) => schemeFigure(scheme, byScheme.get(scheme.id) ?? [], codingsOf.get(scheme.id) ?? []))
    .filter((one, index) => one.total > 0 || schemes[index]?.retired === false)
}

function schemeFigure(scheme: Scheme, codes: readonly Code[], codings: readonly CodedUnit[]): Figure {
  const byId = new Map(codes.map((code) => [code.id, code]))
  const units = new Map(codes.map(({ id }) => [id, new Set<string>()]))
  for (const { unitId, codeId } of codings) {
    for (const { id } of upwards(byId, codeId)) units.get(id)?.add(unitId)
  }
  const counts = inTreeOrder(codes, byId)
    // Codings of a merged code read as the one it was merged into.
    .filter(({ mergedInto }) => mergedInto === null || !byId.has(mergedInto))
    .map((code): Count & { retired: boolean } => {
      const names = upwards(byId, code.id).map(({ name }) => name)
      return { label: names.reverse().join(' › '), count: units.get(code.id)?.size ?? 0, retired: code.retired }
    })
    .filter(({ count, retired }) => count > 0 || !retired)
  const kinds = new Map(codings.map(({ unitId, unitKind }) => [unitId, unitKind]))
  return figure(scheme.id, scheme.name, unitWords([...kinds.values()], scheme), kinds.size, counts)
}

/** The code and those above it; a circle, which two merged files can make, ends where it began. */
function upwards(byId: ReadonlyMap<string, Code>, codeId: string): Code[] {
  const path: Code[] = []
  let code = byId.get(codeId)
  while (code !== undefined && !path.includes(code)) {
    path.push(code)
    code = code.parentId === null ? undefined : byId.get(code.parentId)
  }
  return path
}

function inTreeOrder(codes: readonly Code[], byId: ReadonlyMap<string, Code>): Code[] {
  const place = new Map(codes.map(({ id }, index) => [id, index]))
  const key = (code: Code) =>
    upwards(byId, code.id)
      .map(({ id }) => place.get(id) ?? 0)
      .reverse()
  return [...codes].sort((a, b) => compared(key(a), key(b)))
}

function compared(a: readonly number[], b: readonly number[]): number {
  for (let depth = 0; depth < Math.min(a.length, b.length); depth += 1) {
    const difference = (a[depth] ?? 0) - (b[depth] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** What the kinds of unit are called where people read of them. */
const nouns: Readonly<Record<UnitKind, string>> = {
  repository: 'repository',
  model: 'model',
  link: 'interaction',
  load: 'load',
  span: 'text span',
}

/** "12 models coded", or with several kinds "5 units coded: 3 models, 2 loads". */
function unitWords(kinds: readonly UnitKind[], scheme: Scheme): string {
  if (kinds.length === 0) return `${scheme.unitKinds.map((kind) => plural(2, nouns[kind])).join(', ')} coded`
  const groups = [...Map.groupBy(kinds, (kind) => kind)]
  const [first] = groups
  if (groups.length === 1 && first !== undefined) return `${plural(kinds.length, nouns[first[0]])} coded`
  const parts = groups.map(([kind, all]) => `${all.length} ${plural(all.length, nouns[kind])}`)
  return `units coded: ${parts.join(', ')}`
}
