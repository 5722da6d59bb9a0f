/** Move edges: one edge of the selected text, or of the coded span that one stands in, goes by character, token or piece. */
import type { CodingRow } from '../../shared/api/coding.ts'
import type { Range } from '../../shared/text/ranges.ts'
import { type Edge, nudged, type Step, type StepUnit } from '../../shared/text/snap.ts'
import { activeView } from '../editor/activeView.ts'
import { announce } from '../editor/announce.ts'
import type { EditorView } from '../editor/editorView.ts'
import { foreseeing, stepsDone } from '../editor/pendingCodings.ts'
import { piecesOf } from '../editor/pieces.ts'
import { type ShownFile, selectionAnchor } from '../editor/selectionAnchor.ts'
import { rangeWords } from '../editor/snapSelection.ts'
import { toEditorRange } from '../editor/textMap.ts'
import { notify } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { askSituation } from './askSituation.ts'
import { foreseeEdges } from './foresight.ts'
import { inTurn } from './inTurn.ts'
import { offerUndo } from '../session/offerUndo.ts'
import { isMine } from './situation.ts'

export interface EdgeMove {
  readonly edge: Edge
  readonly step: Step
  readonly unit: StepUnit
}

/** One after the other: of two quick presses the second goes on from where the first has led. */
export function moveEdge(move: EdgeMove): Promise<void> {
  return inTurn(() => moveNow(move))
}

async function moveNow(move: EdgeMove): Promise<void> {
  const view = activeView()
  const shown = view?.shown() ?? null
  if (view === null || shown === null) return announce('No file is open.')
  const selected = view.selection()
  const span = await standingSpan(view, shown, selected)
  const range = span?.range ?? selected
  if (range.start === range.end) {
    notify({
      tone: 'info',
      text: 'There is nothing whose edge could move.',
      next: 'Select text, or go to a coded span of yours.',
    })
    return
  }
  const pieces = await piecesOf(shown, range[move.edge])
  const moved = nudged(range, { text: shown.map.text, pieces, ...move })
  if (moved === null) return announce(`The ${move.edge} cannot move further.`)
  if (span === null) view.select(moved, move.edge)
  else
    await moveSpan(view, shown, { coding: span.coding, moved, edge: move.edge, follow: selected.end > selected.start })
  const what = span === null ? 'Selection' : 'Coded span'
  announce(`${what}, ${move.edge} moved by ${move.unit}: ${rangeWords(shown.map, moved)}`)
}

interface Standing {
  readonly coding: CodingRow
  readonly range: Range
}

/** The span of my current coding, unless other text than it is selected. */
async function standingSpan(view: EditorView, shown: ShownFile, selected: Range): Promise<Standing | null> {
  await stepsDone()
  const situation = await askSituation()
  const { current } = situation
  if (current?.unit.kind !== 'span' || !isMine(current, situation)) return null
  if (current.unit.repositoryId !== shown.repositoryId) return null
  const { anchor } = current.unit
  const mark = view.highlights().marks.find(({ codingId }) => codingId === current.id)
  const range =
    anchor.blob === shown.blob && anchor.path === shown.path ? { start: anchor.start, end: anchor.end } : mark?.range
  if (range === undefined) return null
  const isSelected = selected.start === range.start && selected.end === range.end
  return selected.start === selected.end || isSelected ? { coding: current, range } : null
}

interface SpanMove {
  readonly coding: CodingRow
  readonly moved: Range
  readonly edge: Edge
  /** Whether the span is selected and stays so. */
  readonly follow: boolean
}

async function moveSpan(view: EditorView, shown: ShownFile, { coding, moved, edge, follow }: SpanMove): Promise<void> {
  const anchor = selectionAnchor(shown, toEditorRange(shown.map, moved))
  if (anchor === null) return
  const { unit, raterId, id } = coding
  if (follow) view.select(moved, edge)
  session.setState({ codingId: id })
  await foreseeing(unit.repositoryId, foreseeEdges({ unitId: unit.id, raterId, anchor }), () =>
    session.getState().call('coding.setEdges', { unitId: unit.id, anchor }),
  )
  offerUndo(`Moved the ${edge} of a coded span`)
}
