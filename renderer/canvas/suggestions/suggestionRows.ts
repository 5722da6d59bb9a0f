/** The list of suggestions: which are shown, grouped by model, in the order in which they are gone through. Pure. */
import type { SuggestionRow } from '../../../shared/api/canvas.ts'
import type { SchemeRow } from '../../../shared/api/taxonomy.ts'
import type { Confidence } from './ghostMark.ts'
import { kindOf, type SuggestionKind } from './suggestionWords.ts'

export interface SuggestionFilter {
  readonly confidences: ReadonlySet<Confidence>
  readonly kinds: ReadonlySet<SuggestionKind>
  /** Only what is suggested of this model and of its links; null for all. */
  readonly modelId: string | null
}

type Schemes = readonly SchemeRow[]

/** Whether it is about the model itself, or about a link that ends there. */
export function isAbout({ unit }: Pick<SuggestionRow, 'unit'>, modelId: string): boolean {
  return unit.id === modelId || (unit.kind === 'link' && (unit.sourceId === modelId || unit.targetId === modelId))
}

export function passes(
  row: SuggestionRow,
  { confidences, kinds, modelId }: SuggestionFilter,
  schemes: Schemes,
): boolean {
  return (
    confidences.has(row.confidence) && kinds.has(kindOf(row, schemes)) && (modelId === null || isAbout(row, modelId))
  )
}

export function filtered(rows: readonly SuggestionRow[], filter: SuggestionFilter, schemes: Schemes): SuggestionRow[] {
  return rows.filter((row) => passes(row, filter, schemes))
}

/** The model under which a suggestion is listed: a link stands where it begins. */
export function groupOf({ unit }: Pick<SuggestionRow, 'unit'>): string {
  return unit.kind === 'link' ? unit.sourceId : unit.id
}

export interface SuggestionGroup {
  readonly modelId: string
  readonly label: string
  /** What says that the model is there; null when it is not among those shown. */
  readonly model: SuggestionRow | null
  /** What is said of it, then its links. */
  readonly rows: readonly SuggestionRow[]
}

/** A link is called `A → B`; where the model itself is not listed, that is all that tells its name. */
function labelOf(modelId: string, rows: readonly SuggestionRow[], names: ReadonlyMap<string, string>): string {
  const [first] = rows
  return names.get(modelId) ?? first?.unit.label.split(' → ')[0] ?? ''
}

/** Names of all models that suggestions or the canvas know. */
export function modelNames(
  rows: readonly Pick<SuggestionRow, 'unit'>[],
  models: readonly { readonly id: string; readonly label: string }[],
): ReadonlyMap<string, string> {
  const suggested = rows.flatMap(({ unit }) => (unit.kind === 'model' ? [[unit.id, unit.label] as const] : []))
  return new Map([...suggested, ...models.map(({ id, label }) => [id, label] as const)])
}

export function groupsOf(rows: readonly SuggestionRow[], names: ReadonlyMap<string, string>): SuggestionGroup[] {
  const groups = Map.groupBy(rows, groupOf)
  return [...groups].map(([modelId, own]) => {
    const model = own.find(({ unit, codeId }) => unit.kind === 'model' && codeId === null) ?? null
    const links = own.filter(({ unit }) => unit.kind === 'link')
    const said = own.filter((row) => row !== model && row.unit.kind === 'model')
    return { modelId, label: labelOf(modelId, own, names), model, rows: [...said, ...links] }
  })
}

/** Each group from its model downwards: the order of the list, and of next and previous. */
export function inListOrder(groups: readonly SuggestionGroup[]): SuggestionRow[] {
  return groups.flatMap(({ model, rows }) => (model === null ? rows : [model, ...rows]))
}

export interface GroupRow {
  readonly kind: 'group'
  readonly key: string
  readonly level: 1
  readonly expanded: boolean
  readonly group: SuggestionGroup
}

export interface SuggestedRow {
  readonly kind: 'suggestion'
  readonly key: string
  readonly level: 2
  readonly row: SuggestionRow
}

export type ListedRow = GroupRow | SuggestedRow

/** A group goes by its model's own suggestion, so that one can be at it like at any other. */
export function groupKey({ model, modelId }: SuggestionGroup): string {
  return model?.id ?? `model ${modelId}`
}

export function listRows(groups: readonly SuggestionGroup[], closed: ReadonlySet<string>): ListedRow[] {
  return groups.flatMap((group): ListedRow[] => {
    const expanded = !closed.has(group.modelId)
    const head: GroupRow = { kind: 'group', key: groupKey(group), level: 1, expanded, group }
    if (!expanded) return [head]
    return [head, ...group.rows.map((row) => ({ kind: 'suggestion', key: row.id, level: 2, row }) as const)]
  })
}

/** Which suggestion one is at, and where it stood, so that the next one takes over when it leaves the list. */
export interface At {
  readonly id: string
  readonly index: number
}

export function currentOf(listed: readonly SuggestionRow[], at: At | null): SuggestionRow | undefined {
  if (at === null) return undefined
  return listed.find(({ id }) => id === at.id) ?? listed[Math.min(at.index, listed.length - 1)]
}

/**
 * The open suggestion after (or before) the one that one is at, going round. `answered` are being answered now: they are
 * open no more.
 */
export function nextOpen(
  listed: readonly SuggestionRow[],
  at: At | null,
  step: 1 | -1,
  answered: ReadonlySet<string> = new Set(),
): SuggestionRow | undefined {
  const isOpen = (row: SuggestionRow) => row.verdict === null && !answered.has(row.id)
  const current = currentOf(listed, at)
  const start = current === undefined ? -1 : listed.indexOf(current)
  // What left the list made room for the next one, which is looked at first.
  if (current !== undefined && current.id !== at?.id && step === 1 && isOpen(current)) return current
  if (start === -1) return step === 1 ? listed.find(isOpen) : listed.findLast(isOpen)
  for (let distance = 1; distance <= listed.length; distance += 1) {
    const row = listed[(start + step * distance + listed.length * distance) % listed.length]
    if (row !== undefined && isOpen(row)) return row
  }
  return undefined
}
