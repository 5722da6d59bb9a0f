/** How a step was resolved, in words: short ones for the row, a sentence for its tooltip. Pure. */
import type { TraceStep } from '../../shared/api/trace.ts'

export type Manner = Exclude<TraceStep['how'], 'by hand'> | 'added' | 'cut'

export function mannerOf({ how, edit }: Pick<TraceStep, 'how' | 'edit'>): Manner {
  if (edit?.verb === 'cut') return 'cut'
  return how === 'by hand' ? 'added' : how
}

export const mannerWords: Readonly<Record<Manner, string>> = {
  root: 'load',
  resolved: 'resolved',
  method: 'by class',
  argument: 'passed on',
  registry: 'by registry',
  mention: 'mentioned',
  name: 'by name',
  added: 'by hand',
  cut: 'cut by hand',
}

export const mannerSentences: Readonly<Record<Manner, string>> = {
  root: 'The function that holds the load.',
  resolved: 'The call was resolved through imports and definitions.',
  method: 'The call was resolved through what is known of the object’s class and its hierarchy.',
  argument: 'The function is passed to another call, which may call it: `map(f, …)`, `Trainer(model_init=f)`.',
  registry: 'The function is entered in a registry, and this looks an entry of that registry up.',
  mention: 'Weaker: the function is kept or returned as a value. Followed only where nothing better is known.',
  name: 'Weaker: only the name fits. Followed only where nothing better is known.',
  added: 'A person added this step.',
  cut: 'A person cut this step: its callers are not followed.',
}
