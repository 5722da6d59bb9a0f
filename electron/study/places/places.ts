/**
 * Places: where the anchors of a repository stand at the commit that it is pinned to. They are results: kept in the file,
 * and found again when they are missing, as after a move, its undo or a merge.
 */
import type { Progress } from '../../../shared/api/index.ts'
import type { Place } from '../../../shared/model/place.ts'
import type { Context } from '../../context.ts'
import type { StudyFile } from '../../store/studyFile.ts'
import { type Anchored, anchoredIn } from './anchored.ts'
import { Before } from './before.ts'
import { CommitTexts } from './commitTexts.ts'
import { relocate } from './relocate.ts'

export type PlacesProgress = (progress: Progress<'corpus.move'>) => void
type Needed = Pick<Context, 'desk' | 'clones'>

interface Row {
  readonly key: string
  readonly state: Place['state']
  readonly anchor: string
}

/** What is being looked for at this moment, so that two windows do not look for the same. */
const underWay = new WeakMap<StudyFile, Map<string, Promise<void>>>()

function knownPlaces(file: StudyFile, repositoryId: string, commit: string): Map<string, Place> {
  const sql = 'SELECT "key", state, anchor FROM relocation WHERE repository_id = ? AND "commit" = ?'
  const rows = file.rows<Row>(sql, repositoryId, commit)
  return new Map(rows.map(({ anchor, ...row }) => [row.key, { ...row, anchor: JSON.parse(anchor) as Place['anchor'] }]))
}

/** Without a move in its history everything stands where it was anchored, and nothing needs to be read. */
function hasMoved(file: StudyFile, repositoryId: string): boolean {
  return file.value("SELECT 1 FROM event WHERE entity = ? AND kind = 'repository.move' LIMIT 1", repositoryId) === 1
}

/**
 * The places of all anchors that were made at another commit than the pinned one. Throws `repository_unavailable` when
 * some are not known yet and the clone is not on this machine.
 */
export async function placesIn(context: Needed, repositoryId: string, progress: PlacesProgress = () => {}) {
  const { file } = context.desk
  if (!hasMoved(file, repositoryId)) return []
  for (;;) {
    const { commit } = context.clones.repository(repositoryId)
    const anchored = anchoredIn(file, repositoryId).filter(({ anchor }) => anchor.commit !== commit)
    const known = knownPlaces(file, repositoryId, commit)
    const missing = anchored.filter(({ key }) => !known.has(key))
    if (missing.length === 0) return inUse(anchored, known)
    if (!context.desk.isOpen || context.desk.file !== file) return []
    await once(file, `${repositoryId} ${commit}`, () => find(context, repositoryId, missing, progress))
  }
}

function inUse(anchored: readonly Anchored[], known: ReadonlyMap<string, Place>): Place[] {
  const keys = new Set(anchored.map(({ key }) => key))
  return [...keys].flatMap((key) => known.get(key) ?? [])
}

/** Joins whoever looks for the same already. */
async function once(file: StudyFile, what: string, run: () => Promise<void>): Promise<void> {
  const running = underWay.get(file) ?? new Map<string, Promise<void>>()
  underWay.set(file, running)
  const known = running.get(what)
  if (known !== undefined) return known
  const started = run().finally(() => running.delete(what))
  running.set(what, started)
  await started
}

async function find(
  { desk, clones }: Needed,
  repositoryId: string,
  missing: readonly Anchored[],
  progress: PlacesProgress,
): Promise<void> {
  const { file } = desk
  const clone = await clones.of(repositoryId)
  const texts = await CommitTexts.of(clone)
  const anchors = missing.map(({ anchor }) => anchor)
  const report = (done: number, total: number) => progress({ message: 'Finding what was anchored', done, total })
  const before = new Before(clone.root)
  let places: Awaited<ReturnType<typeof relocate>>
  try {
    places = await relocate(anchors, { texts, before, report })
  } finally {
    await before.close()
  }
  // While texts were read the study may have been closed, or the repository moved on.
  if (!desk.isOpen || desk.file !== file || clones.repository(repositoryId).commit !== clone.commit) return
  file.saveResults(['relocation'], (database) => {
    database.prepare('DELETE FROM relocation WHERE repository_id = ? AND "commit" <> ?').run(repositoryId, clone.commit)
    const insert = database.prepare('INSERT OR REPLACE INTO relocation VALUES (?, ?, ?, ?, ?)')
    for (const { key, state, anchor } of places) {
      insert.run(repositoryId, key, clone.commit, state, JSON.stringify(anchor))
    }
  })
}

/** How many of the anchored texts are in each state; those made at the pinned commit are anchored. */
export async function countPlaces(context: Needed, repositoryId: string, progress: PlacesProgress) {
  const places = new Map((await placesIn(context, repositoryId, progress)).map((place) => [place.key, place.state]))
  const counts = { anchored: 0, shifted: 0, outdated: 0, orphaned: 0 }
  const keys = new Set(anchoredIn(context.desk.file, repositoryId).map(({ key }) => key))
  for (const key of keys) counts[places.get(key) ?? 'anchored'] += 1
  return counts
}
