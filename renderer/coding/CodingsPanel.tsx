/** Codings panel: everything that has been said about the repository, to be filtered and gone through. */
import { MessageSquareCode } from 'lucide-react'
import { useMemo } from 'react'
import type { CodingRow } from '../../shared/api/coding.ts'
import { useSession } from '../session/state.ts'
import { Button } from '../ui/Button.tsx'
import { Chip, Count } from '../ui/Chip.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { PanelHeader } from '../ui/PanelHeader.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { findCode, signOf } from './codebook.ts'
import './coding.css'
import { CodingFilters } from './CodingFilters.tsx'
import { everyCoding, firstPlace, inTextOrder, passes } from './codingFilter.ts'
import { codeNames, codingsView } from './codingsView.ts'
import { goToCoding } from './goToCoding.ts'
import { menuOf } from './codingMenu.ts'
import { type Situation, isMine, raterName } from './situation.ts'
import { useSituation } from './useSituation.ts'

interface ListedCoding {
  readonly key: string
  readonly coding: CodingRow
}

export function CodingsPanel() {
  const situation = useSituation()
  const filter = codingsView((state) => state.filter)
  const codingId = useSession((state) => state.codingId)
  const names = useMemo(() => codeNames(situation.schemes), [situation.schemes])
  const listed = useMemo(
    () =>
      inTextOrder(situation.codings.filter((coding) => passes(coding, filter, names))).map(
        (coding): ListedCoding => ({ key: coding.id, coding }),
      ),
    [situation.codings, filter, names],
  )
  if (situation.codings.length === 0) return <NothingSaid />
  return (
    <section className="coding-panel" aria-label="Codings">
      <PanelHeader title="Codings" />
      <CodingFilters situation={situation} filter={filter} shown={listed.length} />
      {listed.length === 0 ? (
        <EmptyState
          title="No coding passes the filter"
          actions={<Button onClick={() => codingsView.setState({ filter: everyCoding })}>Clear the filter</Button>}
        />
      ) : (
        <VirtualList
          label="Codings"
          role="listbox"
          rows={listed}
          current={codingId}
          rowHeight={46}
          onOpen={({ coding }) => goToCoding(coding)}
          menuFor={({ coding }) => menuOf(coding, situation)}
        >
          {({ coding }) => <CodingLine coding={coding} situation={situation} />}
        </VirtualList>
      )}
    </section>
  )
}

function NothingSaid() {
  const hasRepository = useSession((state) => state.repositoryId !== null)
  return (
    <section className="coding-panel" aria-label="Codings">
      <PanelHeader title="Codings" />
      <EmptyState icon={MessageSquareCode} title="Nothing is coded here yet">
        {hasRepository
          ? 'Select text or a load in the editor, then press a digit, or c to find a code.'
          : 'Choose a repository first.'}
      </EmptyState>
    </section>
  )
}

function CodingLine({ coding, situation }: { readonly coding: CodingRow; readonly situation: Situation }) {
  const found = findCode(situation.schemes, coding.codeId)
  const place = firstPlace(coding)
  const mine = isMine(coding, situation)
  return (
    <span className={`coding-listed ${mine ? '' : 'coding-listed-other'}`}>
      <span className="coding-listed-head">
        {found !== null && <Chip colour={found.code.colour} abbreviation={signOf(found.code)} name={found.code.name} />}
        <span className="coding-listed-who">
          {coding.confidence === 'unsure' && 'unsure · '}
          {coding.memo !== '' && 'memo · '}
          {mine ? 'you' : raterName(coding, situation)}
        </span>
        {coding.evidence.length > 1 && <Count value={coding.evidence.length} title="places of evidence" />}
      </span>
      <span className="coding-listed-place">
        {place === null ? coding.unit.label : `${place.path}:${place.line}`}
        {place !== null && <code>{place.quote.trim().slice(0, 80)}</code>}
      </span>
    </span>
  )
}
