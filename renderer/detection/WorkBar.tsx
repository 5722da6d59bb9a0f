/** Work bar: what is left to do in the list of loads: loads that need a name, and candidates to judge. */
import { ArrowDown, CircleHelp, PenLine } from 'lucide-react'
import type { Load } from '../../shared/model/load.ts'
import { useKeyOf } from '../actions/effectiveKeys.ts'
import { runByName } from '../actions/run.ts'
import { fitsTests, isCandidate, type LoadFilter, needsName } from '../session/loadFilter.ts'
import { session } from '../session/state.ts'
import { IconButton } from '../ui/Button.tsx'
import { candidateWords, unnamedWords } from './workWords.ts'

interface WorkBarProps {
  readonly loads: readonly Load[]
  readonly filter: LoadFilter
}

export function WorkBar({ loads: all, filter }: WorkBarProps) {
  const keyOf = useKeyOf()
  // Whoever leaves the tests out has no work to do in them.
  const loads = all.filter((load) => fitsTests(load, filter))
  const candidates = loads.filter(isCandidate).length
  const shown = filter.candidates === 'shown'
  const unnamed = loads.filter((load) => needsName(load) && (shown || !isCandidate(load))).length
  const listed = filter.named === 'unnamed'
  if (candidates === 0 && unnamed === 0 && !listed && !shown) return null
  const change = (part: Partial<LoadFilter>) => session.setState({ loadFilter: { ...filter, ...part } })
  return (
    <div className="detection-work" role="group" aria-label="Work on loads">
      {(unnamed > 0 || listed) && (
        <span className="detection-work-row">
          <button
            type="button"
            className="detection-toggle"
            aria-pressed={listed}
            title={listed ? 'Show all loads again' : 'List only the loads that need a name'}
            onClick={() => change({ named: listed ? 'any' : 'unnamed' })}
          >
            <PenLine size={13} aria-hidden />
            {unnamedWords(unnamed)}
          </button>
          <IconButton
            icon={ArrowDown}
            label="Next unnamed load"
            keys={keyOf('load.nextUnnamed')}
            disabled={unnamed === 0}
            onClick={() => runByName('load.nextUnnamed')}
          />
        </span>
      )}
      {(candidates > 0 || shown) && (
        <button
          type="button"
          className="detection-toggle"
          aria-pressed={shown}
          title={shown ? 'Hide the candidates again' : 'Show calls that look like loads and may be none'}
          onClick={() => change({ candidates: shown ? 'hidden' : 'shown' })}
        >
          <CircleHelp size={13} aria-hidden />
          {candidateWords(candidates)}
        </button>
      )}
    </div>
  )
}
