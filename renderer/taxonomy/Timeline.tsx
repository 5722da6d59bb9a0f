/** The steps of the history as a list, newest first. */
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { listStep } from '../ui/listKeys.ts'
import { place } from './place.ts'
import { rowReason, rowWords, timeOf, type TimelineRow } from './timelineRows.ts'

interface TimelineProps {
  readonly rows: readonly TimelineRow[]
  readonly current: string | null
  readonly raters: ReadonlyMap<string, string>
}

const page = 8

export function Timeline({ rows, current, raters }: TimelineProps) {
  const list = useRef<HTMLDivElement>(null)
  const index = Math.max(
    0,
    rows.findIndex(({ key }) => key === current),
  )
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [current])

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = listStep(rows, index, event.key, page)
    const next = step?.kind === 'move' ? rows[step.index] : undefined
    if (next === undefined) return
    event.preventDefault()
    place.setState({ eventId: next.key })
  }

  return (
    <div
      ref={list}
      className="taxonomy-list taxonomy-timeline"
      role="listbox"
      aria-label="Changes of the codebook"
      tabIndex={0}
      data-first-focus
      aria-activedescendant={current === null ? undefined : `taxonomy-step-${current}`}
      onKeyDown={onKey}
    >
      {rows.map((row) => (
        <Step key={row.key} row={row} shown={row.key === current} raters={raters} />
      ))}
    </div>
  )
}

function Step({
  row,
  shown,
  raters,
}: {
  readonly row: TimelineRow
  readonly shown: boolean
  readonly raters: TimelineProps['raters']
}) {
  const [entry] = row.entries
  if (entry === undefined) return null
  const reason = rowReason(row)
  return (
    <>
      {row.day !== '' && (
        <p className="taxonomy-day" role="presentation">
          {row.day}
        </p>
      )}
      <div
        id={`taxonomy-step-${row.key}`}
        role="option"
        className="taxonomy-step"
        aria-selected={shown}
        onPointerDown={() => place.setState({ eventId: row.key })}
      >
        <time dateTime={entry.at}>{timeOf(entry.at)}</time>
        <span className="taxonomy-step-words">
          <span className={entry.undone ? 'taxonomy-retired' : ''}>{rowWords(row)}</span>
          {reason !== '' && <q className="taxonomy-step-reason">{reason}</q>}
        </span>
        <span className="taxonomy-step-end">
          {entry.undone && 'undone · '}
          {raters.get(entry.raterId ?? '') ?? 'somebody'}
        </span>
      </div>
    </>
  )
}
