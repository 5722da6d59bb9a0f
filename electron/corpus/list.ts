/** Reads the list of repositories with what is known about each. */
import { existsSync } from 'node:fs'
import type { RepositoryRow } from '../../shared/api/corpus.ts'
import type { Context } from '../context.ts'

interface Counted {
  readonly id: string
  readonly loads: number
  readonly codings: number
  readonly rules: string | null
}

const counts = `
  SELECT repository.id,
    (SELECT count(*) FROM load WHERE load.repository_id = repository.id AND load."commit" = repository."commit") AS loads,
    (SELECT count(*) FROM unit JOIN coding ON coding.unit_id = unit.id WHERE unit.repository_id = repository.id) AS codings,
    (SELECT rules_version FROM scan WHERE scan.repository_id = repository.id AND scan."commit" = repository."commit") AS rules
  FROM repository`

export function listRepositories({ desk }: Context): RepositoryRow[] {
  const { file, installation } = desk
  const counted = new Map(file.rows<Counted>(counts).map((row) => [row.id, row]))
  const repositories = file.records('repository', 'SELECT * FROM repository ORDER BY name, id')
  return repositories.map((repository) => {
    const path = installation.clonePath(repository.id)
    const row = counted.get(repository.id)
    return {
      ...repository,
      path: path !== null && existsSync(path) ? path : null,
      loads: row?.loads ?? 0,
      codings: row?.codings ?? 0,
      scannedWith: row?.rules ?? null,
    }
  })
}
