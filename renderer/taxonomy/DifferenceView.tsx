/** What sets two moments of the codebook apart: as a picture, and as a table that says the same in words. */
import { useState } from 'react'
import type { Difference, Moment } from '../../shared/api/taxonomy.ts'
import { useQuery } from '../session/query.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { scrollRegion } from '../ui/scrollRegion.ts'
import { DifferencePicture } from './DifferencePicture.tsx'
import { pictureOf } from './differencePicture.ts'
import { FieldChanges } from './FieldChanges.tsx'
import { capital } from './StepDetail.tsx'

/** Beyond as many rows the picture begins with what changed. */
const manyRows = 30
/** Beyond as many changes a picture of them is a thicket: it is drawn when asked for. */
const manyChanges = 150

export function DifferenceView({ from, to }: { readonly from: Moment; readonly to: Moment }) {
  const { data } = useQuery('taxonomy.difference', { from, to })
  if (data === undefined) return <EmptyState title="Comparing the two" />
  if (data.entries.length === 0) {
    return <EmptyState title="Nothing changed">The codebook is the same at both moments.</EmptyState>
  }
  return <Shown difference={data} />
}

function Shown({ difference }: { readonly difference: Difference }) {
  const [every, setEvery] = useState(() => pictureOf(difference, true).after.length <= manyRows)
  const [drawn, setDrawn] = useState(difference.entries.length <= manyChanges)
  return (
    <div className="taxonomy-difference" role="region" aria-label="Changes" {...scrollRegion}>
      <div className="taxonomy-legend">
        <Checkbox label="Picture" checked={drawn} onChange={setDrawn} />
        <Checkbox label="Unchanged codes too" checked={every} disabled={!drawn} onChange={setEvery} />
        {drawn && <Legend />}
      </div>
      {drawn && <DifferencePicture difference={difference} everyCode={every} />}
      <ChangeTable difference={difference} />
    </div>
  )
}

const legend = [
  ['merged', 'merged'],
  ['split', 'split'],
  ['moved', 'moved'],
  ['renamed', 'renamed'],
] as const

function Legend() {
  return (
    <ul className="taxonomy-legend-lines" aria-label="Lines">
      {legend.map(([kind, words]) => (
        <li key={kind}>
          <svg width={26} height={10} aria-hidden>
            <path className={`taxonomy-line taxonomy-line-${kind}`} d="M 1 5 H 25" />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  )
}

function ChangeTable({ difference }: { readonly difference: Difference }) {
  return (
    <table className="ui-table taxonomy-changes">
      <caption className="ui-hidden">Every change between the two moments</caption>
      <thead>
        <tr>
          <th scope="col">Change</th>
          <th scope="col">What</th>
          <th scope="col">Before and after</th>
        </tr>
      </thead>
      <tbody>
        {difference.entries.map(({ kind, id, words, fields }) => (
          <tr key={`${kind} ${id}`}>
            <td>
              <span className={`taxonomy-kind taxonomy-kind-${kind}`}>{kind}</span>
            </td>
            <td>{capital(words)}</td>
            <td>
              <FieldChanges fields={fields} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
