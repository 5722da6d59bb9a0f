/** The list of suggestions below the canvas, grouped by model, with the one that is being answered beside it. */
import { CircleCheck, DraftingCompass, Filter } from 'lucide-react'
import { type KeyboardEvent, useMemo } from 'react'
import { draftPipelines } from '../../actions/draftPipelines.ts'
import { runAction } from '../../actions/run.ts'
import type { SuggestionRow } from '../../../shared/api/canvas.ts'
import { counted } from '../../../shared/text/counted.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { DrawnScene } from '../useScene.ts'
import { knownReview, listing, type Review } from './review.ts'
import { acceptOne, lookAt, refuse } from './reviewSteps.ts'
import { SuggestionDetail } from './SuggestionDetail.tsx'
import { SuggestionsHead } from './SuggestionsHead.tsx'
import { SuggestionsList } from './SuggestionsList.tsx'
import { confidenceList, countVerdicts, countWords, kindNames, type SuggestionKind } from './suggestionWords.ts'
import { currentOf } from './suggestionRows.ts'
import { suggestionView } from './suggestionView.ts'
import { useFilter, useSuggestions } from './useSuggestions.ts'
import { useWantedList } from './useWantedList.ts'
import './suggestions.css'

function showAll(): void {
  const kinds = new Set(Object.keys(kindNames) as SuggestionKind[])
  suggestionView.setState({ confidences: new Set(confidenceList), kinds, modelId: null })
}

function Nothing({ rows }: { readonly rows: readonly SuggestionRow[] }) {
  const { open } = countVerdicts(rows)
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={DraftingCompass}
        title="No draft of this repository yet"
        actions={
          <Button tone="primary" icon={DraftingCompass} onClick={() => runAction(draftPipelines)}>
            Draft pipelines
          </Button>
        }
      >
        The detector follows each model through the code and suggests its stages, its adaptation and how models work
        together. Nothing counts until you accept it.
      </EmptyState>
    )
  }
  if (open > 0) {
    return (
      <EmptyState
        icon={Filter}
        title="Nothing open passes the filter"
        actions={<Button onClick={showAll}>Show all</Button>}
      >
        {counted(open, 'open suggestion')} {open === 1 ? 'is' : 'are'} hidden.
      </EmptyState>
    )
  }
  const show = () => suggestionView.setState({ answered: true })
  return (
    <EmptyState
      icon={CircleCheck}
      title="Every suggestion is answered"
      actions={<Button onClick={show}>Show the answers</Button>}
    >
      {countWords(countVerdicts(rows))}.
    </EmptyState>
  )
}

/** Keys of the list that mean something else on the rest of the canvas; the letters work on both. */
function onListKey(event: KeyboardEvent, review: Review | null): void {
  const isList = event.target instanceof Element && event.target.classList.contains('ui-list')
  const row = review?.current
  if (!isList || review === null || row === undefined || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'Enter' && row.verdict === null) void acceptOne(review, row)
  else if (event.key === 'Delete' && row.verdict === null) void refuse(review, [row])
  else return
  event.preventDefault()
  event.stopPropagation()
}

export function SuggestionsPanel({ scene }: { readonly scene: DrawnScene }) {
  const { repositoryId, graph, schemes } = scene
  const rows = useSuggestions(repositoryId)
  const filter = useFilter()
  const answered = suggestionView((state) => state.answered)
  const at = suggestionView((state) => state.at)
  const panel = useWantedList()
  const { groups, listed } = useMemo(
    () => listing({ rows, graph, schemes }, filter, answered),
    [rows, graph, schemes, filter, answered],
  )
  const current = currentOf(listed, at)
  const look = (id: string) => {
    const review = knownReview()
    const row = review?.listed.find((each) => each.id === id)
    if (review !== null && row !== undefined) lookAt(review, row)
  }
  return (
    <section
      ref={panel}
      className="canvas-below suggestions"
      aria-label="Suggestions"
      tabIndex={-1}
      data-own-keys="Enter Delete"
      onKeyDownCapture={(event) => onListKey(event, knownReview())}
    >
      <SuggestionsHead scene={scene} rows={rows} listed={listed} />
      {listed.length === 0 ? (
        <Nothing rows={rows} />
      ) : (
        <div className="canvas-below-body">
          <SuggestionsList scene={scene} groups={groups} current={current} onLook={look} />
          {current === undefined ? (
            <p className="canvas-below-none">
              Choose a suggestion, or go to the first one by ], to see its evidence and answer it.
            </p>
          ) : (
            <SuggestionDetail scene={scene} row={current} rows={rows} listed={listed} />
          )}
        </div>
      )}
    </section>
  )
}
