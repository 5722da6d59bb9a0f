/** Snap selection: the selection in the editor grows and shrinks from piece to piece of the syntax. */
import { contains, type Range } from '../../shared/text/ranges.ts'
import { expanded, type Piece, pieceAround, shrunk } from '../../shared/text/snap.ts'
import { positionAt } from '../../shared/text/lines.ts'
import { activeView } from './activeView.ts'
import { announce } from './announce.ts'
import type { EditorView } from './editorView.ts'
import { piecesOf } from './pieces.ts'
import type { ShownFile } from './selectionAnchor.ts'
import type { TextMap } from './textMap.ts'

/** What was selected before each growth, so that shrinking leads back the same way. */
let trail: Range[] = []

export async function expandSelection(): Promise<void> {
  await withPieces((view, shown, pieces) => {
    const range = view.selection()
    const wider = expanded(pieces, range)
    if (wider === null) return announce('There is nothing larger to select.')
    const last = trail.at(-1)
    trail = last !== undefined && contains(range, last) ? [...trail, range] : [range]
    show(view, shown, wider)
  })
}

export async function shrinkSelection(): Promise<void> {
  await withPieces((view, shown, pieces) => {
    const range = view.selection()
    const before = trail.at(-1)
    if (before !== undefined && contains(range, before) && before.end > before.start) {
      trail = trail.slice(0, -1)
      return show(view, shown, { ...(pieces.find((piece) => same(piece, before)) ?? { kind: null }), ...before })
    }
    const smaller = shrunk(pieces, range, before?.start ?? range.start)
    trail = []
    if (smaller === null) announce('There is nothing smaller to select.')
    else show(view, shown, smaller)
  })
}

/** Selects the piece of a kind around the selection. */
export async function selectAround(kind: Piece['kind']): Promise<void> {
  await withPieces((view, shown, pieces) => {
    const piece = pieceAround(pieces, view.selection(), kind)
    if (piece === null) announce(`The caret stands in no ${kind}.`)
    else show(view, shown, piece)
  })
}

async function withPieces(step: (view: EditorView, shown: ShownFile, pieces: readonly Piece[]) => void): Promise<void> {
  const view = activeView()
  const shown = view?.shown() ?? null
  if (view === null || shown === null) return announce('No file is open.')
  const pieces = await piecesOf(shown, view.selection().start)
  if (view.shown() === shown) step(view, shown, pieces)
}

function show(view: EditorView, { map }: ShownFile, piece: Range & { readonly kind: Piece['kind'] | null }): void {
  view.select({ start: piece.start, end: piece.end })
  announce(`${piece.kind ?? 'Selection'}: ${rangeWords(map, piece)}`)
}

function same(one: Range, other: Range): boolean {
  return one.start === other.start && one.end === other.end
}

const longestQuote = 40

/** `lines 3 to 5, model = load(…`, for eyes and ears. */
export function rangeWords({ text, starts }: TextMap, range: Range): string {
  const [first, last] = [
    positionAt(starts, range.start).line,
    positionAt(starts, Math.max(range.start, range.end - 1)).line,
  ]
  const lines = first === last ? `line ${first}` : `lines ${first} to ${last}`
  const quote = text.slice(range.start, range.end).replaceAll(/\s+/g, ' ').trim()
  const shown =
    quote.length <= longestQuote ? quote : `${quote.slice(0, longestQuote / 2)} … ${quote.slice(-longestQuote / 2)}`
  return `${lines}, ${shown}`
}
