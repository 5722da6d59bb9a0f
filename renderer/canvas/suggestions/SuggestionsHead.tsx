/** The head of the list: what is still open, what is shown of it, and steps for everything that is shown. */
import { CheckCheck, DraftingCompass, Ghost, ListChecks, ListX, Scale, X } from 'lucide-react'
import { draftPipelines } from '../../actions/draftPipelines.ts'
import { useKeyOf } from '../../actions/effectiveKeys.ts'
import { runAction } from '../../actions/run.ts'
import {
  acceptShown,
  compareWithDetector,
  refuseShown,
  toggleAnswered,
  toggleGhosts,
  toggleSuggestions,
} from '../../actions/suggestionViewActions.ts'
import type { SuggestionRow } from '../../../shared/api/canvas.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Select } from '../../ui/Select.tsx'
import type { DrawnScene } from '../useScene.ts'
import { ConfidenceBars } from './Confidence.tsx'
import { Gaps } from './Gaps.tsx'
import { confidenceList, countVerdicts, countWords, kindNames, kindOf, type SuggestionKind } from './suggestionWords.ts'
import { modelNames } from './suggestionRows.ts'
import { suggestionView, toggleConfidence, toggleKind } from './suggestionView.ts'

interface HeadProps {
  readonly scene: DrawnScene
  readonly rows: readonly SuggestionRow[]
  readonly listed: readonly SuggestionRow[]
}

/** Which confidences are shown; what is hidden is still counted. */
function Confidences({ open }: { readonly open: readonly SuggestionRow[] }) {
  const shown = suggestionView((state) => state.confidences)
  return (
    <fieldset className="canvas-below-kinds" aria-label="Confidences shown">
      {confidenceList.map((confidence) => {
        const count = open.filter((row) => row.confidence === confidence).length
        return (
          <button
            key={confidence}
            type="button"
            className="canvas-below-kind"
            aria-pressed={shown.has(confidence)}
            title={`${shown.has(confidence) ? 'Hide' : 'Show'} ${count} of ${confidence} confidence`}
            onClick={() => toggleConfidence(confidence)}
          >
            <ConfidenceBars confidence={confidence} />
            <span className="suggestion-filter-word">{confidence}</span> {count}
          </button>
        )
      })}
    </fieldset>
  )
}

const kindList = Object.keys(kindNames) as SuggestionKind[]

function Kinds({ open, scene }: { readonly open: readonly SuggestionRow[]; readonly scene: DrawnScene }) {
  const shown = suggestionView((state) => state.kinds)
  const counts = Map.groupBy(open, (row) => kindOf(row, scene.schemes))
  const words =
    shown.size === kindList.length
      ? 'all'
      : shown.size === 1
        ? kindNames[[...shown][0] ?? 'model']
        : `${shown.size} of 5`
  return (
    <MenuButton
      trigger={<Button tone="quiet">Kinds: {words}</Button>}
      items={kindList.map((kind) => ({
        label: `${kindNames[kind]} (${counts.get(kind)?.length ?? 0} open)`,
        checked: shown.has(kind),
        perform: () => toggleKind(kind),
      }))}
    />
  )
}

const allModels = 'all'

function Models({ rows, scene }: Pick<HeadProps, 'rows' | 'scene'>) {
  const modelId = suggestionView((state) => state.modelId)
  const names = modelNames(rows, scene.graph.models)
  const said = new Set(rows.flatMap(({ unit }) => (unit.kind === 'link' ? [unit.sourceId, unit.targetId] : [unit.id])))
  const options = [
    { value: allModels, label: 'All models' },
    ...[...said].map((id) => ({ value: id, label: names.get(id) ?? 'a model' })),
  ]
  return (
    <Select
      label="Model"
      options={options}
      value={modelId !== null && said.has(modelId) ? modelId : allModels}
      onChange={(value) => suggestionView.setState({ modelId: value === allModels ? null : value })}
    />
  )
}

function Steps({ listed }: Pick<HeadProps, 'listed'>) {
  const keyOf = useKeyOf()
  const areShown = suggestionView((state) => state.ghosts)
  const answered = suggestionView((state) => state.answered)
  const open = listed.filter(({ verdict }) => verdict === null).length
  const tools = [
    { action: acceptShown, icon: CheckCheck, label: `Accept all ${open} shown`, disabled: open === 0 },
    { action: refuseShown, icon: ListX, label: `Refuse all ${open} shown`, disabled: open === 0 },
    { action: toggleAnswered, icon: ListChecks, label: 'Show answered suggestions', pressed: answered },
    { action: toggleGhosts, icon: Ghost, label: 'Ghosts on the canvas', pressed: areShown },
    { action: compareWithDetector, icon: Scale, label: 'How well does the detector agree with you?' },
    { action: draftPipelines, icon: DraftingCompass, label: 'Draft pipelines again' },
    { action: toggleSuggestions, icon: X, label: 'Close suggestions' },
  ]
  return (
    <span className="suggestions-steps">
      {tools.map(({ action, ...tool }) => (
        <IconButton key={action.name} keys={keyOf(action.name)} onClick={() => runAction(action)} {...tool} />
      ))}
    </span>
  )
}

export function SuggestionsHead({ scene, rows, listed }: HeadProps) {
  const open = rows.filter(({ verdict }) => verdict === null)
  const counts = countVerdicts(rows)
  return (
    <header className="suggestions-head">
      <h2>Suggestions</h2>
      <p role="status" className="suggestions-counts">
        {countWords(counts)}
      </p>
      <Gaps repositoryId={scene.repositoryId} />
      <Steps listed={listed} />
      {rows.length > 0 && (
        <div className="suggestions-filters">
          <Confidences open={open} />
          <Kinds open={open} scene={scene} />
          <Models rows={rows} scene={scene} />
        </div>
      )}
    </header>
  )
}
