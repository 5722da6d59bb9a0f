/** Report: what following found, by the models that were asked about. */
import type { FlowMeeting, FlowModel, FlowReport, FlowUse } from '../../study/flow.ts'
import { startOf } from './chains.ts'
import { cuesAt } from './cues.ts'
import type { Following, Use } from './following.ts'
import type { Ingredient } from './given.ts'
import { keyOfNetwork, keysOfNetworks, scratchOf, trainedNetworks } from './madeHere.ts'
import { layersIn, type Meeting, Meetings } from './meetings.ts'
import { placeOf, trailOf } from './showing.ts'
import type { Substance } from './tokens.ts'

/** Origins by the id of their start; null for loads that are no call. */
type Started = ReadonlyMap<string, number | null>
/** The keys of models, and of networks made here, by origin. */
type Keys = ReadonlyMap<number, readonly string[]>

export function reportOf(
  following: Following,
  models: readonly FlowModel[],
  started: Started,
  givenUp: ReadonlySet<number>,
  ingredients: readonly Ingredient[],
): FlowReport {
  const loaded = keysOfLoads(models, started)
  const isSame = (a: number, b: number) =>
    a === b || (loaded.get(a) ?? []).some((key) => loaded.get(b)?.includes(key) === true)
  const found = new Meetings(following, isSame).find().filter(({ from, to }) => loaded.has(from) || loaded.has(to))
  const keys: Keys = new Map([...loaded, ...keysOfNetworks(following)])
  const met = new Set([...found.flatMap(({ from, to }) => [from, to]), ...trainedNetworks(following), ...loaded.keys()])
  const shown: Keys = new Map([...keys].filter(([origin]) => met.has(origin)))
  const layers = layersIn(following)
  const meetings = [
    ...found.flatMap((one) => meetingsOf(following, one, keys)),
    ...layers.flatMap(({ use, network: { of } }) => layerMeetings(following, use, keys, keyOfNetwork(of))),
  ]
  return {
    uses: [...usesOf(following, shown), ...given(following, ingredients, loaded)].toSorted(
      (a, b) => inOrder(a.model, b.model) || byPlace(a, b) || inOrder(wordsOf(a), wordsOf(b)),
    ),
    scratch: scratchOf(
      following,
      shown,
      layers.map(({ network }) => network.of),
    ),
    meetings: distinctMeetings(meetings).toSorted(
      (a, b) => inOrder(a.from, b.from) || inOrder(a.to, b.to) || byPlace(a, b),
    ),
    gaps: gapsOf(models, started, givenUp),
  }
}

function keysOfLoads(models: readonly FlowModel[], started: Started): Map<number, string[]> {
  const keys = new Map<number, string[]>()
  for (const model of models) {
    for (const origin of new Set(model.loads.map((load) => started.get(startOf(load, model).id) ?? null))) {
      if (origin !== null) keys.set(origin, [...(keys.get(origin) ?? []), model.key])
    }
  }
  return keys
}

const subjects: Partial<Record<Substance, FlowUse['subject']>> = {
  loss: 'output',
  metric: 'output',
  optimiser: 'parameters',
}

/** Several loads of one model that come to one place are one use. */
function usesOf(following: Following, keys: Keys): FlowUse[] {
  const uses = new Map<string, FlowUse>()
  for (const use of following.uses.values()) {
    const { arrival, verb, name, argument, flow, span } = use
    // Arithmetic tells nothing but that results are fused.
    if (verb === 'operate' && !/^(@|if|\[\])$/.test(name)) continue
    const { is, origin } = arrival.token
    const at = [subjects[is] ?? is, verb, name, argument, flow.file.path, span.start, span.end].join(' ')
    for (const key of keys.get(origin) ?? []) {
      if (!uses.has(`${key}\n${at}`)) uses.set(`${key}\n${at}`, describe(following, use, key))
    }
  }
  return [...uses.values()]
}

/** What models are given, as uses of their input. */
function given({ code }: Following, ingredients: readonly Ingredient[], keys: Keys): FlowUse[] {
  return ingredients.flatMap(({ origin, verb, name, argument, flow, span, scope }) => {
    const common = { subject: 'input', verb, name, argument, place: placeOf(flow, span, scope), trail: [] } as const
    return (keys.get(origin) ?? []).map((model) => ({ model, ...common, cues: cuesAt(code, flow, scope, span) }))
  })
}

function shared({ code }: Following, { arrival, flow, span, scope }: Use) {
  return { place: placeOf(flow, span, scope), cues: cuesAt(code, flow, scope, span), trail: trailOf(arrival) }
}

function describe(following: Following, use: Use, model: string): FlowUse {
  const { arrival, verb, name, argument } = use
  const { is } = arrival.token
  return { model, subject: subjects[is] ?? (is as FlowUse['subject']), verb, name, argument, ...shared(following, use) }
}

/** A load that stands for several models brings them all to the meeting. */
function meetingsOf(
  following: Following,
  { from, to, as, use }: Meeting,
  keys: Keys,
  ends = keys.get(to) ?? [],
): FlowMeeting[] {
  const common = shared(following, use)
  return (keys.get(from) ?? []).flatMap((start) =>
    ends.filter((end) => end !== start).map((end) => ({ from: start, to: end, as, ...common })),
  )
}

function layerMeetings(following: Following, use: Use, keys: Keys, to: string): FlowMeeting[] {
  const meeting = { from: use.arrival.token.origin, to: -1, as: 'layer', use, isOfCall: false } as const
  return meetingsOf(following, meeting, keys, [to])
}

/** More places at which two meet in one way tell nobody anything. */
const mostPlaces = 4

function distinctMeetings(meetings: readonly FlowMeeting[]): FlowMeeting[] {
  const keyed = meetings.map(
    (one) => [[one.from, one.to, one.as, one.place.path, one.place.start].join('\n'), one] as const,
  )
  const distinct = [...new Map(keyed).values()]
  const alike = Map.groupBy(distinct, ({ from, to, as }) => [from, to, as].join('\n'))
  return [...alike.values()].flatMap((some) => some.slice(0, mostPlaces))
}

function gapsOf(models: readonly FlowModel[], started: Started, givenUp: ReadonlySet<number>): FlowReport['gaps'] {
  return models.flatMap((model) =>
    model.loads.flatMap((load) => {
      const { path, line } = load
      const { key } = model
      const origin = started.get(startOf(load, model).id)
      if (origin === null)
        return [{ model: key, reason: `the load at ${path}:${line} is no call that can be followed` }]
      if (origin === undefined || !givenUp.has(origin)) return []
      return [{ model: key, reason: `the load at ${path}:${line} leads too far to be followed to the end` }]
    }),
  )
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What tells uses at one place apart. */
function wordsOf({ subject, verb, name, argument }: FlowUse): string {
  return [subject, verb, name, argument].join(' ')
}

function byPlace(a: Pick<FlowUse, 'place'>, b: Pick<FlowUse, 'place'>): number {
  return inOrder(a.place.path, b.place.path) || a.place.start - b.place.start || b.place.end - a.place.end
}
