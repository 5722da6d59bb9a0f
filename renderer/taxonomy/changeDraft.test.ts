/** Changes being put together, and where the dialog of moving begins. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import { initialSession, session } from '../session/state.ts'
import { completeChange } from './changeDraft.ts'
import { codeNamed } from './code.fixture.ts'
import { openMerge, openMove, openSplit } from './openChange.ts'

beforeEach(() => session.setState(initialSession, true))

const opened = () => session.getState().dialog?.data
const scheme = { id: 's', codes: [codeNamed('a'), codeNamed('b'), codeNamed('b1', { parentId: 'b' }), codeNamed('c')] }

describe('completeChange', () => {
  test('waits for the code that stays', () => {
    expect(completeChange({ verb: 'merge', codeIds: ['a'], intoId: null })).toBeNull()
    expect(completeChange({ verb: 'merge', codeIds: ['a'], intoId: 'b' })).toMatchObject({ intoId: 'b' })
  })

  test('leaves out rows of a split without a name, and waits for one with', () => {
    const split = { verb: 'split', codeId: 'a', retire: true } as const
    const blank = { name: ' ', definition: 'kept for nothing' }
    expect(completeChange({ ...split, into: [blank] })).toBeNull()
    expect(completeChange({ ...split, into: [{ name: ' New ', definition: ' x ' }, blank] })).toEqual({
      ...split,
      into: [{ name: 'New', definition: 'x' }],
    })
  })

  test('passes on the others as they are', () => {
    expect(completeChange({ verb: 'retire', codeIds: ['a'] })).toEqual({ verb: 'retire', codeIds: ['a'] })
    expect(completeChange({ verb: 'retireScheme', schemeId: 's' })).toEqual({ verb: 'retireScheme', schemeId: 's' })
  })
})

describe('the dialog', () => {
  test('of moving begins where the code stands', () => {
    openMove(['b'], scheme as SchemeRow, 'b')
    expect(opened()).toMatchObject({ schemeId: 's', parentId: null, beforeId: 'c' })
    openMove(['b1'], scheme as SchemeRow, 'b1')
    expect(opened()).toMatchObject({ parentId: 'b', beforeId: null })
    openMove(['a', 'b'], scheme as SchemeRow, 'a')
    expect(opened()).toMatchObject({ beforeId: 'c' })
  })

  test('of moving codes of another scheme begins at the end', () => {
    openMove(['x'], scheme as SchemeRow, 'x')
    expect(opened()).toEqual({ verb: 'move', codeIds: ['x'], schemeId: 's', parentId: null, beforeId: null })
  })

  test('of merging has the code that it was dropped on, and of splitting two empty rows', () => {
    openMerge(['a'], 'c')
    expect(opened()).toEqual({ verb: 'merge', codeIds: ['a'], intoId: 'c' })
    openSplit('a')
    expect(opened()).toMatchObject({ codeId: 'a', into: [{ name: '' }, { name: '' }], retire: true })
  })
})
