/** Loads as a table; several model names of one load are separated by semicolons. */
import { delimited, standard } from './csv.ts'
import type { ExportFormat } from './format.ts'
import { type LoadExport, loadRows } from './loadRows.ts'

const columns = [
  'repo',
  'file',
  'line',
  'end_line',
  'signature',
  'caller',
  'hub',
  'component',
  'model_names',
  'version',
  'loads_weights',
  'commit',
  'start',
  'end',
  'cell',
  'confidence',
  'rules_version',
] as const satisfies readonly (keyof LoadExport)[]

export const loadsCsv: ExportFormat = {
  id: 'loads-csv',
  name: 'Loads as CSV',
  description: 'One row for each call that loads a model, as the scan found it.',
  files: ['loads.csv'],
  make: (study) => {
    const rows = loadRows(study).map((load) =>
      columns.map((column) => (column === 'model_names' ? load.model_names.join(';') : load[column])),
    )
    return [{ name: 'loads.csv', rows: rows.length, text: delimited(columns, rows, standard) }]
  },
}
