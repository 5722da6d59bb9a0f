/** How each folded record lies in its table: one column per field, lists and anchors as JSON. */
import { type EntityKind, entityKinds, type EntityRecord } from '../../shared/model/entities.ts'
import type { Unit } from '../../shared/model/unit.ts'

/** How a field is stored; `absent` fields of a unit's other kinds become NULL. */
type Storage = 'text' | 'number' | 'flag' | 'json'

/** Every field of every variant of a union. */
type FieldOf<T> = T extends unknown ? keyof T : never
type Columns<T> = { readonly [F in Extract<FieldOf<T>, string>]: Storage }

export const tables = {
  study: { id: 'text', name: 'text', description: 'text' },
  rater: { id: 'text', name: 'text', kind: 'text', colour: 'text' },
  actor: { id: 'text', raterId: 'text' },
  repository: { id: 'text', name: 'text', kind: 'text', origin: 'text', commit: 'text' },
  scheme: {
    id: 'text',
    name: 'text',
    question: 'text',
    unitKinds: 'json',
    choice: 'text',
    ordered: 'flag',
    position: 'number',
    source: 'text',
    retired: 'flag',
    required: 'flag',
    parentId: 'text',
  },
  code: {
    id: 'text',
    schemeId: 'text',
    name: 'text',
    abbreviation: 'text',
    definition: 'text',
    useWhen: 'text',
    avoidWhen: 'text',
    examples: 'json',
    colour: 'text',
    key: 'text',
    parentId: 'text',
    literature: 'text',
    position: 'number',
    retired: 'flag',
    exampleSpans: 'json',
    mergedInto: 'text',
    splitInto: 'json',
    meaningSince: 'text',
  },
  unit: {
    id: 'text',
    kind: 'text',
    repositoryId: 'text',
    label: 'text',
    loadId: 'text',
    anchor: 'json',
    origin: 'text',
    evidence: 'json',
    loadIds: 'json',
    sourceId: 'text',
    targetId: 'text',
    sourceStageId: 'text',
    targetStageId: 'text',
  },
  coding: {
    id: 'text',
    raterId: 'text',
    unitId: 'text',
    codeId: 'text',
    evidence: 'json',
    confidence: 'text',
    memo: 'text',
    codebookRevision: 'text',
    suggestionId: 'text',
    createdAt: 'text',
    changedAt: 'text',
    position: 'number',
  },
  placement: { id: 'text', x: 'number', y: 'number', byHand: 'flag' },
  naming: {
    id: 'text',
    repositoryId: 'text',
    loadId: 'text',
    anchor: 'json',
    names: 'json',
    version: 'text',
    memo: 'text',
  },
  traceEdit: {
    id: 'text',
    repositoryId: 'text',
    loadId: 'text',
    verb: 'text',
    caller: 'json',
    callee: 'json',
    line: 'number',
  },
  pack: { id: 'text', library: 'text', content: 'text' },
  memo: {
    id: 'text',
    raterId: 'text',
    subject: 'json',
    title: 'text',
    text: 'text',
    createdAt: 'text',
    changedAt: 'text',
  },
  release: { id: 'text', name: 'text', note: 'text', raterId: 'text', at: 'text', frontier: 'json' },
  savedFilter: { id: 'text', raterId: 'text', name: 'text', query: 'json' },
  lane: { id: 'text', raterId: 'text', repositoryId: 'text', name: 'text', modelIds: 'json' },
  suggestionAnswer: {
    id: 'text',
    raterId: 'text',
    repositoryId: 'text',
    suggestionId: 'text',
    verdict: 'text',
    codeId: 'text',
    at: 'text',
  },
  pipelineRule: {
    id: 'text',
    name: 'text',
    severity: 'text',
    enabled: 'flag',
    says: 'text',
    mend: 'text',
    demand: 'json',
  },
} as const satisfies { [K in EntityKind]: Columns<EntityRecord<K>> }

/** `raterId` -> `rater_id`, for columns and for tables. */
export function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

export type Row = Record<string, string | number | null>

function stored(value: unknown, storage: Storage): string | number | null {
  if (value === undefined || value === null) return null
  if (storage === 'json') return JSON.stringify(value)
  if (storage === 'flag') return value === true ? 1 : 0
  return value as string | number
}

function restored(value: string | number | null, storage: Storage): unknown {
  if (value === null) return null
  if (storage === 'json') return JSON.parse(String(value))
  return storage === 'flag' ? value === 1 : value
}

interface Field {
  readonly name: string
  readonly column: string
  readonly storage: Storage
}

function fieldsOf(kind: EntityKind): readonly Field[] {
  const columns = Object.entries<Storage>(tables[kind])
  return columns.map(([name, storage]) => ({ name, column: columnOf(name), storage }))
}

/** Worked out once: folding goes over the fields of every record. */
const layout: ReadonlyMap<EntityKind, readonly Field[]> = new Map(entityKinds.map((kind) => [kind, fieldsOf(kind)]))

function laidOut(kind: EntityKind): readonly Field[] {
  return layout.get(kind) ?? []
}

/** The columns of a kind's table, in the order of `toValues`. */
export function columnsOf(kind: EntityKind): string[] {
  return laidOut(kind).map(({ column }) => column)
}

export function toValues<K extends EntityKind>(kind: K, record: EntityRecord<K>): (string | number | null)[] {
  const given = record as Readonly<Record<string, unknown>>
  return laidOut(kind).map(({ name, storage }) => stored(given[name], storage))
}

/** Which fields each kind of unit has; the others are NULL in the table and absent in the record. */
const unitFields: { readonly [K in Unit['kind']]: readonly string[] } = {
  repository: [],
  model: ['origin', 'evidence', 'loadIds'],
  link: ['sourceId', 'targetId', 'sourceStageId', 'targetStageId'],
  load: ['loadId', 'anchor'],
  span: ['anchor'],
}
const anyUnitFields = ['id', 'kind', 'repositoryId', 'label']

export function fromRow<K extends EntityKind>(kind: K, row: Row): EntityRecord<K> {
  const record = Object.fromEntries(
    laidOut(kind).map(({ name, column, storage }) => [name, restored(row[column] ?? null, storage)]),
  )
  if (kind !== 'unit') return record as EntityRecord<K>
  const present = [...anyUnitFields, ...unitFields[record['kind'] as Unit['kind']]]
  return Object.fromEntries(present.map((field) => [field, record[field]])) as unknown as EntityRecord<K>
}
