/** How a step was resolved, in words: short ones for the row, a sentence for its tooltip. Pure. */
import type { TraceStep } from '../../shared/api/trace.ts'

export type Manner = 'root' | 'resolved' | 'method' | 'name' | 'added' | 'cut'

export function mannerOf({ how, edit }: Pick<TraceStep, 'how' | 'edit'>): Manner {
  if (edit?.verb === 'cut') return 'cut'
  return how === 'by hand' ? 'added' : how
}

export const mannerWords: Readonly<Record<Manner, string>> = {
  root: 'load',
  resolved: 'resolved',
  method: 'by class',
  name: 'by name',
  added: 'by hand',
  cut: 'cut by hand',
}

export const mannerSentences: Readonly<Record<Manner, string>> = {
  root: 'The function that holds the load.',
  resolved: 'The call was resolved through imports and definitions.',
  method: 'The call was resolved through what is known of the object’s class and its hierarchy.',
  name: 'Weaker: only the name fits, or the function is passed on as a value. Followed only where nothing better is known.',
  added: 'A person added this step.',
  cut: 'A person cut this step: its callers are not followed.',
}
