/** Schemes that the built-in codebook has gained since a study was made: which they are, and taking them in. */
import { join } from 'node:path'
import type { Output } from '../../shared/api/index.ts'
import { AppError } from '../../shared/errors.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { type Codebook, codebookDrafts, readCodebook } from '../study/codebook.ts'
import { listed } from './words.ts'

const read = new Map<string, Codebook>()

function builtIn(resources: string): Codebook {
  const codebook = read.get(resources) ?? readCodebook(join(resources, 'codebooks', 'ptm-reuse.json'))
  read.set(resources, codebook)
  return codebook
}

/** Schemes that the study retired or changed are not missing: that was its own decision. */
function missingIn(file: StudyFile, resources: string): Codebook['schemes'] {
  return builtIn(resources).schemes.filter(({ id }) => file.record('scheme', id) === undefined)
}

export function missingSchemes(file: StudyFile, resources: string): Output<'taxonomy.missing'> {
  return missingIn(file, resources).map(({ id, name, question, codes }) => {
    return { schemeId: id, name, question, codes: codes.length }
  })
}

/** They go last; whoever wants them elsewhere moves them. */
export function completeCodebook(file: StudyFile, resources: string): Output<'taxonomy.complete'> {
  const missing = missingIn(file, resources)
  if (missing.length === 0) {
    throw new AppError({
      code: 'invalid_input',
      message: 'The study has every scheme of the built-in codebook.',
      attempted: 'complete the codebook',
      next: 'Make a scheme of your own instead.',
    })
  }
  const last = Number(file.value('SELECT coalesce(max(position), 0) FROM scheme'))
  const schemes = missing.map((scheme, index) => ({ ...scheme, position: last + index + 1 }))
  file.commit(
    `added ${listed(schemes.map(({ name }) => name))} of the built-in codebook`,
    codebookDrafts({ ...builtIn(resources), schemes }),
  )
  return { schemeIds: schemes.map(({ id }) => id) }
}
