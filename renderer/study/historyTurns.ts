/** History turns: which steps of the history can be gone back or forward to, and over how many steps. Pure. */
import type { HistoryEntry } from '../../shared/api/study.ts'

export interface Turn {
  readonly way: 'undo' | 'redo'
  /** How many steps are undone or redone, this one included. */
  readonly steps: number
}

/** What people are introduced with cannot be undone: what they said would be nobody's. */
const notUndoable = /^(introduced the rater|started to work in this copy|created the study)/

/**
 * For each step that one can go to, how. `entries` are the newest first. A rater undoes their own steps, last first; what
 * was undone can be redone until they did something new.
 */
export function turnsOf(entries: readonly HistoryEntry[], raterId: string): ReadonlyMap<string, Turn> {
  const own = entries.filter((entry) => entry.raterId === raterId && !notUndoable.test(entry.label))
  const newest = own.findIndex((entry) => !entry.undone)
  const redoable = newest === -1 ? own : own.slice(0, newest)
  const turns = new Map<string, Turn>()
  redoable.forEach(({ action }, index) => turns.set(action, { way: 'redo', steps: redoable.length - index }))
  own
    .filter((entry) => !entry.undone)
    .forEach(({ action }, index) => turns.set(action, { way: 'undo', steps: index + 1 }))
  return turns
}

/** `Undo 4 steps, back to before this` */
export function turnWords({ way, steps }: Turn): string {
  if (way === 'undo')
    return steps === 1 ? 'Undo this step' : `Undo ${steps.toLocaleString('en')} steps, this one included`
  return steps === 1 ? 'Redo this step' : `Redo ${steps.toLocaleString('en')} steps, up to this one`
}

/** Entries whose words, rater or day say all the typed words. */
export function searched(
  entries: readonly HistoryEntry[],
  typed: string,
  names: ReadonlyMap<string, string>,
): readonly HistoryEntry[] {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return entries
  return entries.filter((entry) => {
    const undone = entry.undone ? 'undone' : ''
    const text = [entry.label, names.get(entry.raterId) ?? '', undone, new Date(entry.at).toLocaleString()].join('\n')
    const lower = text.toLocaleLowerCase()
    return words.every((word) => lower.includes(word))
  })
}
