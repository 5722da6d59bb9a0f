/** Reads the list of repositories with what is known about each. */
import { existsSync } from 'node:fs'
import type { RepositoryRow } from '../../shared/api/corpus.ts'
import type { Output } from '../../shared/api/index.ts'
import type { Context } from '../context.ts'
import { isVisible } from '../study/codings.ts'

interface Counted {
  readonly id: string
  readonly loads: number
  readonly rules: string | null
}

const counts = `
  SELECT repository.id,
    (SELECT count(*) FROM load WHERE load.repository_id = repository.id AND load."commit" = repository."commit") AS loads,
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
      scannedWith: row?.rules ?? null,
    }
  })
}

/**
 * The codings that `v_codings` shows, without what it joins to each of them: every coding asks for this anew. The plus
 * keeps the order of the table, which is read in one go.
 */
const codingCounts = `
  WITH shown AS (SELECT code.id FROM code JOIN scheme ON scheme.id = code.scheme_id),
  readable AS (
    SELECT code.id FROM code LEFT JOIN code_reading ON code_reading.code_id = code.id
    WHERE coalesce(code_reading.reads_as, code.id) IN shown)
  SELECT unit.repository_id AS repositoryId, count(*) AS codings
  FROM coding CROSS JOIN unit ON unit.id = coding.unit_id
  WHERE +coding.code_id IN readable AND +coding.rater_id IN (SELECT id FROM rater)
    AND unit.repository_id IN (SELECT id FROM repository)
    AND ${isVisible}
  GROUP BY unit.repository_id ORDER BY unit.repository_id`

/** How many codings of each repository can be seen; repositories without any are left out. */
export function countCodings({ desk }: Context): Output<'corpus.counts'> {
  return desk.file.rows<Output<'corpus.counts'>[number]>(codingCounts)
}
