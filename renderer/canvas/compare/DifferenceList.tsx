/** Difference list: each judgement in words, with the evidence of both below; the graph says the same. */
import type { Anchor } from '../../../shared/model/anchor.ts'
import { type ComparedItem, evidenceOf } from '../../../shared/pipeline/compareItems.ts'
import type { ListRow } from '../../ui/listKeys.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { scrollRegion } from '../../ui/scrollRegion.ts'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { compareState } from './compareState.ts'
import { type CompareWording, itemWords, kindNames, standingWords } from './compareWords.ts'
import { followItem, showEvidence } from './followItem.ts'
import { StandingMark } from './StandingMark.tsx'
import type { Compared } from './useComparison.ts'

interface Listed extends ListRow {
  readonly item: ComparedItem
}

function ItemRow({ item, wording }: { readonly item: ComparedItem; readonly wording: CompareWording }) {
  const { title, detail } = itemWords(item, wording)
  return (
    <span className="compare-item">
      <span className="compare-item-head">
        <span className="compare-item-title">{title}</span>
        <span className="compare-item-kind">{kindNames[item.kind].one}</span>
        <StandingMark standing={item.standing} words={standingWords(item.standing, wording.names)} />
      </span>
      <span className="compare-item-detail" title={detail}>
        {detail}
      </span>
    </span>
  )
}

interface DifferenceListProps {
  readonly compared: Compared
  readonly repositoryId: string
}

export function DifferenceList({ compared, repositoryId }: DifferenceListProps) {
  const { listed, items, wording } = compared
  const cursor = compareState((state) => state.cursor)
  const rows = listed.map((item): Listed => ({ key: item.key, item }))
  const current = items.find(({ key }) => key === cursor)
  if (rows.length === 0) return <NothingListed compared={compared} />
  return (
    <div className="compare-list" data-first-focus>
      <VirtualList
        label="Differences"
        role="listbox"
        rows={rows}
        current={cursor}
        rowHeight={46}
        onCursor={(key) => compareState.setState({ cursor: key })}
        onOpen={({ key, item }) => {
          compareState.setState({ cursor: key })
          followItem(repositoryId, item)
        }}
      >
        {({ item }) => <ItemRow item={item} wording={wording} />}
      </VirtualList>
      {current !== undefined && <EvidenceOfBoth item={current} wording={wording} repositoryId={repositoryId} />}
    </div>
  )
}

function NothingListed({ compared: { items, wording } }: { readonly compared: Compared }) {
  const { mine, yours } = wording.names
  if (items.length === 0) {
    return (
      <EmptyState title="There is nothing to compare">
        Neither {mine} nor {yours} draws anything here.
      </EmptyState>
    )
  }
  const differs = items.some(({ standing }) => standing !== 'both')
  return (
    <EmptyState title={differs ? 'Nothing of the kinds that are shown' : 'No difference'}>
      {differs ? 'Show other kinds above.' : `${mine} and ${yours} draw the same.`}
    </EmptyState>
  )
}

interface EvidenceProps {
  readonly item: ComparedItem
  readonly wording: CompareWording
  readonly repositoryId: string
}

function EvidenceOfBoth({ item, wording, repositoryId }: EvidenceProps) {
  const places = { mine: evidenceOf(item, 'mine'), yours: evidenceOf(item, 'yours') }
  return (
    <section className="compare-evidence" aria-label="Evidence of both" {...scrollRegion}>
      <p className="compare-evidence-words">
        {itemWords(item, wording).detail}
        {places.mine.length + places.yours.length > 0 && (
          <span className="compare-hint">Enter goes from text to text</span>
        )}
      </p>
      {(['mine', 'yours'] as const).map((side) => (
        <div key={side} className="compare-evidence-side">
          <h4>{wording.names[side]}</h4>
          <Places places={places[side]} onChoose={(anchor) => showEvidence(repositoryId, item, side, anchor)} />
        </div>
      ))}
    </section>
  )
}

function Places({
  places,
  onChoose,
}: {
  readonly places: readonly Anchor[]
  readonly onChoose: (anchor: Anchor) => void
}) {
  if (places.length === 0) return <p className="compare-none">no evidence</p>
  return (
    <ul>
      {places.map((anchor) => (
        <li key={`${anchor.path} ${anchor.start}`}>
          <button type="button" className="compare-place" onClick={() => onChoose(anchor)}>
            <span className="compare-place-path">
              {anchor.path}:{anchor.line}
            </span>
            <code>{anchor.quote.trim().split('\n', 1)[0]}</code>
          </button>
        </li>
      ))}
    </ul>
  )
}
