/** Compare head: who is compared with whom, how it is shown, what the marks mean, and which kinds are looked at. */
import { ArrowDown, ArrowUp, Columns2, Layers2, X } from 'lucide-react'
import type { Action } from '../../actions/action.ts'
import { compareLayouts, nextDifference, previousDifference, toggleCompare } from '../../actions/compareActions.ts'
import { useKeyOf } from '../../actions/effectiveKeys.ts'
import { runAction } from '../../actions/run.ts'
import { standings } from '../../../shared/pipeline/compareCodes.ts'
import { comparedKinds, tally } from '../../../shared/pipeline/compareItems.ts'
import { counted } from '../../../shared/text/counted.ts'
import { useQuery } from '../../session/query.ts'
import { raterNames } from '../../session/raterNames.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Select } from '../../ui/Select.tsx'
import { Several } from '../../ui/Several.tsx'
import { type CompareLayout, compareState, everyoneElse, isShown } from './compareState.ts'
import { kindNames, standingWords } from './compareWords.ts'
import type { Sides } from './sides.ts'
import { StandingMark } from './StandingMark.tsx'
import type { Compared } from './useComparison.ts'

function Tool({
  action,
  icon,
  pressed,
}: {
  readonly action: Action
  readonly icon: typeof X
  readonly pressed?: boolean
}) {
  const keyOf = useKeyOf()
  return (
    <IconButton
      icon={icon}
      label={action.label}
      keys={keyOf(action.name)}
      {...(pressed === undefined ? {} : { pressed })}
      onClick={() => runAction(action)}
    />
  )
}

function Raters({ sides }: { readonly sides: Sides }) {
  const raters = useQuery('study.state', {}).data?.raters ?? []
  const names = raterNames(raters)
  const options = raters.map(({ id, kind }) => {
    const name = names.get(id) ?? ''
    return { value: id, label: kind === 'detector' ? `${name} (detector)` : name }
  })
  const others = options.filter(({ value }) => value !== sides.mineId)
  return (
    <>
      <Select
        label="One rater"
        options={options}
        value={sides.mineId}
        // Choosing the one on the other side swaps the two.
        onChange={(mineId) =>
          compareState.setState({ mineId, yoursId: mineId === sides.yoursId ? sides.mineId : sides.yoursId })
        }
      />
      <span className="compare-and">and</span>
      <Select
        label="The other rater"
        options={[...others, { value: everyoneElse, label: `Everyone but ${sides.names.mine}` }]}
        value={sides.yoursId}
        onChange={(yoursId) => compareState.setState({ yoursId })}
      />
    </>
  )
}

const layoutIcons: Record<CompareLayout, typeof X> = { overlay: Layers2, sides: Columns2 }

function Tools({ compared }: { readonly compared: Compared | null }) {
  const layout = compareState((state) => state.layout)
  const cursor = compareState((state) => state.cursor)
  const differing = compared?.listed.filter(({ standing }) => standing !== 'both') ?? []
  const at = differing.findIndex(({ key }) => key === cursor) + 1
  return (
    <span className="compare-tools" role="toolbar" aria-label="Comparison">
      {compareLayouts.map(({ action, layout: own }) => (
        <Tool key={own} action={action} icon={layoutIcons[own]} pressed={layout === own} />
      ))}
      <span className="canvas-toolbar-gap" />
      <Tool action={previousDifference} icon={ArrowUp} />
      <Tool action={nextDifference} icon={ArrowDown} />
      <output className="compare-at">
        {at > 0 ? `${at} of ${differing.length}` : counted(differing.length, 'difference')}
      </output>
      <span className="canvas-toolbar-gap" />
      <Tool action={toggleCompare} icon={X} pressed />
    </span>
  )
}

function Legend({ compared }: { readonly compared: Compared }) {
  const kinds = compareState((state) => state.kinds)
  const agreed = compareState((state) => state.agreed)
  const { items, wording } = compared
  const counts = tally(items.filter(({ kind }) => isShown(kind, kinds)))
  return (
    <div className="compare-legend">
      <ul className="compare-counts" aria-label="Legend">
        {standings.map((standing) => (
          <li key={standing}>
            <svg
              className="compare-sample"
              width="28"
              height="10"
              viewBox="0 0 28 10"
              data-standing={standing}
              aria-hidden
            >
              <path d="M0 5h28" />
            </svg>
            <StandingMark standing={standing} words={standingWords(standing, wording.names)} />{' '}
            <span className="compare-count">{counts[standing]}</span>
          </li>
        ))}
      </ul>
      <span className="compare-kinds">
        <Several
          name="Kinds"
          all="all"
          items={comparedKinds.map((kind) => ({ id: kind, name: kindNames[kind].many }))}
          chosen={kinds}
          onChange={(chosen) => compareState.setState({ kinds: comparedKinds.filter((kind) => chosen.includes(kind)) })}
        />
        <Checkbox
          label="List what is alike"
          checked={agreed}
          onChange={(checked) => compareState.setState({ agreed: checked })}
        />
      </span>
    </div>
  )
}

export function CompareHead({ sides, compared }: { readonly sides: Sides | null; readonly compared: Compared | null }) {
  return (
    <header className="compare-head">
      <div className="compare-choice">
        {sides === null ? <span className="compare-and">Compare drawings</span> : <Raters sides={sides} />}
        <Tools compared={compared} />
      </div>
      {compared !== null && <Legend compared={compared} />}
    </header>
  )
}
