/** Selection anchor: what a selection in the editor says about the file, ready to be kept as evidence. */
import type { Anchor } from '../../shared/model/anchor.ts'
import { makeAnchor } from '../../shared/text/anchor.ts'
import { enclosingSymbol, hasIndentedBlocks } from '../../shared/text/enclosingSymbol.ts'
import { type EditorRange, type TextMap, toTextRange } from './textMap.ts'

export interface ShownFile {
  readonly repositoryId: string
  readonly path: string
  readonly commit: string
  readonly blob: string
  readonly map: TextMap
}

/** Null for a caret: nothing is selected then. */
export function selectionAnchor(file: ShownFile, range: EditorRange): Anchor | null {
  const offsets = toTextRange(file.map, range)
  if (offsets.start === offsets.end) return null
  return makeAnchor({
    commit: file.commit,
    path: file.path,
    blob: file.blob,
    text: file.map.text,
    ...offsets,
    symbol: symbolAt(file, firstToldLine(file.map, range)),
  })
}

/** A selection that begins with the rest of a line above says more about where its own text starts. */
function firstToldLine(map: TextMap, range: EditorRange): number {
  const lines = map.text.slice(toTextRange(map, range).start).split(/\r\n|\r|\n/)
  const blank = lines.findIndex((line) => line.trim() !== '')
  return Math.min(range.startLineNumber + Math.max(0, blank), range.endLineNumber)
}

/** The function or class around a line, as far as indentation tells; empty outside. */
export function symbolAt(file: Pick<ShownFile, 'path' | 'map'>, line: number): string {
  if (!hasIndentedBlocks(file.path)) return ''
  return enclosingSymbol(file.map.text.split(/\r\n|\r|\n/), line).slice(0, 1000)
}
