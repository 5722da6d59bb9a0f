/** Codings as JSON Lines for programs: one object for each coding, its evidence inside, no character changed. */
import { codingRows } from './codingRows.ts'
import { type ExportFormat, jsonLines } from './format.ts'

export const codingsJsonl: ExportFormat = {
  id: 'codings-jsonl',
  name: 'Codings as JSON Lines',
  description: 'One object for each coding with its pieces of text; quotes and memos character for character.',
  files: ['codings.jsonl'],
  make: (study) => {
    const rows = codingRows(study)
    return [{ name: 'codings.jsonl', rows: rows.length, text: jsonLines(rows) }]
  },
}
