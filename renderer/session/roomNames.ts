/** What the rooms are called on screen, and in a few words what each is for. */
import type { Room } from '../../shared/rooms.ts'

export const roomNames: Record<Room, { readonly name: string; readonly about: string }> = {
  corpus: { name: 'Corpus', about: 'repositories and their files' },
  detection: { name: 'Loads', about: 'where pre-trained models are loaded' },
  trace: { name: 'Callers', about: 'who calls the code that loads a model' },
  coding: { name: 'Codings', about: 'what raters said' },
  taxonomy: { name: 'Codebook', about: 'schemes and codes' },
  canvas: { name: 'Canvas', about: 'pipelines as graphs' },
  agreement: { name: 'Agreement', about: 'how well raters agree' },
  insights: { name: 'Insights', about: 'figures and tables of the study' },
  exchange: { name: 'Export', about: 'the study as files for other programs' },
}
