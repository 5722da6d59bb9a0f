/** The picture of a difference as rows and lines: the codebook before on the left, after on the right. Pure. */
import type { CodeRow, Difference, SchemeRow } from '../../shared/api/taxonomy.ts'
import { treeRows } from './codeTree.ts'

export type Mark = 'same' | 'renamed' | 'moved' | 'merged' | 'split' | 'added' | 'removed' | 'retired' | 'changed'

export interface PictureRow {
  readonly key: string
  readonly name: string
  readonly level: number
  /** Middle of the row, in pixels from the top. */
  readonly y: number
  readonly mark: Mark
  /** Null for a scheme's heading, and for the row that stands for unchanged codes. */
  readonly code: CodeRow | null
  readonly heading: boolean
}

export interface PictureLine {
  readonly key: string
  readonly kind: 'same' | 'renamed' | 'moved' | 'merged' | 'split'
  readonly from: number
  readonly to: number
  readonly words: string
}

export interface Picture {
  readonly before: readonly PictureRow[]
  readonly after: readonly PictureRow[]
  readonly lines: readonly PictureLine[]
  readonly height: number
}

export const rowHeight = 24
const gap = 10

/** Only schemes in which something changed are drawn; of their codes all, or those that changed and a row for the rest. */
export function pictureOf(difference: Difference, everyCode: boolean): Picture {
  const touched = new Set(difference.entries.flatMap(({ id, others }) => [id, ...others]))
  const drawn = changedSchemes(difference, touched)
  const lines = linesOf(difference)
  const marks = marksOf(difference)
  const wanted = (code: CodeRow) => everyCode || touched.has(code.id)
  const column = (schemes: readonly SchemeRow[], side: 'before' | 'after') =>
    rowsOf(
      schemes.filter(({ id }) => drawn.has(id)),
      (code) => shownOn(difference, code, side),
      wanted,
      (id) => marks.get(`${side} ${id}`) ?? 'same',
    )
  const [before, after] = [column(difference.before, 'before'), column(difference.after, 'after')]
  const place = (rows: readonly PictureRow[], id: string) => rows.find(({ code }) => code?.id === id)?.y
  return {
    before,
    after,
    lines: lines.flatMap(({ fromId, toId, kind, words }) => {
      const [from, to] = [place(before, fromId), place(after, toId)]
      return from === undefined || to === undefined ? [] : [{ key: `${fromId} ${toId}`, kind, from, to, words }]
    }),
    height: Math.max(0, ...[...before, ...after].map(({ y }) => y)) + rowHeight / 2 + gap,
  }
}

function codesIn(schemes: readonly SchemeRow[]): Map<string, CodeRow> {
  return new Map(schemes.flatMap(({ codes }) => codes).map((code) => [code.id, code]))
}

function changedSchemes({ before, after }: Difference, touched: ReadonlySet<string>): Set<string> {
  const homes = [...before, ...after].filter(
    ({ id, codes }) => touched.has(id) || codes.some((code) => touched.has(code.id)),
  )
  return new Set(homes.map(({ id }) => id))
}

/** A merged code has no row: a line leads to the one that it reads as. One merged on both sides is left out. */
function shownOn({ after }: Difference, code: CodeRow, side: 'before' | 'after'): boolean {
  if (code.mergedInto === null) return true
  return side === 'before' && codesIn(after).get(code.id)?.mergedInto !== code.mergedInto
}

function rowsOf(
  schemes: readonly SchemeRow[],
  shown: (code: CodeRow) => boolean,
  wanted: (code: CodeRow) => boolean,
  markOf: (id: string) => Mark,
): PictureRow[] {
  const rows: PictureRow[] = []
  let y = rowHeight / 2
  const add = (row: Omit<PictureRow, 'y'>) => {
    rows.push({ ...row, y })
    y += rowHeight
  }
  for (const scheme of schemes) {
    if (rows.length > 0) y += gap
    add({ key: scheme.id, name: scheme.name, level: 0, mark: markOf(scheme.id), code: null, heading: true })
    const all = treeRows(scheme.codes.filter(shown))
    for (const { item: code, level } of all) {
      if (wanted(code)) add({ key: code.id, name: code.name, level, mark: markOf(code.id), code, heading: false })
    }
    const rest = all.filter(({ item }) => !wanted(item)).length
    const name = `${rest} ${rest === 1 ? 'other code' : 'other codes'} as before`
    if (rest > 0) add({ key: `${scheme.id} rest`, name, level: 1, mark: 'same', code: null, heading: false })
  }
  return rows
}

interface Link {
  readonly fromId: string
  readonly toId: string
  readonly kind: PictureLine['kind']
  readonly words: string
}

function linesOf(difference: Difference): Link[] {
  const after = codesIn(difference.after)
  const moved = idsOf(difference, 'moved')
  return [...codesIn(difference.before).values()].flatMap((code): Link[] => {
    const now = after.get(code.id)
    if (now === undefined) return []
    const parts = now.splitInto.filter((id) => !code.splitInto.includes(id))
    const splits = parts.map((id) => link(code, after.get(id), 'split'))
    const end = readingIn(after, now)
    if (end.id !== now.id) return [link(code, end, 'merged'), ...splits].flat()
    const kind = moved.has(code.id) ? 'moved' : code.name === now.name ? 'same' : 'renamed'
    return [link(code, now, kind), ...splits].flat()
  })
}

function link(from: CodeRow, to: CodeRow | undefined, kind: Link['kind']): Link[] {
  if (to === undefined) return []
  const verbs = { same: 'stays', renamed: 'is called', moved: 'moved:', merged: 'reads as', split: 'is split into' }
  const words = kind === 'same' ? `${from.name} stays` : `${from.name} ${verbs[kind]} ${to.name}`
  return [{ fromId: from.id, toId: to.id, kind, words }]
}

/** The end of a chain of merges; a circle ends where it began. */
function readingIn(codes: ReadonlyMap<string, CodeRow>, code: CodeRow): CodeRow {
  const passed = new Set<string>()
  let current = code
  for (;;) {
    const next = current.mergedInto === null ? undefined : codes.get(current.mergedInto)
    if (next === undefined || passed.has(next.id)) return current
    passed.add(current.id)
    current = next
  }
}

function idsOf({ entries }: Difference, kind: Difference['entries'][number]['kind']): Set<string> {
  return new Set(entries.filter((entry) => entry.kind === kind).map(({ id }) => id))
}

/** By side and id: what the row itself says. The strongest mark of several is kept. */
function marksOf({ entries }: Difference): Map<string, Mark> {
  const marks = new Map<string, Mark>()
  const set = (key: string, mark: Mark) => {
    if (!marks.has(key)) marks.set(key, mark)
  }
  const strength = ['added', 'removed', 'merged', 'split', 'retired', 'moved', 'renamed'] as const
  for (const kind of strength) {
    for (const { id } of entries.filter((entry) => entry.kind === kind)) {
      if (kind !== 'removed' && kind !== 'merged') set(`after ${id}`, kind)
      if (kind === 'removed' || kind === 'merged' || kind === 'split') set(`before ${id}`, kind)
    }
  }
  for (const { id } of entries) set(`after ${id}`, 'changed')
  return marks
}
