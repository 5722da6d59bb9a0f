/** The rows of the list: a model with what is suggested of it below. */
import { Box, Check, ChevronRight, Hammer, PencilLine, Spline, X } from 'lucide-react'
import { type CSSProperties, useMemo } from 'react'
import type { SuggestionRow } from '../../../shared/api/canvas.ts'
import { findCode } from '../../../shared/pipeline/codebook.ts'
import { VirtualList } from '../../ui/VirtualList.tsx'
import type { DrawnScene } from '../useScene.ts'
import { otherAnswer } from './answering.ts'
import { ConfidenceMark } from './Confidence.tsx'
import { countVerdicts, titleOf } from './suggestionWords.ts'
import { reasonWords } from './suggestionReason.ts'
import { groupKey, type GroupRow, type ListedRow, listRows, type SuggestionGroup } from './suggestionRows.ts'
import { fold, suggestionView } from './suggestionView.ts'

const verdictIcons = { accepted: Check, changed: PencilLine, refused: X } as const

/** What was answered; what is open says how sure the detector is. */
function Verdict({ row: { verdict, confidence } }: { readonly row: SuggestionRow }) {
  if (verdict === null) return <ConfidenceMark confidence={confidence} />
  const Icon = verdictIcons[verdict]
  return (
    <span className="suggestion-verdict" data-verdict={verdict}>
      <Icon size={13} aria-hidden />
      {verdict}
    </span>
  )
}

function Group({ row: { expanded, group } }: { readonly row: GroupRow }) {
  const { model, rows, label } = group
  const Icon = model?.unit.kind === 'model' && model.unit.origin === 'scratch' ? Hammer : Box
  const { open } = countVerdicts(rows)
  return (
    <>
      <span className="ui-tree-twisty" data-open={expanded}>
        {rows.length > 0 && <ChevronRight size={14} aria-hidden />}
      </span>
      <Icon size={14} aria-hidden className="suggestion-icon" />
      <strong className="ui-row-text suggestion-model" title={label}>
        {label}
      </strong>
      <span className="suggestion-count">{open} open</span>
      <span className="ui-row-end">
        {model === null ? <span className="suggestion-drawn">drawn</span> : <Verdict row={model} />}
      </span>
    </>
  )
}

/** The other end of a link: the group already names the one it begins at. */
function otherEnd({ unit }: SuggestionRow): string {
  return unit.kind === 'link' ? (unit.label.split(' → ')[1] ?? unit.label) : ''
}

function Row({ row, scene }: { readonly row: SuggestionRow; readonly scene: DrawnScene }) {
  const found = row.codeId === null ? undefined : findCode(scene.schemes, row.codeId)
  const title = titleOf(row, scene.schemes)
  const other = row.verdict === null ? otherAnswer(row, scene) : null
  const isLink = row.unit.kind === 'link'
  const reason = reasonWords(row.reason)
  return (
    <>
      <span className="ui-tree-indent" />
      {found !== undefined && (
        <span className="canvas-chip-sign suggestion-sign" style={{ '--code': found.code.colour } as CSSProperties}>
          {found.code.abbreviation || found.code.name.slice(0, 4)}
        </span>
      )}
      <span className="ui-row-text suggestion-title" title={`${title}\n${row.unit.label}\n${reason}`}>
        {found?.code.name ?? title}
      </span>
      {isLink && (
        <span className="ui-row-text suggestion-end">
          <Spline size={12} aria-hidden /> to {otherEnd(row)}
        </span>
      )}
      {other !== null && (
        <span className="suggestion-differs" title={`You said ${other.name}`}>
          you: {other.abbreviation || other.name}
        </span>
      )}
      <span className="ui-row-text suggestion-reason">{reason}</span>
      <span className="ui-row-end">
        <Verdict row={row} />
      </span>
    </>
  )
}

interface SuggestionsListProps {
  readonly scene: DrawnScene
  readonly groups: readonly SuggestionGroup[]
  readonly current: SuggestionRow | undefined
  readonly onLook: (id: string) => void
}

export function SuggestionsList({ scene, groups, current, onLook }: SuggestionsListProps) {
  const closed = suggestionView((state) => state.closed)
  const rows = useMemo(() => listRows(groups, closed), [groups, closed])
  /** A model that is drawn has no suggestion of its own to go to: only the cursor stands there. */
  const go = (row: ListedRow | undefined) => {
    if (row?.kind === 'suggestion') onLook(row.row.id)
    else if (row !== undefined && row.group.model !== null) onLook(row.group.model.id)
  }
  const keyOfCurrent = groups.find(({ model }) => model !== null && model.id === current?.id)
  return (
    <VirtualList<ListedRow>
      label="Suggestions by model"
      role="tree"
      branches="open"
      rows={rows}
      current={keyOfCurrent === undefined ? (current?.id ?? null) : groupKey(keyOfCurrent)}
      onCursor={(key) => go(rows.find((row) => row.key === key))}
      onOpen={go}
      onToggle={(row, expanded) => row.kind === 'group' && fold(row.group.modelId, expanded)}
    >
      {(row) => (row.kind === 'group' ? <Group row={row} /> : <Row row={row.row} scene={scene} />)}
    </VirtualList>
  )
}
