/** Loads as export rows: the fields that the command line's scan prints, then where exactly the call stands. */
import type { StudyFile } from '../store/studyFile.ts'
import { listLoads } from '../study/loads.ts'

export interface LoadExport {
  readonly repo: string
  readonly file: string
  readonly line: number
  readonly end_line: number
  readonly signature: string
  readonly caller: string
  readonly hub: string
  readonly component: string
  readonly model_names: readonly string[]
  readonly version: string | null
  readonly loads_weights: boolean
  readonly commit: string
  readonly start: number
  readonly end: number
  readonly cell: number | null
  readonly confidence: string
  readonly rules_version: string
}

/** Loads of the last scans at the pinned commits, by repository, path and offset. */
export function loadRows(study: StudyFile): LoadExport[] {
  const repositories = study.rows<{ id: string; name: string }>('SELECT id, name FROM v_repositories')
  const names = new Map(repositories.map(({ id, name }) => [id, name]))
  return listLoads(study).map((load) => ({
    repo: names.get(load.repositoryId) ?? '',
    file: load.path,
    line: load.line,
    end_line: load.endLine,
    signature: load.signature,
    caller: load.caller,
    hub: load.hub,
    component: load.component,
    model_names: load.modelNames.map(({ name }) => name),
    version: load.version,
    loads_weights: load.loadsWeights,
    commit: load.commit,
    start: load.start,
    end: load.end,
    cell: load.cell,
    confidence: load.confidence,
    rules_version: load.rulesVersion,
  }))
}
