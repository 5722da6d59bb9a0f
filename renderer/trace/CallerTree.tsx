/** Caller tree: the trace from the load outwards; keys and menu go to a step, cut it and bring it back. */
import { type KeyboardEvent, type SyntheticEvent, useMemo, useState } from 'react'
import type { TraceStep } from '../../shared/api/trace.ts'
import { keyOf, useKeyOf } from '../actions/effectiveKeys.ts'
import { copyText } from '../session/copyText.ts'
import { revealAnchor } from '../session/navigate.ts'
import { useSession } from '../session/state.ts'
import type { MenuItem } from '../ui/Menu.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { type CallerRow, callerRows } from './callerRows.ts'
import { StepRow } from './StepRow.tsx'
import { addCallerHere, copyTrace, cutOrRestore } from './steps.ts'
import { type ChosenStep, placeOf, useTrace } from './traceState.ts'

interface CallerTreeProps {
  readonly loadId: string
  readonly repositoryId: string | null
  readonly steps: readonly TraceStep[]
}

/** The row that the list's cursor is on: the list tells assistive technology, and so everyone. */
function rowUnderCursor(list: Element, rows: readonly CallerRow[]): CallerRow | undefined {
  const active = list.querySelector('[role="tree"]')?.getAttribute('aria-activedescendant') ?? ''
  return rows[Number(active.slice(active.lastIndexOf('-') + 1))]
}

/** Delete, and the key that takes a coding away where there is one: here both take a step out of the trace. */
function useOwnKeys(): readonly string[] {
  const removal = useKeyOf()('coding.remove')
  return removal?.length === 1 ? ['Delete', removal] : ['Delete']
}

export function CallerTree({ loadId, repositoryId, steps }: CallerTreeProps) {
  const reveal = useSession((state) => state.reveal)
  const ownKeys = useOwnKeys()
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(() => callerRows(steps, closed), [steps, closed])
  const current = rows.find(({ step }) => step.path === reveal?.path && step.start === reveal.start)

  function chosen({ step }: CallerRow): ChosenStep {
    const parent = steps[step.parent]
    return { loadId, step, callee: parent === undefined ? null : placeOf(parent) }
  }

  function choose(event: SyntheticEvent): void {
    const row = rowUnderCursor(event.currentTarget, rows)
    if (row !== undefined) useTrace.setState({ chosen: chosen(row) })
  }

  function onKeyDown(event: KeyboardEvent): void {
    const row = rowUnderCursor(event.currentTarget, rows)
    if (row === undefined || !ownKeys.includes(event.key)) return
    event.preventDefault()
    void cutOrRestore(chosen(row))
  }

  const goTo = (row: CallerRow) => {
    useTrace.setState({ chosen: chosen(row) })
    if (repositoryId !== null) revealAnchor(repositoryId, row.step)
  }
  const toggle = ({ key }: CallerRow, expanded: boolean) =>
    setClosed((before) => (expanded ? new Set([...before].filter((one) => one !== key)) : new Set([...before, key])))
  return (
    // The tree inside has the focus; what is caught here are its keys on their way out.
    <div
      className="trace-tree"
      role="presentation"
      data-own-keys={ownKeys.join(' ')}
      onKeyDown={onKeyDown}
      onKeyUp={choose}
      onClick={choose}
    >
      <VirtualList
        label="Callers"
        role="tree"
        rows={rows}
        current={current?.key ?? null}
        rowHeight={40}
        onOpen={goTo}
        onToggle={toggle}
        branches="open"
        menuFor={(row) => menuOf(row, chosen(row), goTo)}
      >
        {(row) => <StepRow row={row} />}
      </VirtualList>
    </div>
  )
}

function cutWords({ step }: ChosenStep): string {
  if (step.edit === null) return 'Cut from the Trace'
  return step.edit.verb === 'cut' ? 'Restore in the Trace' : 'Remove the Added Step'
}

function menuOf(row: CallerRow, chosen: ChosenStep, goTo: (row: CallerRow) => void): MenuItem[] {
  const { path, line } = row.step
  const withStep = (perform: () => void) => () => {
    useTrace.setState({ chosen })
    perform()
  }
  return [
    { label: 'Go to the Call', keys: 'Enter', perform: () => goTo(row) },
    {
      label: cutWords(chosen),
      keys: keyOf('trace.cut') ?? 'Delete',
      enabled: chosen.callee !== null,
      perform: () => void cutOrRestore(chosen),
    },
    {
      label: 'Add Line of the Caret as Its Caller',
      keys: keyOf('trace.add'),
      perform: withStep(() => void addCallerHere()),
    },
    { label: 'Copy Location', startsGroup: true, perform: () => void copyText(`${path}:${line}`) },
    { label: 'Copy Trace as Text', perform: () => void copyTrace() },
  ]
}
