/** Each key of the code tree: what it begins, asks or opens, for the code under the cursor or for those that are marked. */
import { beforeEach, expect, test } from 'vitest'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import type { ApiCall } from '../api.ts'
import { initialSession, session } from '../session/state.ts'
import { codeNamed } from './code.fixture.ts'
import { codeKey, ownKeys } from './codeKeys.ts'
import { place, stopNaming } from './place.ts'

const asked: unknown[] = []
const answer: ApiCall = (method, input) => {
  asked.push([method, input])
  return Promise.resolve({ codeIds: [] } as never)
}

beforeEach(() => {
  asked.length = 0
  stopNaming()
  session.setState({ ...initialSession, call: answer }, true)
})

const [a, b, below] = [codeNamed('a'), codeNamed('b'), codeNamed('below', { parentId: 'a' })]
const scheme = { id: 's', name: 's', parentId: null, retired: false, codes: [a, below, b] } as unknown as SchemeRow
const press = (key: string, code = b, chosen = [code], altKey = false) =>
  codeKey({ key, altKey }, { scheme, code, chosen })
const dialog = () => session.getState().dialog?.data
const naming = () => place.getState().naming

test.each([
  ['a', { kind: 'newCode', parentId: 'a' }],
  ['Insert', { kind: 'newCode', parentId: 'a' }],
  ['A', { kind: 'newCode', parentId: 'below' }],
  ['F2', { kind: 'rename', codeId: 'below' }],
])('%s begins a name beside, below or of the code', (key, expected) => {
  expect(press(key, below)).toBe(true)
  expect(naming()).toEqual(expected)
})

test('without a code the first one is begun, and nothing else means anything', () => {
  expect(ownKeys.filter((key) => codeKey({ key, altKey: false }, { scheme, code: undefined, chosen: [] }))).toEqual([
    'Insert',
    'a',
  ])
  expect(naming()).toEqual({ kind: 'newCode', parentId: null })
  expect(dialog()).toBeUndefined()
})

test.each([
  ['m', { verb: 'merge', codeIds: ['a', 'b'], intoId: null }],
  ['v', { verb: 'move', codeIds: ['a', 'b'], schemeId: 's', parentId: null, beforeId: null }],
  ['Delete', { verb: 'retire', codeIds: ['a', 'b'] }],
])('%s asks about all that are marked', (key, expected) => {
  expect(press(key, b, [a, b])).toBe(true)
  expect(dialog()).toEqual(expected)
  expect(asked).toEqual([])
})

test('s splits the one under the cursor, whatever is marked', () => {
  press('s', b, [a, b])
  expect(dialog()).toMatchObject({ verb: 'split', codeId: 'b' })
})

test('Alt and an arrow reorder at once; other keys with Alt are left to the window', () => {
  expect(press('ArrowUp', b, [b], true)).toBe(true)
  expect(asked).toEqual([
    ['taxonomy.change', { change: { verb: 'move', codeIds: ['b'], schemeId: 's', parentId: null, beforeId: 'a' } }],
  ])
  expect([press('m', b, [b], true), press('x'), press('1')]).toEqual([false, false, false])
  expect(dialog()).toBeUndefined()
})
