/** Hit rows: the hits of a search as a tree of repositories, files and lines, and what marking a row means for them. Pure. */
import type { SearchHit } from '../../../shared/api/corpus.ts'

interface GroupRow {
  readonly key: string
  readonly level: number
  readonly kind: 'repository' | 'file'
  readonly repositoryId: string
  /** Empty for a repository. */
  readonly path: string
  readonly expanded: boolean
  readonly hits: readonly SearchHit[]
}

interface LineRow {
  readonly key: string
  readonly level: number
  readonly kind: 'hit'
  readonly hit: SearchHit
}

export type HitRow = GroupRow | LineRow

export function hitKey({ repositoryId, anchor }: SearchHit): string {
  return `${repositoryId} ${anchor.start} ${anchor.end} ${anchor.path}`
}

/** The panel is narrow: of what stands before the match only so much is shown that the match is in sight. */
const mostBefore = 18

export function before({ line, from }: Pick<SearchHit, 'line' | 'from'>): string {
  return from <= mostBefore ? line.slice(0, from) : `…${line.slice(from - mostBefore + 6, from)}`
}

/** Hits come repository by repository and file by file; the level of the repositories is left out where there is one. */
export function hitRows(hits: readonly SearchHit[], closed: ReadonlySet<string>): HitRow[] {
  const repositories = Map.groupBy(hits, ({ repositoryId }) => repositoryId)
  const isSeveral = repositories.size > 1
  return [...repositories].flatMap(([repositoryId, own]) => {
    const key = `repository ${repositoryId}`
    const expanded = !closed.has(key)
    const files = fileRows(own, repositoryId, isSeveral ? 2 : 1, closed)
    if (!isSeveral) return files
    const row: GroupRow = { key, level: 1, kind: 'repository', repositoryId, path: '', expanded, hits: own }
    return expanded ? [row, ...files] : [row]
  })
}

function fileRows(
  hits: readonly SearchHit[],
  repositoryId: string,
  level: number,
  closed: ReadonlySet<string>,
): HitRow[] {
  return [...Map.groupBy(hits, ({ anchor }) => anchor.path)].flatMap(([path, own]): HitRow[] => {
    const key = `file ${repositoryId} ${path}`
    const expanded = !closed.has(key)
    const row: GroupRow = { key, level, kind: 'file', repositoryId, path, expanded, hits: own }
    if (!expanded) return [row]
    return [row, ...own.map((hit): LineRow => ({ key: hitKey(hit), level: level + 1, kind: 'hit', hit }))]
  })
}

export function hitsOf(row: HitRow): readonly SearchHit[] {
  return row.kind === 'hit' ? [row.hit] : row.hits
}

/** The marked hits, and the files and repositories all of whose hits are marked. */
export function markedRows(rows: readonly HitRow[], marked: ReadonlySet<string>): Set<string> {
  if (marked.size === 0) return new Set()
  const whole = rows.filter((row) => hitsOf(row).every((hit) => marked.has(hitKey(hit))))
  return new Set([...marked, ...whole.map(({ key }) => key)])
}

/** From the rows that are marked now and those that were, the marked hits: a file's row stands for all of its hits. */
export function markedHits(
  rows: readonly HitRow[],
  before: ReadonlySet<string>,
  now: ReadonlySet<string>,
  marked: ReadonlySet<string>,
): Set<string> {
  // Nothing at all is marked any more, also where it cannot be seen.
  if (now.size === 0) return new Set()
  const next = new Set(marked)
  for (const row of rows) {
    if (now.has(row.key) === before.has(row.key)) continue
    for (const hit of hitsOf(row)) {
      if (now.has(row.key)) next.add(hitKey(hit))
      else next.delete(hitKey(hit))
    }
  }
  return next
}
