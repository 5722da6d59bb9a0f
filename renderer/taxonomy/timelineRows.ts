/** The timeline as rows: entries of one step together, narrowed by what somebody looks for, with a heading per day. Pure. */
import type { CodebookEntry } from '../../shared/api/taxonomy.ts'
import { counted } from '../../shared/text/counted.ts'

export interface TimelineRow {
  /** The newest event of the step. */
  readonly key: string
  readonly entries: readonly CodebookEntry[]
  /** "12 November 2026" where a day begins, else empty. */
  readonly day: string
}

export interface TimelineFilter {
  readonly text: string
  readonly raterId: string | null
  readonly undone: boolean
}

/** Newest first, as the entries are. Steps of many events, such as taking in a codebook, are one row. */
export function timelineRows(entries: readonly CodebookEntry[], filter: TimelineFilter): TimelineRow[] {
  const wanted = entries.filter((entry) => fits(entry, filter))
  let lastDay = ''
  return [...Map.groupBy(wanted, ({ action }) => action).values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const day = dayOf(first.at)
    const heading = day === lastDay ? '' : day
    lastDay = day
    return [{ key: first.eventId, entries: group, day: heading }]
  })
}

function fits(entry: CodebookEntry, { text, raterId, undone }: TimelineFilter): boolean {
  if (entry.undone && !undone) return false
  if (raterId !== null && entry.raterId !== raterId) return false
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return true
  const said = [entry.words, entry.reason, ...entry.fields.flatMap(({ before, after }) => [before, after])]
  return said.some((part) => part.toLowerCase().includes(wanted))
}

/** The words of a step of several events: the first that was said, and how many more. */
export function rowWords({ entries }: TimelineRow): string {
  const made = entries.length > 3 && entries.every(({ words }) => words.startsWith('made the'))
  if (made) return madeWords(entries)
  const [said] = entries.toReversed()
  const main = entries.find(({ words }) => /^(merged|split|moved|separated)/.test(words)) ?? said
  // The codes that a split makes are named in it.
  const named = main?.words.startsWith('split') === true ? /^(split|made the code)/ : /^$/
  const more = entries.filter((entry) => entry !== main && !named.test(entry.words)).length
  return `${main?.words ?? ''}${more === 0 ? '' : ` and ${more} more`}`
}

/** A codebook that was taken in as a whole. */
function madeWords(entries: readonly CodebookEntry[]): string {
  const count = (about: CodebookEntry['about']) => entries.filter((entry) => entry.about === about).length
  return `made ${counted(count('scheme'), 'scheme', 'schemes')} and ${counted(count('code'), 'code', 'codes')}`
}

export function rowReason({ entries }: TimelineRow): string {
  return entries.find(({ reason }) => reason !== '')?.reason ?? ''
}

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
const times = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

export function dayOf(at: string): string {
  return days.format(new Date(at))
}

export function timeOf(at: string): string {
  return times.format(new Date(at))
}
