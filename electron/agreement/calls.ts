/** The calls of the agreement room: how well raters agree under a scheme, and where they do not. */
import { setImmediate } from 'node:timers/promises'
import type { Agreement, Coefficient } from '../../shared/api/agreement.ts'
import { AppError } from '../../shared/errors.ts'
import type { Scheme } from '../../shared/model/scheme.ts'
import type { Context } from '../context.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { suggestedCodes } from '../study/suggestions.ts'
import type { Handlers } from '../transport/handlers.ts'
import { measuresFor, type SchemeShape, type Step } from './measures.ts'
import { type CodedRow, codingSheet, differs, type SheetUnit } from './sheet.ts'

export function agreementHandlers({ desk }: Pick<Context, 'desk'>): Handlers<'agreement'> {
  return {
    measure: async ({ schemeId, raterIds }, { signal }) => {
      const { file } = desk
      const scheme = requireScheme(file, schemeId)
      const raters = distinctRaters(raterIds)
      const rows = codedRows(file, schemeId)
      const shape = shapeOf(file, scheme, rows)
      const sheet = codingSheet(rows, raters, shape.codeIds, scheme.choice)
      const disagreements = disagreementsOf(file, sheet)
      const coefficients = await inTurn(measuresFor(shape, sheet, raters.length), signal)
      return { schemeId, raterIds: raters, units: sheet.length, coefficients, disagreements }
    },
  }
}

/** Other calls are served between two coefficients; a cancelled one stops there. */
async function inTurn(steps: readonly Step[], signal: AbortSignal): Promise<Coefficient[]> {
  const coefficients: Coefficient[] = []
  for (const step of steps) {
    signal.throwIfAborted()
    coefficients.push(step())
    await setImmediate()
  }
  return coefficients
}

function requireScheme(file: StudyFile, schemeId: string): Scheme {
  const scheme = file.record('scheme', schemeId)
  if (scheme !== undefined) return scheme
  throw new AppError({
    code: 'not_found',
    message: 'This scheme is not in the codebook any more.',
    attempted: 'measure agreement',
    next: 'Choose another scheme, or undo its removal.',
  })
}

function distinctRaters(raterIds: readonly string[]): string[] {
  const raters = [...new Set(raterIds)]
  if (raters.length >= 2) return raters
  throw new AppError({
    code: 'invalid_input',
    message: 'Agreement needs two different raters.',
    attempted: 'measure agreement',
    next: 'Choose a second rater.',
  })
}

function codedRows(file: StudyFile, schemeId: string): CodedRow[] {
  const said = file.rows<CodedRow>(
    `SELECT unit_id AS unitId, rater_id AS raterId, code_id AS codeId
    FROM v_codings WHERE scheme_id = ? ORDER BY changed_at, id`,
    schemeId,
  )
  return [...said, ...suggestedCodes(file, schemeId)]
}

function shapeOf(file: StudyFile, scheme: Scheme, rows: readonly CodedRow[]): SchemeShape {
  const used = new Set(rows.map(({ codeId }) => codeId))
  const codes = file.records('code', 'SELECT * FROM code WHERE scheme_id = ? ORDER BY position, id', scheme.id)
  const codeIds = codes.filter(({ id, retired }) => !retired || used.has(id)).map(({ id }) => id)
  return { id: scheme.id, choice: scheme.choice, ordered: scheme.ordered, codeIds }
}

interface UnitPlace {
  readonly unitId: string
  readonly repositoryId: string
  readonly label: string
}

/** In reading order: repository, file, line. */
function disagreementsOf(file: StudyFile, sheet: readonly SheetUnit[]): Agreement['disagreements'] {
  const disputed = new Map(sheet.filter(differs).map((unit) => [unit.unitId, unit]))
  if (disputed.size === 0) return []
  const places = file.rows<UnitPlace>(
    `SELECT id AS unitId, repository_id AS repositoryId, label FROM v_units
    ORDER BY repository, path, line, label, id`,
  )
  return places.flatMap((place) => {
    const unit = disputed.get(place.unitId)
    return unit === undefined ? [] : [{ ...place, codes: unit.codes.map((set) => (set === null ? null : [...set])) }]
  })
}
