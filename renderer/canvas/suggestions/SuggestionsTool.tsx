/** In the toolbar: how many suggestions are open; shows and hides their list. */
import { Lightbulb } from 'lucide-react'
import { useKeyOf } from '../../actions/effectiveKeys.ts'
import { runAction } from '../../actions/run.ts'
import { toggleSuggestions } from '../../actions/suggestionViewActions.ts'
import { useSession } from '../../session/state.ts'
import { counted } from '../../../shared/text/counted.ts'
import { ariaShortcut } from '../../ui/keyNames.ts'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { suggestionView } from './suggestionView.ts'
import { useSuggestions } from './useSuggestions.ts'
import './suggestions.css'

function Tool({ repositoryId }: { readonly repositoryId: string }) {
  const open = useSuggestions(repositoryId).filter(({ verdict }) => verdict === null).length
  const shown = suggestionView((state) => state.shown)
  const keys = useKeyOf()(toggleSuggestions.name)
  const label = open === 0 ? 'No open suggestion' : counted(open, 'open suggestion')
  return (
    <Tooltip text={label} keys={keys}>
      <button
        type="button"
        className="ui-icon-button suggestion-tool"
        aria-label={label}
        aria-pressed={shown}
        aria-keyshortcuts={keys === undefined ? undefined : ariaShortcut(keys)}
        onClick={() => runAction(toggleSuggestions)}
      >
        <Lightbulb size={15} aria-hidden />
        {open > 0 && <span className="suggestion-tool-count" data-mark={open} />}
      </button>
    </Tooltip>
  )
}

export function SuggestionsTool() {
  const repositoryId = useSession((state) => state.repositoryId)
  return repositoryId === null ? null : <Tool repositoryId={repositoryId} />
}
