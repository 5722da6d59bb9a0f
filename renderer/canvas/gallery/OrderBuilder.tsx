/** Order builder: two stages and how they follow each other, added to what is asked for. */
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { codeTitle } from '../../../shared/pipeline/codebook.ts'
import { stagesInOrder } from '../../../shared/pipeline/shapeCounts.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { galleryPlace } from './galleryPlace.ts'
import { withOrder } from './queryWords.ts'
import type { Wording } from './wording.ts'

const ways = [
  { value: 'directly', label: 'directly followed by' },
  { value: 'later', label: 'followed by' },
]

export function OrderBuilder({ schemes, codes }: Pick<Wording, 'schemes' | 'codes'>) {
  const ids = stagesInOrder(schemes)
  const options = ids.flatMap((id) => {
    const code = codes.get(id)
    return code === undefined || code.retired ? [] : [{ value: id, label: codeTitle(code) }]
  })
  const [chosen, choose] = useState({ firstId: '', way: 'directly', thenId: '' })
  const known = (id: string, fallback: number) =>
    options.some(({ value }) => value === id) ? id : (options[fallback]?.value ?? '')
  const [firstId, thenId] = [known(chosen.firstId, 0), known(chosen.thenId, 1)]
  return (
    <fieldset className="gallery-order">
      <legend className="ui-label">Order</legend>
      <Select
        label="First stage"
        options={options}
        value={firstId}
        onChange={(id) => choose({ ...chosen, firstId: id })}
      />
      <Select label="How it follows" options={ways} value={chosen.way} onChange={(way) => choose({ ...chosen, way })} />
      <Select
        label="Next stage"
        options={options}
        value={thenId}
        onChange={(id) => choose({ ...chosen, thenId: id })}
      />
      <Button
        icon={Plus}
        disabled={firstId === thenId}
        onClick={() =>
          galleryPlace.setState(({ query }) => ({
            query: withOrder(query, { firstId, thenId, directly: chosen.way === 'directly' }),
          }))
        }
      >
        Ask for this order
      </Button>
    </fieldset>
  )
}
