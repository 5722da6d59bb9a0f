/** What the dialog of a change begins with. */
import { beforeEach, expect, test } from 'vitest'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import { initialSession, session } from '../session/state.ts'
import { codeNamed } from './code.fixture.ts'
import { openMerge, openMove, openSplit } from './openChange.ts'

beforeEach(() => session.setState(initialSession, true))

const codes = [codeNamed('a'), codeNamed('b'), codeNamed('below', { parentId: 'b' }), codeNamed('c')]
const scheme = { id: 's', name: 's', codes } as unknown as SchemeRow
const dialog = () => session.getState().dialog

test('a merge begins without the code that stays, unless it was dropped onto one', () => {
  openMerge(['a'])
  expect(dialog()).toEqual({ name: 'changeCodebook', data: { verb: 'merge', codeIds: ['a'], intoId: null } })
  openMerge(['a', 'b'], 'c')
  expect(dialog()?.data).toEqual({ verb: 'merge', codeIds: ['a', 'b'], intoId: 'c' })
})

test('a split begins with room for two codes and retires the old one', () => {
  openSplit('a')
  const blank = { name: '', definition: '' }
  expect(dialog()?.data).toEqual({ verb: 'split', codeId: 'a', into: [blank, blank], retire: true })
})

test.each([
  ['where the code stands', ['a'], 'a', { parentId: null, beforeId: 'b' }],
  ['before the first that stays', ['a', 'b'], 'a', { parentId: null, beforeId: 'c' }],
  ['below the same code', ['below'], 'below', { parentId: 'b', beforeId: null }],
  ['at the end, for a code of another scheme', ['elsewhere'], 'elsewhere', { parentId: null, beforeId: null }],
])('a move begins %s', (_where, codeIds, codeId, expected) => {
  openMove(codeIds, scheme, codeId)
  expect(dialog()?.data).toEqual({ verb: 'move', codeIds, schemeId: 's', ...expected })
})
