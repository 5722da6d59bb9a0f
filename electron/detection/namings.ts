/** Naming loads by hand: a judgement that stands above what the scan found, whatever a rescan finds. */
import type { Output, Parsed } from '../../shared/api/index.ts'
import { AppError } from '../../shared/errors.ts'
import type { Naming } from '../../shared/model/naming.ts'
import type { Context } from '../context.ts'
import { newIdentifier } from '../store/identifier.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { findLoad } from '../study/loads.ts'
import { anchorOfLoad } from '../study/texts.ts'

export function listNamings(file: StudyFile, repositoryId?: string): Naming[] {
  const all = 'SELECT naming.* FROM naming JOIN v_namings USING (id)'
  if (repositoryId === undefined) return file.records('naming', `${all} ORDER BY naming.id`)
  return file.records('naming', `${all} WHERE naming.repository_id = ? ORDER BY naming.id`, repositoryId)
}

const saidBy = `
  SELECT event.entity AS id, rater.name AS by
  FROM event JOIN action ON action.id = event.action AND action.state = 0
  JOIN actor ON actor.id = event.actor JOIN rater ON rater.id = actor.rater_id
  WHERE event.kind = 'naming.set' ORDER BY event.hlc, event.actor, event.seq`

/** Namings with the rater who said each of them last. */
export function attributedNamings(file: StudyFile, repositoryId?: string): Output<'detection.namings'> {
  const raters = new Map(file.rows<{ id: string; by: string }>(saidBy).map(({ id, by }) => [id, by]))
  return listNamings(file, repositoryId).map((naming) => ({ ...naming, by: raters.get(naming.id) ?? '' }))
}

function namingOf(file: StudyFile, loadId: string): Naming | undefined {
  return file.records('naming', 'SELECT * FROM naming WHERE load_id = ? ORDER BY id LIMIT 1', loadId)[0]
}

export async function nameLoad(
  { desk, clones }: Context,
  input: Parsed<'detection.nameLoad'>,
): Promise<Output<'detection.nameLoad'>> {
  const { loadId, names, version, memo } = input
  const load = findLoad(desk.file, loadId)
  const anchor = await anchorOfLoad(clones, load)
  const { file } = desk
  const namingId = namingOf(file, loadId)?.id ?? newIdentifier()
  const payload = { repositoryId: load.repositoryId, loadId, anchor, names: [...new Set(names)], version, memo }
  const words = names.length === 0 ? 'said that it names no model' : `named it ${names.join(', ')}`
  file.commit(`${load.path}:${load.line}: ${words}`, [{ kind: 'naming.set', entity: namingId, payload }])
  return { namingId }
}

export function unnameLoad({ desk }: Context, loadId: string): void {
  const naming = namingOf(desk.file, loadId)
  if (naming === undefined) {
    throw new AppError({
      code: 'not_found',
      message: 'This load has not been named by hand.',
      attempted: 'take back a name',
      next: 'The names that are shown are what the scan found.',
    })
  }
  const label = naming.names.join(', ') || 'a naming'
  desk.file.commit(`took back ${label}`, [{ kind: 'naming.remove', entity: naming.id, payload: { label } }])
}
