/** Step row: one step of the trace, with where it calls and how that is known. */
import {
  BookMarked,
  CaseSensitive,
  CornerLeftUp,
  CornerRightUp,
  Hand,
  type LucideIcon,
  Network,
  Quote,
  Scissors,
  Target,
} from 'lucide-react'
import { shownPath } from '../ui/shownText.ts'
import { TreeRow } from '../ui/TreeRow.tsx'
import { type CallerRow, symbolWords } from './callerRows.ts'
import { type Manner, mannerOf, mannerSentences, mannerWords } from './howWords.ts'

const icons: Readonly<Record<Manner, LucideIcon>> = {
  root: Target,
  resolved: CornerLeftUp,
  method: Network,
  argument: CornerRightUp,
  registry: BookMarked,
  mention: Quote,
  name: CaseSensitive,
  added: Hand,
  cut: Scissors,
}

export function StepRow({ row }: { readonly row: CallerRow }) {
  const { step } = row
  const manner = mannerOf(step)
  const Icon = icons[manner]
  return (
    <TreeRow row={row}>
      <Icon size={15} aria-hidden className="trace-icon" />
      <span className="trace-step" data-manner={manner}>
        <span className="trace-symbol">{symbolWords(step)}</span>
        <span className="trace-place" title={`${shownPath(step.path)}:${step.line}`}>
          <bdi>
            {shownPath(step.path)}:{step.line}
          </bdi>
        </span>
      </span>
      <span
        className={manner === 'resolved' ? 'ui-hidden' : 'trace-manner'}
        data-manner={manner}
        title={mannerSentences[manner]}
      >
        {mannerWords[manner]}
      </span>
    </TreeRow>
  )
}
