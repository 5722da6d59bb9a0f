/** Moments of the codebook as choices: its beginning, its releases, now, and a step of its history when one was chosen. */
import type { CodebookEntry, Moment } from '../../shared/api/taxonomy.ts'
import type { Release } from '../../shared/model/release.ts'
import type { Option } from '../ui/Select.tsx'
import { dayOf, timeOf } from './timelineRows.ts'

export function keyOf(moment: Moment): string {
  if (moment.kind === 'release') return `release ${moment.releaseId}`
  return moment.kind === 'clock' ? `clock ${moment.hlc}` : moment.kind
}

export function momentOf(key: string): Moment {
  const [kind, value = ''] = key.split(' ')
  if (kind === 'release') return { kind, releaseId: value }
  if (kind === 'clock') return { kind, hlc: value }
  return { kind: kind === 'beginning' ? 'beginning' : 'now' }
}

export function momentOptions(
  releases: readonly Release[],
  entries: readonly CodebookEntry[],
  chosen: readonly Moment[],
): Option[] {
  const begun = begunWith(entries)
  const clocks = chosen.filter((moment) => moment.kind === 'clock' && moment.hlc !== begun?.hlc)
  return [
    { value: 'beginning', label: 'An empty codebook' },
    ...(begun === null ? [] : [{ value: keyOf(begun), label: 'As the study began' }]),
    ...releases.map(({ id, name, at }) => ({ value: `release ${id}`, label: `${name} (${dayOf(at)})` })),
    ...clocks.map((moment) => ({ value: keyOf(moment), label: clockWords(moment) })),
    { value: 'now', label: 'Now' },
  ]
}

/** The clock begins with the milliseconds since 1970. */
function clockWords(moment: Moment): string {
  if (moment.kind !== 'clock') return ''
  const at = new Date(Number(moment.hlc.slice(0, 15))).toISOString()
  return `${dayOf(at)}, ${timeOf(at)}`
}

/**
 * What is compared until somebody chooses: since the last release, or since the codebook was begun. Right after a release
 * it is what that one brought, because nothing has changed since.
 */
export function usualSpan(
  releases: readonly Release[],
  entries: readonly CodebookEntry[],
): { from: Moment; to: Moment } {
  const begun: Moment = begunWith(entries) ?? { kind: 'beginning' }
  const [before, last] = [releases.at(-2), releases.at(-1)]
  if (last === undefined) return { from: begun, to: { kind: 'now' } }
  const released: Moment = { kind: 'release', releaseId: last.id }
  if (changedSince(last, entries)) return { from: released, to: { kind: 'now' } }
  return { from: before === undefined ? begun : { kind: 'release', releaseId: before.id }, to: released }
}

/** The entries come newest first. */
function changedSince({ id }: Release, entries: readonly CodebookEntry[]): boolean {
  const made = entries.findIndex((entry) => entry.about === 'release' && entry.id === id)
  return entries.slice(0, Math.max(0, made)).some(({ about, undone }) => about !== 'release' && !undone)
}

/** The built-in codebook comes in one step; what people made of it since is what counts. */
function begunWith(entries: readonly CodebookEntry[]): Extract<Moment, { kind: 'clock' }> | null {
  const oldest = entries.at(-1)
  const last = entries.find(({ action }) => action === oldest?.action)
  return last === undefined ? null : { kind: 'clock', hlc: last.hlc }
}
