/** Rows of the list of loads: grouped by file, groups that can be closed. Pure. */
import type { Load } from '../../shared/model/load.ts'

export interface GroupRow {
  readonly kind: 'group'
  readonly key: string
  readonly level: 1
  readonly expanded: boolean
  readonly repositoryId: string
  readonly path: string
  readonly count: number
}

export interface LoadRow {
  readonly kind: 'load'
  readonly key: string
  readonly level: 2
  readonly load: Load
}

export type LoadListRow = GroupRow | LoadRow

export function groupKey(load: Pick<Load, 'repositoryId' | 'path'>): string {
  return `${load.repositoryId} ${load.path}`
}

/** The loads in the order given; those of one file must stand together, as the back end lists them. */
export function loadRows(loads: readonly Load[], closed: ReadonlySet<string>): LoadListRow[] {
  const groups = Map.groupBy(loads, groupKey)
  return [...groups].flatMap(([key, members]): LoadListRow[] => {
    const [first] = members
    if (first === undefined) return []
    const expanded = !closed.has(key)
    const { repositoryId, path } = first
    const group: GroupRow = { kind: 'group', key, level: 1, expanded, repositoryId, path, count: members.length }
    const rows = members.map((load): LoadRow => ({ kind: 'load', key: load.id, level: 2, load }))
    return expanded ? [group, ...rows] : [group]
  })
}

/** The different values of a field, in order, for a filter to offer. */
export function valuesOf(loads: readonly Load[], field: 'library' | 'hub' | 'component'): string[] {
  return [...new Set(loads.map((load) => load[field]))].sort((a, b) => a.localeCompare(b, 'en'))
}
