/**
 * Said names: which namings are about a load today. The id of a load changes with the rules and with the text of its file;
 * a naming is then found by where the text that it was given to stands.
 */
import type { Load } from '../../shared/model/load.ts'
import type { Naming } from '../../shared/model/naming.ts'
import { anchorKey } from '../../shared/text/anchorKey.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { fromRow, type Row } from '../store/tables.ts'

export type PlacedLoad = Pick<Load, 'id' | 'repositoryId' | 'path' | 'blob' | 'start' | 'end'>

const everyNaming = `
  SELECT naming.*, repository."commit" AS pinned FROM naming JOIN repository ON repository.id = naming.repository_id`

/** Text that has changed since is left to a person: it waits among the places to check. */
const relocated = `
  SELECT anchor FROM relocation
  WHERE repository_id = ? AND "key" = ? AND "commit" = ? AND state IN ('anchored', 'shifted')`

function standingKey(file: StudyFile, { repositoryId, anchor }: Naming, pinned: string): string {
  const key = anchorKey(anchor)
  if (anchor.commit === pinned) return key
  const [place] = file.rows<{ anchor: string }>(relocated, repositoryId, key, pinned)
  return place === undefined ? key : anchorKey(JSON.parse(place.anchor) as Naming['anchor'])
}

function keep(groups: Map<string, Naming[]>, key: string, naming: Naming): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [naming])
  else group.push(naming)
}

/**
 * Gives the namings that are about a load, the one that counts last: several where copies of a study were merged in each of
 * which somebody had named it.
 */
export function saidNames(file: StudyFile, repositoryId?: string): (load: PlacedLoad) => readonly Naming[] {
  const rows =
    repositoryId === undefined
      ? file.rows<Row>(`${everyNaming} ORDER BY naming.id`)
      : file.rows<Row>(`${everyNaming} WHERE naming.repository_id = ? ORDER BY naming.id`, repositoryId)
  const byLoad = new Map<string, Naming[]>()
  const byPlace = new Map<string, Naming[]>()
  for (const row of rows) {
    const naming: Naming = fromRow('naming', row)
    keep(byLoad, `${naming.repositoryId} ${naming.loadId}`, naming)
    keep(byPlace, `${naming.repositoryId} ${standingKey(file, naming, String(row['pinned']))}`, naming)
  }
  return (load) => {
    const known = byLoad.get(`${load.repositoryId} ${load.id}`) ?? []
    const standing = byPlace.get(`${load.repositoryId} ${anchorKey(load)}`) ?? []
    return [...standing.filter((naming) => !known.includes(naming)), ...known]
  }
}
