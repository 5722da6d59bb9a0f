/** Finds codings of the whole study by any combination of what is known of them, a page at a time. */
import type { CodingOrder, CodingRow } from '../../shared/api/coding.ts'
import type { Parsed } from '../../shared/api/index.ts'
import type { CodingQuery } from '../../shared/model/savedFilter.ts'
import type { SqlValue, StudyFile } from '../store/studyFile.ts'
import { codingSources, isVisible, readCodings, standingLoadId } from '../study/codings.ts'

interface Condition {
  readonly sql: string
  readonly values: readonly SqlValue[]
}

/** Lists go in as one JSON value, so that the statement stays the same however many there are. */
function oneOf(column: string, values: readonly string[] | undefined): Condition[] {
  if (values === undefined || values.length === 0) return []
  return [{ sql: `${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(values)] }]
}

function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}

const like = "LIKE ? ESCAPE '\\'"

/** `field` of any piece of the coding's evidence or of the unit's anchor. */
function inEvidence(field: 'quote' | 'path'): string {
  return `unit.anchor ->> '$.${field}' ${like}
    OR EXISTS (SELECT 1 FROM json_each(coding.evidence) AS piece WHERE piece.value ->> '$.${field}' ${like})`
}

/** The condition with the words in each of its places; none when there are no words. */
function saying(words: string | undefined, sql: string): Condition[] {
  if (words === undefined || words === '') return []
  return [{ sql: `(${sql})`, values: Array.from({ length: sql.split('?').length - 1 }, () => containing(words)) }]
}

/** Looked up once for the whole query: asked for each coding, SQLite would go through all codings every time. */
const together = `(coding.unit_id, coding.rater_id) IN (SELECT other.unit_id, other.rater_id FROM coding AS other
  LEFT JOIN code_reading AS reading ON reading.code_id = other.code_id
  WHERE coalesce(reading.reads_as, other.code_id) IN (SELECT value FROM json_each(?)))`

function conditionsOf(query: CodingQuery): Condition[] {
  const { togetherWith = [], confidence } = query
  return [
    ...oneOf('code.id', query.codeIds),
    ...oneOf('code.scheme_id', query.schemeIds),
    ...oneOf('coding.rater_id', query.raterIds),
    ...oneOf('unit.repository_id', query.repositoryIds),
    ...oneOf('unit.kind', query.unitKinds),
    ...(togetherWith.length === 0 ? [] : [{ sql: together, values: [JSON.stringify(togetherWith)] }]),
    ...(confidence === undefined ? [] : [{ sql: 'coding.confidence = ?', values: [confidence] }]),
    ...saying(query.text, `unit.label ${like} OR coding.memo ${like} OR ${inEvidence('quote')}`),
    ...saying(query.memo, `coding.memo ${like}`),
    ...saying(query.path, inEvidence('path')),
  ]
}

/** The text by which a coding is listed: of the unit, else of the first piece of evidence. The page goes to the same one. */
const firstPlace = "CASE WHEN unit.anchor IS NULL THEN coding.evidence -> '$[0]' ELSE unit.anchor END"

/** Codings without text come first, since NULL does. */
const orders: { readonly [O in CodingOrder]: string } = {
  oldest: 'coding.id',
  newest: 'coding.id DESC',
  place: `unit.repository_id, ${firstPlace} ->> '$.path', ${firstPlace} ->> '$.start', coding.id`,
}

/** Ids of all codings for which the query holds: rows with their texts would be slow to sort. */
function foundIds(file: StudyFile, query: CodingQuery, order: CodingOrder): readonly string[] {
  const conditions = conditionsOf(query)
  const where = [isVisible, ...conditions.map(({ sql }) => sql)].join(' AND ')
  const sql = `SELECT coding.id FROM ${codingSources} WHERE ${where} ORDER BY ${orders[order]}`
  return file.rows<{ id: string }>(sql, ...conditions.flatMap(({ values }) => values)).map(({ id }) => id)
}

/** So many questions are usually open at once: the list, and what the keys go through. */
const mostKept = 4

const kept = new WeakMap<StudyFile, Map<string, readonly string[]>>()

/** What the last questions found, until the study changes: pages of one list are asked for one after another. */
function keptIds(file: StudyFile, query: CodingQuery, order: CodingOrder): readonly string[] {
  const known = kept.get(file) ?? new Map<string, readonly string[]>()
  if (!kept.has(file)) {
    kept.set(file, known)
    file.onChange(() => known.clear())
  }
  const question = JSON.stringify([query, order])
  const ids = known.get(question) ?? foundIds(file, query, order)
  known.delete(question)
  known.set(question, ids)
  const [longestAgo] = known.keys()
  if (known.size > mostKept && longestAgo !== undefined) known.delete(longestAgo)
  return ids
}

/** One page of the codings for which the query holds, and how many there are in all. */
export function find(
  file: StudyFile,
  { query, order, offset, limit }: Parsed<'coding.find'>,
): { total: number; codings: CodingRow[] } {
  const ids = keptIds(file, query, order)
  const page = ids.slice(offset, offset + limit)
  const read = readCodings(file, 'coding.id IN (SELECT value FROM json_each(?))', [JSON.stringify(page)])
  const byId = new Map(read.map((coding) => [coding.id, coding]))
  return { total: ids.length, codings: page.flatMap((id) => byId.get(id) ?? []) }
}

/** Ids of the loads that are coded, themselves or as part of a model; by one rater or under one scheme when that is given. */
export function codedLoads(
  file: StudyFile,
  { repositoryId, raterId, schemeId }: Parsed<'coding.codedLoads'>,
): string[] {
  const given = Object.entries({
    'unit.repository_id': repositoryId,
    'coding.rater_id': raterId,
    'code.scheme_id': schemeId,
  })
  const wanted = given.filter((entry): entry is [string, string] => entry[1] !== undefined)
  const where = ["unit.kind IN ('load', 'model')", ...wanted.map(([column]) => `${column} = ?`)].join(' AND ')
  const sql = `SELECT DISTINCT piece.value AS id FROM ${codingSources},
    json_each(CASE unit.kind WHEN 'load' THEN json_array(${standingLoadId}) ELSE unit.load_ids END) AS piece
    WHERE ${where} ORDER BY piece.value`
  return file.rows<{ id: string }>(sql, ...wanted.map(([, value]) => value)).map(({ id }) => id)
}
