/** The history of the codebook, event by event: what was done, by whom and why, with the fields before and after. */
import type { CodebookEntry } from '../../shared/api/taxonomy.ts'
import type { Code } from '../../shared/model/code.ts'
import type { Release } from '../../shared/model/release.ts'
import type { Scheme } from '../../shared/model/scheme.ts'
import { timeOf } from '../store/clock.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { changedCodeFields, changedSchemeFields, type FieldChange, type NameOf } from './fields.ts'
import {
  codebookKinds,
  type CodebookRecord,
  everything,
  type LoggedEvent,
  readLog,
  releaseKinds,
  step,
  undoneActions,
} from './log.ts'
import { isCode, isScheme } from './moment.ts'
import { codeStepInWords, schemeStepInWords } from './stepWords.ts'

interface Told extends CodebookEntry {
  /** Other codes that the event speaks of, so that their history shows it too. */
  readonly others: readonly string[]
}

/** Newest first. With an id: what is about that scheme and its codes, or about that code or tells of it. */
export function timelineOf(file: StudyFile, id: string | undefined, limit: number): CodebookEntry[] {
  const all = told(file).toReversed()
  const wanted = id === undefined ? all : all.filter((entry) => concerns(entry, id))
  return wanted.slice(0, limit).map(({ others: _others, ...entry }) => entry)
}

function concerns(entry: Told, id: string): boolean {
  return entry.id === id || (entry.about === 'code' && entry.schemeId === id) || entry.others.includes(id)
}

function told(file: StudyFile): Told[] {
  const undone = undoneActions(file, everything)
  const records = new Map<string, CodebookRecord>()
  // The name that anything had last: what was undone still needs one where it is mentioned.
  const names = new Map<string, string>()
  const nameOf: NameOf = (id) => names.get(id) ?? 'a code that is gone'
  return readLog(file, [...codebookKinds, ...releaseKinds]).flatMap((event): Told[] => {
    const before = records.get(event.entity)
    const after = step(before, event)
    const isUndone = undone.has(event.action)
    if (after !== undefined && (!isUndone || !names.has(event.entity))) names.set(event.entity, after.name)
    if (!isUndone) {
      if (after === undefined) records.delete(event.entity)
      else records.set(event.entity, after)
    }
    const words = wordsOf(event, before, after, nameOf)
    return words === null ? [] : [{ ...entryOf(event, before, after), ...words, undone: isUndone }]
  })
}

type Words = Pick<Told, 'about' | 'words' | 'fields' | 'others'>

function entryOf(event: LoggedEvent, before: CodebookRecord | undefined, after: CodebookRecord | undefined) {
  const record = after ?? before
  const { reason } = event.payload as { readonly reason?: string }
  return {
    eventId: event.id,
    action: event.action,
    raterId: event.raterId,
    at: timeOf(event.hlc),
    hlc: event.hlc,
    id: event.entity,
    schemeId: isCode(record) ? record.schemeId : isScheme(record) ? record.id : null,
    reason: reason ?? '',
  }
}

/** Null for an event that changed nothing because what it is about was undone before. */
function wordsOf(
  event: LoggedEvent,
  before: CodebookRecord | undefined,
  after: CodebookRecord | undefined,
  nameOf: NameOf,
): Words | null {
  if (event.kind.startsWith('release.'))
    return releaseWords(before as Release | undefined, after as Release | undefined)
  if (isCode(after)) {
    const old = before as Code | undefined
    const { words, others } = codeStepInWords(event, old, after, nameOf)
    return {
      about: 'code',
      words,
      others,
      fields: old === undefined ? [] : plain(changedCodeFields(old, after, nameOf)),
    }
  }
  if (isScheme(after)) {
    const old = before as Scheme | undefined
    const fields = old === undefined ? [] : plain(changedSchemeFields(old, after, nameOf))
    return { about: 'scheme', words: schemeStepInWords(old, after, nameOf), others: [], fields }
  }
  return null
}

function plain(changes: readonly FieldChange[]): FieldChange[] {
  return changes.map(({ field, before, after }) => ({ field, before, after }))
}

function releaseWords(before: Release | undefined, after: Release | undefined): Words | null {
  const shared = { about: 'release' as const, others: [] }
  if (after === undefined) {
    return before === undefined ? null : { ...shared, words: `removed the release ${before.name}`, fields: [] }
  }
  if (before === undefined) return { ...shared, words: `released the codebook as ${after.name}`, fields: [] }
  const fields = (['name', 'note'] as const)
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }))
  const renamed = before.name === after.name ? null : `renamed the release ${before.name} to ${after.name}`
  return { ...shared, words: renamed ?? `edited the note of the release ${after.name}`, fields }
}
