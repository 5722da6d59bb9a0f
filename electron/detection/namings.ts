/** Naming loads by hand: a judgement that stands above what the scan found, whatever a rescan finds. */
import type { Output, Parsed } from '../../shared/api/index.ts'
import { AppError } from '../../shared/errors.ts'
import type { Load } from '../../shared/model/load.ts'
import type { Naming } from '../../shared/model/naming.ts'
import type { Context } from '../context.ts'
import { newIdentifier } from '../store/identifier.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { findLoad, foundLoads } from '../study/loads.ts'
import { saidNames } from '../study/saidNames.ts'
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

/** Namings with the rater who said each of them last, the load that each is about today, and what the scan found there. */
export function attributedNamings(file: StudyFile, repositoryId?: string): Output<'detection.namings'> {
  const raters = new Map(file.rows<{ id: string; by: string }>(saidBy).map(({ id, by }) => [id, by]))
  const namings = listNamings(file, repositoryId)
  const loads = namings.length === 0 ? new Map<string, Load>() : namedLoads(file, repositoryId)
  return namings.map((naming) => {
    const load = loads.get(naming.id)
    const found = load === undefined ? null : { modelNames: load.modelNames, version: load.version }
    return { ...naming, loadId: load?.id ?? naming.loadId, found, by: raters.get(naming.id) ?? '' }
  })
}

/** Loads as the scan found them, by the naming that counts for each. */
function namedLoads(file: StudyFile, repositoryId?: string): Map<string, Load> {
  const said = saidNames(file, repositoryId)
  const named = new Map<string, Load>()
  for (const load of foundLoads(file, repositoryId)) {
    const naming = said(load).at(-1)
    if (naming !== undefined) named.set(naming.id, load)
  }
  return named
}

export async function nameLoad(
  { desk, clones }: Context,
  input: Parsed<'detection.nameLoad'>,
): Promise<Output<'detection.nameLoad'>> {
  const { loadId, names, version, memo } = input
  const load = findLoad(desk.file, loadId)
  const anchor = await anchorOfLoad(clones, load)
  const { file } = desk
  const namingId = saidNames(file, load.repositoryId)(load).at(-1)?.id ?? newIdentifier()
  const payload = { repositoryId: load.repositoryId, loadId, anchor, names: [...new Set(names)], version, memo }
  const words = names.length === 0 ? 'said that it names no model' : `named it ${names.join(', ')}`
  file.commit(`${load.path}:${load.line}: ${words}`, [{ kind: 'naming.set', entity: namingId, payload }])
  return { namingId }
}

/** Takes back whatever was said of the load, in each of the copies that were merged. */
export function unnameLoad({ desk: { file } }: Context, loadId: string): void {
  const load = findLoad(file, loadId)
  const namings = saidNames(file, load.repositoryId)(load)
  const naming = namings.at(-1)
  if (naming === undefined) {
    throw new AppError({
      code: 'not_found',
      message: 'This load has not been named by hand.',
      attempted: 'take back a name',
      next: 'The names that are shown are what the scan found.',
    })
  }
  const label = naming.names.join(', ').slice(0, 500) || 'a naming'
  const drafts = namings.map(({ id }) => ({ kind: 'naming.remove', entity: id, payload: { label } }) as const)
  file.commit(`took back ${label}`, drafts)
}
