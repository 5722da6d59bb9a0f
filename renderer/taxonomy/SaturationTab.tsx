/** Saturation: whether coding further units still brings codes that nobody had used. */
import { useMemo, useState } from 'react'
import type { Output } from '../../shared/api/index.ts'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import { counted } from '../../shared/text/counted.ts'
import { useQuery } from '../session/query.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LineChart } from '../ui/LineChart.tsx'
import { scrollRegion } from '../ui/scrollRegion.ts'
import { Select } from '../ui/Select.tsx'
import { dayOf } from './timelineRows.ts'
import { useLast } from './useSettled.ts'

/** How many times what was used the codes on offer may be, to be drawn. */
const mostAbove = 2

type Saturation = Output<'taxonomy.saturation'>

/** Select has no empty value; this one stands for the whole codebook. */
const all = 'all'

export function SaturationTab({ schemes }: { readonly schemes: readonly SchemeRow[] }) {
  const [schemeId, setSchemeId] = useState(all)
  const { data } = useQuery('taxonomy.saturation', schemeId === all ? {} : { schemeId })
  const saturation = useLast(data)
  return (
    <section className="taxonomy-saturation" aria-label="Saturation" {...scrollRegion}>
      <header className="taxonomy-saturation-head">
        <Select
          label="Scheme"
          options={[
            { value: all, label: 'The whole codebook' },
            ...schemes.filter(({ retired }) => !retired).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={schemeId}
          onChange={setSchemeId}
        />
        <p>{saturation === undefined ? 'Counting…' : words(saturation)}</p>
      </header>
      {saturation !== undefined && saturation.points.length === 0 && (
        <EmptyState title="Nothing is coded yet">
          With the first codings a line appears here: how many different codes were used after how many units.
        </EmptyState>
      )}
      {saturation !== undefined && saturation.points.length > 0 && <Curve saturation={saturation} />}
    </section>
  )
}

function words({ points, available }: Saturation): string {
  const last = points.at(-1)
  if (last === undefined) return 'No person has coded anything under it.'
  const grew = points.findLast(({ codes }, index) => codes > (points[index - 1]?.codes ?? 0)) ?? last
  const since = last.units - grew.units
  const level =
    since === 0 ? 'The last unit brought a new one.' : `The last ${counted(since, 'unit', 'units')} brought no new one.`
  return `${counted(last.codes, 'code', 'codes')} used of ${available} on offer, in ${counted(last.units, 'unit', 'units')}. ${level}`
}

function Curve({ saturation }: { readonly saturation: Saturation }) {
  const { points, available } = saturation
  const line = useMemo(() => [{ x: 0, y: 0 }, ...points.map(({ units, codes }) => ({ x: units, y: codes }))], [points])
  const said = useMemo(
    () => ({
      x: 'Units coded',
      y: 'Different codes used',
      summary: words({ points, available }),
      // A codebook of which little is used would press the line to the ground.
      ...(available > mostAbove * (points.at(-1)?.codes ?? 0)
        ? {}
        : { ceiling: { y: available, name: `${available} codes on offer` } }),
    }),
    [points, available],
  )
  return (
    <>
      <LineChart points={line} words={said} height={420} />
      <details className="taxonomy-points">
        <summary>When new codes came up</summary>
        <table className="ui-table taxonomy-changes">
          <thead>
            <tr>
              <th scope="col">Units coded</th>
              <th scope="col">Different codes used</th>
              <th scope="col">On</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ units, codes, at }) => (
              <tr key={units}>
                <td>{units.toLocaleString('en')}</td>
                <td>{codes}</td>
                <td>{dayOf(at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}
