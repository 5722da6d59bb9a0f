/** Saves what a scan found: results of one repository replace its earlier ones, all at once or file by file. */
import type { ScanReport } from '../../shared/api/detection.ts'
import type { Load } from '../../shared/model/load.ts'
import type { Connection } from '../store/database.ts'
import type { StudyFile } from '../store/studyFile.ts'
import type { StoredProfile } from './profile/storedProfile.ts'

const columns = [
  'id',
  'repository_id',
  'commit',
  'path',
  'blob',
  'start',
  'end',
  'line',
  'end_line',
  'column',
  'cell',
  'library',
  'signature',
  'callee',
  'kind',
  'hub',
  'component',
  'model_names',
  'name_argument',
  'version',
  'loads_weights',
  'caller',
  'confidence',
  'remarks',
  'rules_version',
] as const

const names = columns.map((column) => `"${column}"`).join(', ')
const marks = columns.map((column) => `@${column}`).join(', ')

function rowOf(load: Load): Record<(typeof columns)[number], string | number | null> {
  return {
    id: load.id,
    repository_id: load.repositoryId,
    commit: load.commit,
    path: load.path,
    blob: load.blob,
    start: load.start,
    end: load.end,
    line: load.line,
    end_line: load.endLine,
    column: load.column,
    cell: load.cell,
    library: load.library,
    signature: load.signature,
    callee: load.callee,
    kind: load.kind,
    hub: load.hub,
    component: load.component,
    model_names: JSON.stringify(load.modelNames),
    name_argument: load.nameArgument,
    version: load.version,
    loads_weights: load.loadsWeights ? 1 : 0,
    caller: load.caller,
    confidence: load.confidence,
    remarks: JSON.stringify(load.remarks),
    rules_version: load.rulesVersion,
  }
}

function insertLoads(database: Connection, loads: readonly Load[]): void {
  const insert = database.prepare(`INSERT OR REPLACE INTO load (${names}) VALUES (${marks})`)
  for (const load of loads) insert.run(rowOf(load))
}

/**
 * Adds what the first scan of a commit has found so far, so that it shows while the scan goes on. What an earlier scan found
 * stays whole until `saveResult`: a scan that is stopped half-way changes nothing of it.
 */
export function saveFound(file: StudyFile, found: readonly Load[]): void {
  const scans = file.rows<{ id: string; commit: string }>('SELECT repository_id AS id, "commit" FROM scan')
  const ended = new Set(scans.map(({ id, commit }) => `${id} ${commit}`))
  const loads = found.filter(({ repositoryId, commit }) => !ended.has(`${repositoryId} ${commit}`))
  if (loads.length === 0) return
  file.saveResults(['load'], (database) => insertLoads(database, loads))
}

/** Puts the whole result in place of what was saved for the repository before. */
export function saveResult(file: StudyFile, report: ScanReport, loads: readonly Load[], profile: StoredProfile): void {
  file.saveResults(['load', 'scan', 'profile'], (database) => {
    database.prepare('DELETE FROM load WHERE repository_id = ?').run(report.repositoryId)
    insertLoads(database, loads)
    database
      .prepare('INSERT OR REPLACE INTO scan (repository_id, "commit", rules_version, report) VALUES (?, ?, ?, ?)')
      .run(report.repositoryId, report.commit, report.rulesVersion, JSON.stringify(report))
    database
      .prepare('INSERT OR REPLACE INTO profile (repository_id, "commit", rules_version, profile) VALUES (?, ?, ?, ?)')
      .run(report.repositoryId, report.commit, report.rulesVersion, JSON.stringify(profile))
  })
}

/** The newest report of each repository in the study. */
export function readReports(file: StudyFile): ScanReport[] {
  return file
    .rows<{ report: string }>(
      'SELECT scan.report FROM scan JOIN repository ON repository.id = scan.repository_id ORDER BY repository.name',
    )
    .map(({ report }) => JSON.parse(report) as ScanReport)
}

/** The newest profile of each repository in the study at its pinned commit, with what it can be made again from. */
export function readProfiles(file: StudyFile, repositoryId?: string): StoredProfile[] {
  const all = `SELECT profile.profile FROM profile
    JOIN repository ON repository.id = profile.repository_id AND repository."commit" = profile."commit"`
  const rows =
    repositoryId === undefined
      ? file.rows<{ profile: string }>(`${all} ORDER BY repository.name, repository.id`)
      : file.rows<{ profile: string }>(`${all} WHERE repository.id = ?`, repositoryId)
  return rows.map(({ profile }) => JSON.parse(profile) as StoredProfile)
}
