/** Mark bar: what can be done to the codings that are marked, as one step. */
import { Check, Replace, Trash2, X } from 'lucide-react'
import type { CodingRow } from '../../shared/api/coding.ts'
import { counted } from '../../shared/text/counted.ts'
import { attempt, notify } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { confirmMany, removeMany } from './manySteps.ts'

interface MarkBarProps {
  readonly marked: readonly CodingRow[]
  readonly raterId: string
  readonly total: number
  readonly onAll: () => void
  readonly onClear: () => void
}

/** Nobody changes what another rater said: those are left out, and it is said how many. */
export function ownOf(marked: readonly CodingRow[], raterId: string): CodingRow[] {
  const own = marked.filter((coding) => coding.raterId === raterId)
  const others = marked.length - own.length
  if (others > 0) {
    const text = `${counted(others, 'coding of another rater is', 'codings of other raters are')} left as they are.`
    notify({ tone: 'info', text, next: 'Only they can change them.' })
  }
  return own
}

/** Opens the choice of a code for the marked codings; they must answer the same question. */
export function askForCode(marked: readonly CodingRow[], raterId: string, done: () => void): void {
  const own = ownOf(marked, raterId)
  const schemes = new Set(own.map(({ schemeId }) => schemeId))
  if (own.length === 0) return
  if (schemes.size > 1) {
    const next = 'Filter by one scheme first.'
    notify({ tone: 'info', text: `The marked codings answer ${schemes.size} different questions.`, next })
    return
  }
  session.setState({ dialog: { name: 'changeCodes', data: { codings: own, done } } })
}

export function MarkBar({ marked, raterId, total, onAll, onClear }: MarkBarProps) {
  const step = (perform: (codings: readonly CodingRow[]) => Promise<void>) => () =>
    void attempt(async () => {
      await perform(ownOf(marked, raterId))
      onClear()
    })
  return (
    <div className="coding-marks" role="toolbar" aria-label="Marked codings">
      <span className="coding-marks-count" aria-live="polite">
        {marked.length.toLocaleString('en')} marked
      </span>
      {marked.length < total && (
        <Button tone="quiet" onClick={onAll}>
          All {total.toLocaleString('en')}
        </Button>
      )}
      <span className="coding-marks-steps">
        <IconButton
          icon={Replace}
          label="Change the code of the marked codings…"
          keys="r"
          side="top"
          onClick={() => askForCode(marked, raterId, onClear)}
        />
        <IconButton icon={Check} label="Confirm the marked codings" keys="y" side="top" onClick={step(confirmMany)} />
        <IconButton icon={Trash2} label="Remove the marked codings" keys="x" side="top" onClick={step(removeMany)} />
        <IconButton icon={X} label="Mark none" keys="Escape" side="top" onClick={onClear} />
      </span>
    </div>
  )
}
