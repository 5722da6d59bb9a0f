/** Where a line that is being drawn can end, and which link it makes. */
import { expect, it } from 'vitest'
import { endAt, endsOf } from './lineDrag.ts'
import type { Hit } from './pointer.ts'

const element = {} as Hit['element']
const hit = (unitId: string, stageId: string | null, kind: Hit['kind'] = 'model'): Hit => {
  return { unitId, kind, codeId: stageId, stageId, element }
}
const fixed = { unitId: 'bert', stageId: 'inference' }

it('ends at a stage, or at the whole of another model', () => {
  expect(endAt(hit('gpt', 'training'), { fixed })).toEqual({ unitId: 'gpt', stageId: 'training' })
  expect(endAt(hit('gpt', null), { fixed })).toEqual({ unitId: 'gpt', stageId: null })
})

it('ends at a closed lane, of which it is asked later at which model', () => {
  const lane = { unitId: 'lane', kind: 'lane', stageId: 'training', element } as const
  expect(endAt(lane, { fixed })).toEqual({ unitId: 'lane', stageId: 'training' })
  expect(endAt(lane, { fixed: { unitId: 'lane', stageId: null } })).toBeNull()
})

it('ends neither at its own model, nor at a link, nor on the empty canvas', () => {
  expect([
    endAt(hit('bert', 'training'), { fixed }),
    endAt(hit('ab', null, 'link'), { fixed }),
    endAt(null, { fixed }),
  ]).toEqual([null, null, null])
})

it('makes a link from where it began, or moves the end that was taken', () => {
  const end = { unitId: 'gpt', stageId: null }
  const forwards = { sourceId: 'bert', sourceStageId: 'inference', targetId: 'gpt', targetStageId: null }
  expect(endsOf({ fixed, moved: null }, end)).toEqual(forwards)
  expect(endsOf({ fixed, moved: { unitId: 'ab', end: 'target' } }, end)).toEqual(forwards)
  expect(endsOf({ fixed, moved: { unitId: 'ab', end: 'source' } }, end)).toEqual({
    sourceId: 'gpt',
    sourceStageId: null,
    targetId: 'bert',
    targetStageId: 'inference',
  })
})
