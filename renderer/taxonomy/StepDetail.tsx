/** One step of the history: what it changed, field by field, and the codebook as it was right after it. */
import { GitCompare } from 'lucide-react'
import type { Moment } from '../../shared/api/taxonomy.ts'
import { Button } from '../ui/Button.tsx'
import { scrollRegion } from '../ui/scrollRegion.ts'
import { CodebookAt } from './CodebookAt.tsx'
import { FieldChanges } from './FieldChanges.tsx'
import { place } from './place.ts'
import { dayOf, rowReason, rowWords, timeOf, type TimelineRow } from './timelineRows.ts'

const most = 12

export function StepDetail({
  row,
  raters,
}: {
  readonly row: TimelineRow
  readonly raters: ReadonlyMap<string, string>
}) {
  const [newest] = row.entries
  if (newest === undefined) return null
  // The last event of the step: the codebook with all of it.
  const moment: Moment = { kind: 'clock', hlc: newest.hlc }
  const reason = rowReason(row)
  const told = row.entries.toReversed()
  const compare = () => place.setState({ tab: 'releases', from: moment, to: { kind: 'now' } })
  return (
    <section className="taxonomy-detail" aria-label="The codebook after this step" {...scrollRegion}>
      <header className="taxonomy-detail-head">
        <div>
          <h2>{capital(rowWords(row))}</h2>
          <p className="ui-hint">
            {raters.get(newest.raterId ?? '') ?? 'Somebody'}, {dayOf(newest.at)}, {timeOf(newest.at)}
            {newest.undone && '; undone'}
          </p>
        </div>
        <Button icon={GitCompare} onClick={compare}>
          Compare with now
        </Button>
      </header>
      {reason !== '' && <p className="taxonomy-reason">{reason}</p>}
      {told.length > 1 && (
        <ul className="taxonomy-told">
          {told.slice(0, most).map(({ eventId, words }) => (
            <li key={eventId}>{words}</li>
          ))}
          {told.length > most && <li>and {told.length - most} more</li>}
        </ul>
      )}
      {told.slice(0, most).map(({ eventId, fields }) => (
        <FieldChanges key={eventId} fields={fields} />
      ))}
      <h3>{newest.undone ? 'The codebook at that time, without what was undone' : 'The codebook right after it'}</h3>
      <CodebookAt moment={moment} about={row.entries.map(({ id }) => id)} />
    </section>
  )
}

export function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
