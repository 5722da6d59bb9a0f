/** The changes between two moments as Markdown: by scheme, each with its fields before and after and the reasons given. */
import { counted } from '../../shared/text/counted.ts'
import type { CodebookEntry, Difference, Moment, SchemeRow } from '../../shared/api/taxonomy.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { requireRelease } from './codebook.ts'
import { differenceBetween } from './difference.ts'
import { readLog, codebookKinds, undoneActions, type Known } from './log.ts'
import { codebookAt, knownAt } from './moment.ts'
import { timelineOf } from './timeline.ts'
import { timeOf } from '../store/clock.ts'

type Entry = Difference['entries'][number]

const everyEntry = 100_000

export function changeLogOf(file: StudyFile, from: Moment, to: Moment): string {
  const difference = differenceBetween(codebookAt(file, from), codebookAt(file, to))
  const reasons = reasonsBetween(file, knownAt(file, from), knownAt(file, to))
  const sections = sectionsOf(difference)
  const intro = `From ${momentInWords(file, from)} to ${momentInWords(file, to)}: ${counted(difference.entries.length, 'change')}.`
  const body = sections.flatMap(({ title, entries }) => [
    `## ${escaped(title)}`,
    ...entriesInMarkdown(entries, reasons),
  ])
  const parts = ['# Changes of the codebook', intro, ...(body.length === 0 ? ['Nothing changed.'] : body)]
  return `${parts.join('\n\n')}\n`
}

function momentInWords(file: StudyFile, moment: Moment): string {
  switch (moment.kind) {
    case 'beginning':
      return 'the beginning'
    case 'now':
      return 'now'
    case 'clock':
      return `the codebook of ${/^\d{15}-/.test(moment.hlc) ? timeOf(moment.hlc).slice(0, 16).replace('T', ' ') : moment.hlc} UTC`
    case 'release': {
      const { name, at } = requireRelease(file, moment.releaseId)
      return `the release “${escaped(name)}” (${at.slice(0, 10)})`
    }
  }
}

interface Section {
  readonly title: string
  readonly entries: Entry[]
}

/** By the scheme in which a code stands afterwards, or stood when it is gone. */
function sectionsOf({ before, after, entries }: Difference): Section[] {
  const home = new Map<string, SchemeRow>()
  for (const scheme of [...before, ...after]) {
    home.set(scheme.id, scheme)
    for (const { id } of scheme.codes) home.set(id, scheme)
  }
  const byScheme = Map.groupBy(entries, ({ id }) => home.get(id)?.id ?? '')
  return [...byScheme].map(([id, own]) => ({ title: home.get(id)?.name ?? 'Other', entries: own }))
}

function entriesInMarkdown(entries: readonly Entry[], reasons: ReadonlyMap<string, readonly string[]>): string[] {
  const byId = Map.groupBy(entries, ({ id }) => id)
  return [...byId].map(([id, own]) => {
    const lines = own.flatMap(({ kind, words, fields }) => [
      `- **${kind[0]?.toUpperCase()}${kind.slice(1)}**: ${escaped(words)}.`,
      ...fields.map(
        ({ field, before, after }) => `  - ${field}: ${before === '' ? '' : `${quoted(before)} → `}${quoted(after)}`,
      ),
    ])
    return [...lines, ...(reasons.get(id) ?? []).map((reason) => `  - why: ${reason}`)].join('\n')
  })
}

/** What people gave as reasons for steps that the later state has and the earlier one has not, by scheme or code. */
function reasonsBetween(file: StudyFile, before: Known, after: Known): Map<string, string[]> {
  const [undoneBefore, undoneAfter] = [undoneActions(file, before), undoneActions(file, after)]
  const between = new Set(
    readLog(file, codebookKinds)
      .filter((event) => after(event) && !undoneAfter.has(event.action))
      .filter((event) => !before(event) || undoneBefore.has(event.action))
      .map(({ id }) => id),
  )
  const names = new Map(
    file.rows<{ id: string; name: string }>('SELECT id, name FROM rater').map((row) => [row.id, row.name]),
  )
  const told = timelineOf(file, undefined, everyEntry).filter(
    ({ eventId, reason }) => reason !== '' && between.has(eventId),
  )
  const lines = Map.groupBy(told.toReversed(), ({ id }) => id)
  return new Map([...lines].map(([id, entries]) => [id, entries.map((each) => reasonInWords(each, names))]))
}

function reasonInWords({ reason, raterId, at }: CodebookEntry, names: ReadonlyMap<string, string>): string {
  return `${escaped(oneLine(reason))} (${escaped(names.get(raterId ?? '') ?? 'somebody')}, ${at.slice(0, 10)})`
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s*\n\s*/g, ' / ')
}

function quoted(text: string): string {
  return text === '' ? '(empty)' : `“${escaped(oneLine(text))}”`
}

/** Names and definitions are text, whatever Markdown would make of them. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|~]/g, (sign) => `\\${sign}`)
}
