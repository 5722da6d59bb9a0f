/** Compare items: a comparison as one list of single judgements, in the order in which one reads a drawing. */
import type { Anchor } from '../model/anchor.ts'
import type { ComparedModel, Comparison } from './compare.ts'
import type { ComparedCode, Standing } from './compareCodes.ts'
import type { ComparedLane } from './compareLanes.ts'
import type { ComparedLink } from './compareLinks.ts'
import type { ComparedOrder } from './compareOrder.ts'
import type { DrawnCode } from './drawing.ts'

export const comparedKinds = ['model', 'stage', 'order', 'answer', 'link', 'lane'] as const
export type ComparedKind = (typeof comparedKinds)[number]

interface About {
  /** The same whichever of the two raters is mine. */
  readonly key: string
  readonly standing: Standing
}

export type ComparedItem = About &
  (
    | { readonly kind: 'model'; readonly model: ComparedModel }
    | { readonly kind: 'stage' | 'answer'; readonly model: ComparedModel; readonly code: ComparedCode }
    | { readonly kind: 'order'; readonly model: ComparedModel; readonly order: ComparedOrder }
    | { readonly kind: 'link'; readonly link: ComparedLink }
    | { readonly kind: 'lane'; readonly lane: ComparedLane }
  )

function keyOf(unitId: string, { mine, yours }: ComparedCode): string {
  const codes = new Set([mine, yours].flatMap((code) => (code === null ? [] : [code.codeId])))
  return [unitId, ...[...codes].toSorted()].join(' ')
}

function itemsOfModel(model: ComparedModel): ComparedItem[] {
  const { id } = model.unit
  const self: ComparedItem = { kind: 'model', key: id, standing: model.standing, model }
  // What belongs to a model that only one draws follows from that, and would drown the rest.
  if (model.standing !== 'both') return [self]
  const item =
    (kind: 'stage' | 'answer') =>
    (code: ComparedCode): ComparedItem => {
      return { kind, key: keyOf(id, code), standing: code.standing, model, code }
    }
  const { order } = model
  return [
    self,
    ...model.stages.map(item('stage')),
    ...(order === null ? [] : [{ kind: 'order' as const, key: `${id} order`, standing: order.standing, model, order }]),
    ...model.answers.map(item('answer')),
  ]
}

function itemOfLink(link: ComparedLink): ComparedItem {
  const ids = new Set([link.mine, link.yours].flatMap((drawn) => (drawn === null ? [] : [drawn.unit.id])))
  return { kind: 'link', key: [...ids].toSorted().join(' '), standing: link.standing, link }
}

function itemOfLane(lane: ComparedLane): ComparedItem {
  const ids = [lane.mine, lane.yours].flatMap((shared) => (shared === null ? [] : [shared.lane.id]))
  return { kind: 'lane', key: ids.toSorted().join(' '), standing: lane.standing, lane }
}

export function comparedItems({ models, links, lanes }: Comparison): ComparedItem[] {
  return [...models.flatMap(itemsOfModel), ...links.map(itemOfLink), ...lanes.map(itemOfLane)]
}

export type Tally = Readonly<Record<Standing, number>>

export function tally(items: readonly ComparedItem[]): Tally {
  const counts = { mine: 0, yours: 0, different: 0, both: 0 }
  for (const { standing } of items) counts[standing] += 1
  return counts
}

/** The units that an item is about: one, the two links that stand against each other, or the models of lanes. */
export function unitsOf(item: ComparedItem): string[] {
  if (item.kind === 'lane')
    return [...new Set([item.lane.mine, item.lane.yours].flatMap((lane) => lane?.modelIds ?? []))]
  if (item.kind !== 'link') return [item.model.unit.id]
  const { mine, yours } = item.link
  return [...new Set([mine, yours].flatMap((link) => (link === null ? [] : [link.unit.id])))]
}

/** The codes by which one of the two says it. */
export function codesSaid(item: ComparedItem, side: 'mine' | 'yours'): readonly DrawnCode[] {
  switch (item.kind) {
    case 'stage':
    case 'answer': {
      const said = item.code[side]
      return said === null ? [] : [said]
    }
    case 'link': {
      const link = item.link[side]
      if (link === null) return []
      return link.type === null ? link.answers : [link.type, ...link.answers]
    }
    // Who groups models says so with no code.
    case 'lane':
      return []
    case 'order': {
      const shared = item.order.mine
      return item.model[side]?.stages.filter(({ codeId }) => shared.includes(codeId)) ?? []
    }
    case 'model': {
      const model = item.model[side]
      return model === null ? [] : [...model.stages, ...model.answers]
    }
  }
}

/** The texts that one of the two gives as evidence, each once. */
export function evidenceOf(item: ComparedItem, side: 'mine' | 'yours'): Anchor[] {
  const places = new Map<string, Anchor>()
  for (const { codings } of codesSaid(item, side)) {
    for (const anchor of codings.flatMap(({ evidence }) => evidence)) {
      const key = `${anchor.path} ${anchor.start} ${anchor.end}`
      if (!places.has(key)) places.set(key, anchor)
    }
  }
  return [...places.values()]
}
