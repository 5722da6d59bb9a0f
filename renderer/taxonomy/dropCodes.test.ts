/** Codes dropped on codes: what takes them, and what is asked. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import type { ApiCall } from '../api.ts'
import { initialSession, session } from '../session/state.ts'
import { codeNamed } from './code.fixture.ts'
import { dropCodes, takesCodes } from './dropCodes.ts'
import { place } from './place.ts'

const [a, b, b1, c] = [
  codeNamed('a'),
  codeNamed('b'),
  codeNamed('b1', { parentId: 'b' }),
  codeNamed('c', { retired: true }),
]
const scheme = { id: 's', codes: [a, b, b1, c] } as unknown as SchemeRow
const asked: unknown[] = []
const answer: ApiCall = (method, input) => {
  asked.push([method, input])
  return Promise.resolve({ codeIds: [] } as never)
}

beforeEach(() => {
  asked.length = 0
  session.setState({ ...initialSession, call: answer }, true)
})

const drag = (...ids: string[]) => place.setState({ dragged: { kind: 'codes', ids } })

describe('a code', () => {
  test('takes others, but neither itself nor what it stands below', () => {
    drag('b')
    expect([a, b, b1, c].map((code) => takesCodes(scheme, code))).toEqual([true, false, false, true])
    place.setState({ dragged: { kind: 'scheme', ids: ['b'] } })
    expect(takesCodes(scheme, a)).toBe(false)
  })

  test('at its edge puts them in order at once', () => {
    drag('a')
    expect(dropCodes(scheme, b1, { zone: 'before', x: 1, y: 2 })).toBeNull()
    const change = { verb: 'move', codeIds: ['a'], schemeId: 's', parentId: 'b', beforeId: 'b1' }
    expect(asked).toEqual([['taxonomy.change', { change }]])
  })

  test('itself asks whether they go below it, beside it or into it', () => {
    drag('a')
    const menu = dropCodes(scheme, b, { zone: 'onto', x: 1, y: 2 })
    expect(menu?.items.map(({ label }) => label)).toEqual([
      'Put it below b',
      'Merge it into b…',
      'Put it before b',
      'Put it after b',
    ])
    expect(asked).toEqual([])
    menu?.items[1]?.perform()
    expect(session.getState().dialog).toEqual({
      name: 'changeCodebook',
      data: { verb: 'merge', codeIds: ['a'], intoId: 'b' },
    })
  })

  test('that is retired takes no codings', () => {
    drag('a', 'b')
    const menu = dropCodes(scheme, c, { zone: 'onto', x: 1, y: 2 })
    expect(menu?.items.map(({ label, enabled }) => [label, enabled])).toContainEqual(['Merge them into c…', false])
  })
})
