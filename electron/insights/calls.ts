/** The calls of the insights room: every figure of the study, counted from what is stored. */
import type { Profile } from '../../shared/model/profile.ts'
import type { Context } from '../context.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { codeMatrix } from '../study/codeMatrix.ts'
import { listLoads } from '../study/loads.ts'
import type { Handlers } from '../transport/handlers.ts'
import { type CodedUnit, codeFigures } from './codeFigures.ts'
import { type LoadFact, loadFigures } from './loadFigures.ts'
import { profileFigures } from './profileFigures.ts'

/** `profiles` are those in force: scans make them, and what people name changes them. */
export function insightsHandlers(
  { desk }: Pick<Context, 'desk'>,
  profiles: () => Promise<readonly Profile[]>,
): Handlers<'insights'> {
  return {
    matrix: (question) => codeMatrix(desk.file, question),
    figures: async () => {
      const { file } = desk
      const schemes = file.records('scheme', 'SELECT * FROM scheme ORDER BY position, id')
      const codes = file.records('code', 'SELECT * FROM code ORDER BY position, id')
      const found = profileFigures(await profiles())
      return [...codeFigures(schemes, codes, codedUnits(file)), ...found, ...loadFigures(loadFacts(file))]
    },
  }
}

/** What people said: the detector's suggestions are none of the study's findings. */
function codedUnits(file: StudyFile): CodedUnit[] {
  return file.rows<CodedUnit>(
    `SELECT unit_id AS unitId, unit_kind AS unitKind, code_id AS codeId
    FROM v_codings JOIN v_raters ON v_raters.id = v_codings.rater_id
    WHERE v_raters.kind = 'person' ORDER BY v_codings.id`,
  )
}

/** Names that people gave count as those that scans found: what the list of loads calls named is named here. */
function loadFacts(file: StudyFile): LoadFact[] {
  return listLoads(file).map(({ repositoryId, library, hub, component, version, loadsWeights, modelNames }) => {
    return { repositoryId, library, hub, component, version, loadsWeights, names: modelNames.map(({ name }) => name) }
  })
}
