/** History turns: which steps of the history can be gone back or forward to, and over how many steps. Pure. */
import type { HistoryEntry } from '../../shared/api/study.ts'

export interface Turn {
  readonly way: 'undo' | 'redo'
  /** How many steps are undone or redone, this one included. */
  readonly steps: number
}

/** For each step that one can go to, how. `entries` are the newest first: undoing begins there, redoing ends there. */
export function turnsOf(entries: readonly HistoryEntry[]): ReadonlyMap<string, Turn> {
  const those = (way: Turn['way']) => entries.filter(({ turn }) => turn === way)
  const redoable = those('redo')
  return new Map<string, Turn>([
    ...redoable.map(({ action }, index) => [action, { way: 'redo', steps: redoable.length - index }] as const),
    ...those('undo').map(({ action }, index) => [action, { way: 'undo', steps: index + 1 }] as const),
  ])
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
