/** The codebook as JSON, in the shape of the built-in codebooks, so that another study can start from it. */
import { createHash } from 'node:crypto'
import type { Code } from '../../shared/model/code.ts'
import type { ExportFormat } from './format.ts'
import { schemesOf, studyName } from './schemes.ts'

/** What one writes down about a code. Its merges and splits are this study's history, which another one does not take over. */
function asDefined({ mergedInto, splitInto: _parts, meaningSince: _since, ...code }: Code): object {
  return { ...code, retired: code.retired || mergedInto !== null }
}

export const codebookJson: ExportFormat = {
  id: 'codebook-json',
  name: 'Codebook as JSON',
  description: 'All schemes and codes with their ids, in the form of the built-in codebooks.',
  files: ['codebook.json'],
  make: (study) => {
    const schemes = schemesOf(study).map(({ codes, ...scheme }) => ({ ...scheme, codes: codes.map(asDefined) }))
    // The content is the version: two studies with the same codebook say so by the same name.
    const version = createHash('sha256').update(JSON.stringify(schemes)).digest('hex').slice(0, 16)
    const text = `${JSON.stringify({ name: studyName(study), version, schemes }, null, 2)}\n`
    return [{ name: 'codebook.json', rows: schemes.reduce((sum, { codes }) => sum + codes.length, 0), text }]
  },
}
