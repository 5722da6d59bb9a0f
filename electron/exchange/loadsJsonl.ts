/** Loads as JSON Lines for programs, with the model names as a list. */
import { type ExportFormat, jsonLines } from './format.ts'
import { loadRows } from './loadRows.ts'

export const loadsJsonl: ExportFormat = {
  id: 'loads-jsonl',
  name: 'Loads as JSON Lines',
  description: 'One object for each call that loads a model, with the fields that the command line prints.',
  files: ['loads.jsonl'],
  make: (study) => {
    const rows = loadRows(study)
    return [{ name: 'loads.jsonl', rows: rows.length, text: jsonLines(rows) }]
  },
}
