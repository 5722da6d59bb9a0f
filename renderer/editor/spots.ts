/** Spots: which loads and codings stand at a place of the text, the narrowest first. */
import type { Load } from '../../shared/model/load.ts'
import { type Range, contains } from '../../shared/text/ranges.ts'
import type { Mark } from './marks.ts'

const length = (range: Range) => range.end - range.start

/** Loads around a caret or a selection. */
export function loadsAt(loads: readonly Load[], place: Range): Load[] {
  return loads.filter((load) => contains(load, place)).toSorted((a, b) => length(a) - length(b))
}

export function marksAt(marks: readonly Mark[], place: Range): Mark[] {
  return marks.filter((mark) => contains(mark.range, place)).toSorted((a, b) => length(a.range) - length(b.range))
}

/** The load whose icon stands on a line: the one after `currentId` when several begin there, so that clicks go round. */
export function loadOnLine(loads: readonly Load[], line: number, currentId: string | null): Load | undefined {
  const here = loads.filter((load) => load.line === line)
  const current = here.findIndex((load) => load.id === currentId)
  return here[(current + 1) % Math.max(1, here.length)]
}
