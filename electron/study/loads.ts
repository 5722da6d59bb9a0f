/** Reads loads as records; scans write them, every room may read them. */
import { AppError } from '../../shared/errors.ts'
import type { Load, ModelName } from '../../shared/model/load.ts'
import type { StudyFile } from '../store/studyFile.ts'

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

const withNaming = `
  SELECT v_loads.*, naming.names AS said_names, naming.version AS said_version, naming.memo AS said_memo
  FROM v_loads LEFT JOIN naming ON naming.load_id = v_loads.id AND naming.repository_id = v_loads.repository_id`

interface NamedRow extends LoadRow {
  readonly said_names: string | null
  readonly said_version: string | null
  readonly said_memo: string | null
}

/** What a person said a load loads stands above what the scan found. */
function withSaidNames(row: NamedRow): Load {
  const load = loadOf(row)
  if (row.said_names === null) return load
  const { path, start, end, line } = load
  const step = { rule: 'named by hand', path, start, end, line, text: (row.said_memo ?? '').slice(0, 500) }
  const names = JSON.parse(row.said_names) as string[]
  return {
    ...load,
    modelNames: names.map((name) => ({ name, evidence: [step] })),
    version: row.said_version ?? load.version,
    remarks: [...load.remarks, 'named by hand'],
  }
}

/** Loads of repositories in the study at their pinned commits, by repository, path and offset. */
export function listLoads(file: StudyFile, repositoryId?: string): Load[] {
  const rows =
    repositoryId === undefined
      ? file.rows<NamedRow>(`${withNaming} ${order}`)
      : file.rows<NamedRow>(`${withNaming} WHERE v_loads.repository_id = ? ${order}`, repositoryId)
  return rows.map(withSaidNames)
}

/** One load; throws `not_found` when a newer scan does not find it any more. */
export function findLoad(file: StudyFile, loadId: string): Load {
  const [row] = file.rows<NamedRow>(`${withNaming} WHERE v_loads.id = ? LIMIT 1`, loadId)
  if (row !== undefined) return withSaidNames(row)
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
