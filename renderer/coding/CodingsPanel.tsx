/** Codings panel: everything that has been said in the study, to be filtered, gone through, and changed together. */
import { ClipboardList, ListTodo, MessageSquareCode, NotebookPen } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import type { CodingRow } from '../../shared/api/coding.ts'
import { useKeyOf } from '../actions/effectiveKeys.ts'
import { runByName } from '../actions/run.ts'
import { codingScope, everyCodingHere, isEveryScope, useCodingQuery } from '../session/codingQuery.ts'
import { attempt } from '../session/notices.ts'
import { useQuery } from '../session/query.ts'
import { raterNames } from '../session/raterNames.ts'
import { useSession } from '../session/state.ts'
import { useRepositories } from '../session/useStudy.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { PanelHeader } from '../ui/PanelHeader.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import './coding.css'
import './codings.css'
import { CodingFilters } from './CodingFilters.tsx'
import { CodingLine, type LineNames } from './CodingLine.tsx'
import { type ListedCoding, useCodingListing } from './codingListing.ts'
import { menuOf } from './codingMenu.ts'
import { findAll } from './codingPages.ts'
import { goToCoding } from './goToCoding.ts'
import { confirmMany, removeMany } from './manySteps.ts'
import { askForCode, MarkBar, ownOf } from './MarkBar.tsx'
import { useSituation } from './useSituation.ts'

function useLineNames(oneRepository: boolean): LineNames {
  const schemes = useQuery('taxonomy.schemes', {}).data
  const study = useQuery('study.state', {}).data
  const repositories = useRepositories()
  return useMemo(() => {
    const names = raterNames(study?.raters ?? [])
    return {
      schemes: schemes ?? [],
      raterId: study?.raterId ?? '',
      raters: new Map((study?.raters ?? []).map(({ id, colour }) => [id, { name: names.get(id) ?? '', colour }])),
      repositories: new Map(oneRepository ? [] : repositories.map(({ id, name }) => [id, name])),
    }
  }, [schemes, study, repositories, oneRepository])
}

export function CodingsPanel() {
  const scope = codingScope()
  const query = useCodingQuery()
  const { rows, total, want } = useCodingListing(query, scope.order)
  const waiting = useQuery('coding.toRecode', {}).data?.length ?? 0
  const keyOf = useKeyOf()
  return (
    <section className="coding-panel" aria-label="Codings">
      <PanelHeader title="Codings">
        <IconButton
          icon={ClipboardList}
          label="Repository questions"
          keys={keyOf('questions.show')}
          onClick={() => runByName('questions.show')}
        />
        <IconButton
          icon={ListTodo}
          label={waiting === 0 ? 'Codings to look at again' : `${waiting} codings to look at again`}
          className={waiting === 0 ? '' : 'coding-waiting'}
          keys={keyOf('recode.show')}
          onClick={() => runByName('recode.show')}
        />
        <IconButton icon={NotebookPen} label="Memos" keys={keyOf('memo.show')} onClick={() => runByName('memo.show')} />
      </PanelHeader>
      <CodingFilters total={total} />
      {total === 0 ? <Nothing /> : <Listed rows={rows} total={total ?? 0} want={want} />}
    </section>
  )
}

function Nothing() {
  const scope = codingScope()
  const hasRepository = useSession((state) => state.repositoryId !== null)
  if (!isEveryScope(scope)) {
    return (
      <EmptyState
        title="No coding passes the filter"
        actions={
          <Button onClick={() => codingScope.setState({ ...everyCodingHere, order: scope.order })}>
            Clear the filter
          </Button>
        }
      />
    )
  }
  return (
    <EmptyState icon={MessageSquareCode} title="Nothing is coded here yet">
      {hasRepository
        ? 'Select text or a load in the editor, then press a digit, or c to find a code.'
        : 'Choose a repository first.'}
    </EmptyState>
  )
}

interface ListedProps {
  readonly rows: readonly ListedCoding[]
  readonly total: number
  readonly want: (position: number) => void
}

const nothingMarked: ReadonlyMap<string, CodingRow> = new Map()

function Listed({ rows, total, want }: ListedProps) {
  const query = useCodingQuery()
  const situation = useSituation()
  const names = useLineNames(query.repositoryIds?.length === 1)
  const codingId = useSession((state) => state.codingId)
  const [marked, setMarked] = useState(nothingMarked)
  const clear = () => setMarked(nothingMarked)
  useEffect(() => setMarked(nothingMarked), [query])
  const markedList = [...marked.values()]

  function mark(keys: ReadonlySet<string>): void {
    const here = new Map(rows.flatMap(({ key, coding }) => (coding === undefined ? [] : [[key, coding] as const])))
    const all = [...keys].flatMap((key) => {
      const coding = here.get(key) ?? marked.get(key)
      return coding === undefined ? [] : [[key, coding] as const]
    })
    setMarked(new Map(all))
  }

  const markAll = () =>
    void attempt(async () => {
      const found = await findAll(query, codingScope.getState().order)
      setMarked(new Map(found.map((coding) => [coding.id, coding])))
    })

  function onKeyDown(event: KeyboardEvent): void {
    if (marked.size === 0 || event.ctrlKey || event.metaKey || event.altKey) return
    const steps: Record<string, () => void> = {
      r: () => askForCode(markedList, names.raterId, clear),
      y: () => void attempt(() => confirmMany(ownOf(markedList, names.raterId)).then(clear)),
      x: () => void attempt(() => removeMany(ownOf(markedList, names.raterId)).then(clear)),
    }
    const step = steps[event.key === 'Delete' ? 'x' : event.key]
    if (step === undefined) return
    event.preventDefault()
    step()
  }

  const keys = { onKeyDown }
  return (
    <div className="coding-listing" data-own-keys={marked.size > 0 ? 'r x y Delete' : ''} {...keys}>
      <VirtualList
        label="Codings"
        role="listbox"
        rows={rows}
        current={codingId}
        rowHeight={46}
        marks={{ keys: new Set(marked.keys()), change: mark }}
        onOpen={({ coding }) => coding !== undefined && goToCoding(coding)}
        menuFor={({ coding }) => (coding === undefined ? [] : menuOf(coding, situation))}
      >
        {({ key, position, coding }) =>
          coding === undefined ? (
            <Awaited position={position} want={want} />
          ) : (
            <CodingLine coding={coding} names={names} marked={marked.has(key)} />
          )
        }
      </VirtualList>
      {marked.size > 0 && (
        <MarkBar marked={markedList} raterId={names.raterId} total={total} onAll={markAll} onClear={clear} />
      )}
    </div>
  )
}

/** A row whose page is not here yet: coming into sight asks for it. */
function Awaited({ position, want }: { readonly position: number; readonly want: (position: number) => void }) {
  useEffect(() => want(position), [position, want])
  return <span className="coding-listed-place">Reading…</span>
}
