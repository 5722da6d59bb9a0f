/** Releases: named states of the codebook, each pinned to the last event of every actor that was known then. */
import type { Output, Parsed } from '../../shared/api/index.ts'
import type { Frontier, Release } from '../../shared/model/release.ts'
import { newIdentifier } from '../store/identifier.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { refuseChange } from '../study/soundCode.ts'
import { requireRelease } from './codebook.ts'

/** Oldest first. */
export function listReleases(file: StudyFile): Release[] {
  return file.records('release', 'SELECT * FROM release ORDER BY at, id')
}

export function frontierOf(file: StudyFile): Frontier {
  const rows = file.rows<{ actor: string; seq: number }>('SELECT actor, max(seq) AS seq FROM event GROUP BY actor')
  return Object.fromEntries(rows.map(({ actor, seq }) => [actor, seq]))
}

export function createRelease(
  file: StudyFile,
  input: Parsed<'taxonomy.createRelease'>,
): Output<'taxonomy.createRelease'> {
  const { note } = input
  const name = freeName(file, input.name, null)
  const releaseId = newIdentifier()
  const payload = { name, note, frontier: frontierOf(file) }
  file.commit(`released the codebook as ${name}`, [{ kind: 'release.define', entity: releaseId, payload }])
  return { releaseId }
}

export function editRelease(file: StudyFile, { releaseId, change }: Parsed<'taxonomy.editRelease'>): void {
  const release = requireRelease(file, releaseId)
  const name = change.name === undefined ? release.name : freeName(file, change.name, releaseId)
  const note = change.note ?? release.note
  if (name === release.name && note === release.note) return
  const label =
    name === release.name ? `edited the note of the release ${name}` : `renamed the release ${release.name} to ${name}`
  file.commit(label, [{ kind: 'release.edit', entity: releaseId, payload: { name, note } }])
}

export function removeRelease(file: StudyFile, releaseId: string): void {
  const { name } = requireRelease(file, releaseId)
  file.commit(`removed the release ${name}`, [{ kind: 'release.remove', entity: releaseId, payload: {} }])
}

/** A paper cites a release by its name: two of the same name would say nothing. */
function freeName(file: StudyFile, wanted: string, releaseId: string | null): string {
  const name = wanted.trim()
  if (name === '') throw refuseChange('A release needs a name.', 'Say after which round or for which paper it is.')
  const rival = listReleases(file).find((release) => release.id !== releaseId && release.name === name)
  if (rival === undefined) return name
  throw refuseChange(`There is a release called ${name} already.`, 'Choose another name.')
}
