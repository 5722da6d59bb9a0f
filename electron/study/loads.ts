/** Reads loads as records; scans write them, every room may read them. */
import { AppError } from '../../shared/errors.ts'
import type { Load, ModelName } from '../../shared/model/load.ts'
import type { Naming } from '../../shared/model/naming.ts'
import { namedByHand } from '../../shared/text/namedByHand.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { saidNames } from './saidNames.ts'

interface LoadRow {
  readonly id: string
  readonly repository_id: string
  readonly commit: string
  readonly path: string
  readonly blob: string
  readonly start: number
  readonly end: number
  readonly line: number
  readonly end_line: number
  readonly column: number
  readonly cell: number | null
  readonly library: string
  readonly signature: string
  readonly callee: string
  readonly kind: Load['kind']
  readonly hub: Load['hub']
  readonly component: Load['component']
  readonly model_names: string
  readonly name_argument: string
  readonly version: string | null
  readonly loads_weights: number
  readonly caller: string
  readonly confidence: Load['confidence']
  readonly remarks: string
  readonly rules_version: string
}

function loadOf(row: LoadRow): Load {
  return {
    id: row.id,
    repositoryId: row.repository_id,
    commit: row.commit,
    path: row.path,
    blob: row.blob,
    start: row.start,
    end: row.end,
    line: row.line,
    endLine: row.end_line,
    column: row.column,
    cell: row.cell,
    library: row.library,
    signature: row.signature,
    callee: row.callee,
    kind: row.kind,
    hub: row.hub,
    component: row.component,
    modelNames: JSON.parse(row.model_names) as ModelName[],
    nameArgument: row.name_argument,
    version: row.version,
    loadsWeights: row.loads_weights === 1,
    caller: row.caller,
    confidence: row.confidence,
    remarks: JSON.parse(row.remarks) as string[],
    rulesVersion: row.rules_version,
  }
}

const order = 'ORDER BY v_loads.repository, v_loads.repository_id, v_loads.path, v_loads.start, v_loads.id'

/** What a person said a load loads stands above what the scan found, and so does that nothing pins its version. */
function withSaidNames(load: Load, said: Naming | undefined): Load {
  if (said === undefined) return load
  const { path, start, end, line } = load
  const step = { rule: namedByHand, path, start, end, line, text: said.memo.slice(0, 500) }
  return {
    ...load,
    modelNames: said.names.map((name) => ({ name, evidence: [step] })),
    version: said.version,
    remarks: [...load.remarks, namedByHand],
  }
}

/** Loads as the scan found them, by repository, path and offset. */
export function foundLoads(file: StudyFile, repositoryId?: string): Load[] {
  const rows =
    repositoryId === undefined
      ? file.rows<LoadRow>(`SELECT * FROM v_loads ${order}`)
      : file.rows<LoadRow>(`SELECT * FROM v_loads WHERE repository_id = ? ${order}`, repositoryId)
  return rows.map(loadOf)
}

/** Loads of repositories in the study at their pinned commits, by repository, path and offset. */
export function listLoads(file: StudyFile, repositoryId?: string): Load[] {
  const said = saidNames(file, repositoryId)
  return foundLoads(file, repositoryId).map((load) => withSaidNames(load, said(load).at(-1)))
}

/** One load; throws `not_found` when a newer scan does not find it any more. */
export function findLoad(file: StudyFile, loadId: string): Load {
  const [row] = file.rows<LoadRow>('SELECT * FROM v_loads WHERE id = ? LIMIT 1', loadId)
  if (row !== undefined) {
    const load = loadOf(row)
    return withSaidNames(load, saidNames(file, load.repositoryId)(load).at(-1))
  }
  throw new AppError({
    code: 'not_found',
    message: 'This load is not among the results of the last scan.',
    attempted: 'use a load',
    next: 'Scan the repository again, or code the selected text instead.',
  })
}

/** What to call the model of a load: its first name, else the text that names it, else its signature. */
export function loadLabel(load: Load): string {
  return load.modelNames[0]?.name ?? (load.nameArgument || load.signature)
}
