/** The places in the code that stand behind a model, a stage or a link, and going through them one after the other. */
import type { Graph } from '../../shared/api/canvas.ts'
import type { CodingRow } from '../../shared/api/coding.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import type { Load } from '../../shared/model/load.ts'

/** A place in a file; `loadId` when it is a load that the scan found. */
export interface Place extends Pick<Anchor, 'path' | 'start' | 'end' | 'line'> {
  readonly loadId: string | null
  /** What stands there, or what was called there, for lists. */
  readonly text: string
}

export function placeOfAnchor(anchor: Anchor): Place {
  const { path, start, end, line, quote } = anchor
  return { path, start, end, line, loadId: null, text: quote }
}

function placeOfLoad(load: Load): Place {
  const { path, start, end, line, callee, nameArgument } = load
  return { path, start, end, line, loadId: load.id, text: `${callee}(${nameArgument})` }
}

type Spot = Pick<Place, 'path' | 'start' | 'end'>

export function samePlace(a: Spot, b: Spot): boolean {
  return a.path === b.path && a.start === b.start && a.end === b.end
}

function distinct(places: readonly Place[]): Place[] {
  return places.filter((place, index) => places.findIndex((other) => samePlace(place, other)) === index)
}

/** My own evidence first: it is what I want to see again. */
export function placesOfCodings(codings: readonly CodingRow[], raterId: string): Place[] {
  const own = codings.filter((coding) => coding.raterId === raterId)
  const others = codings.filter((coding) => coding.raterId !== raterId)
  return distinct([...own, ...others].flatMap((coding) => coding.evidence.map(placeOfAnchor)))
}

/** Everything behind a unit: a model's loads, then its text, then the evidence of its codings. */
export function placesOfUnit(
  graph: Graph,
  unitId: string,
  loads: ReadonlyMap<string, Load>,
  raterId: string,
  codeId: string | null = null,
): Place[] {
  const codings = graph.codings.filter((coding) => coding.unitId === unitId)
  if (codeId !== null) {
    return placesOfCodings(
      codings.filter((coding) => coding.codeId === codeId),
      raterId,
    )
  }
  const model = graph.models.find((candidate) => candidate.id === unitId)
  const own = (model?.loadIds ?? []).flatMap((id) => {
    const load = loads.get(id)
    return load === undefined ? [] : [placeOfLoad(load)]
  })
  return distinct([...own, ...(model?.evidence ?? []).map(placeOfAnchor), ...placesOfCodings(codings, raterId)])
}

/** The place after the one that is shown now; the first when none of them is. Undefined when there are none. */
export function nextPlace(places: readonly Place[], shown: Spot | null, step: 1 | -1 = 1): Place | undefined {
  const current = shown === null ? -1 : places.findIndex((place) => samePlace(place, shown))
  if (current === -1) return step === 1 ? places[0] : places.at(-1)
  return places[(current + step + places.length) % places.length]
}

/** The units that the current load or coding belongs to: these are marked on the canvas. */
export function unitsShown(graph: Graph, loadId: string | null, coding: CodingRow | undefined): ReadonlySet<string> {
  const shown = new Set<string>()
  const loadIds = new Set(loadId === null ? [] : [loadId])
  if (coding !== undefined) {
    shown.add(coding.unitId)
    if (coding.unit.kind === 'load') loadIds.add(coding.unit.loadId)
  }
  for (const model of graph.models) {
    if (model.loadIds.some((id) => loadIds.has(id))) shown.add(model.id)
  }
  return shown
}
