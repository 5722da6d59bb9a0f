/** The calls of the insights room: every figure of the study, counted from what is stored. */
import type { Profile } from '../../shared/model/profile.ts'
import type { Context } from '../context.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { codeMatrix } from '../study/codeMatrix.ts'
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

interface LoadRow {
  readonly repositoryId: string
  readonly library: string
  readonly hub: string
  readonly component: string
  readonly names: string
  readonly version: string | null
  readonly loadsWeights: number
}

function loadFacts(file: StudyFile): LoadFact[] {
  const rows = file.rows<LoadRow>(
    `SELECT repository_id AS repositoryId, library, hub, component, version, loads_weights AS loadsWeights,
      (SELECT json_group_array(name.value ->> '$.name') FROM json_each(v_loads.model_names) AS name) AS names
    FROM v_loads ORDER BY repository_id, id`,
  )
  return rows.map(({ names, loadsWeights, ...row }) => ({
    ...row,
    names: JSON.parse(names) as string[],
    loadsWeights: loadsWeights === 1,
  }))
}
