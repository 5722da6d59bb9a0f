/** Steps on codes and schemes: what a key, a menu or a drop asks the back end for. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import type { ApiCall } from '../api.ts'
import { initialSession, session } from '../session/state.ts'
import { codeNamed } from './code.fixture.ts'
import { codeMenu, moveByKey, openRetire } from './codeSteps.ts'
import { place } from './place.ts'
import { dropOnScheme, moveScheme, possibleAbove, retireOrRevive, takesOnScheme } from './schemeSteps.ts'

const asked: unknown[] = []
const answer: ApiCall = (method, input) => {
  asked.push([method, input])
  return Promise.resolve({ codeIds: [] } as never)
}

beforeEach(() => {
  asked.length = 0
  session.setState({ ...initialSession, call: answer }, true)
})

const [a, b, gone] = [codeNamed('a'), codeNamed('b'), codeNamed('gone', { retired: true, mergedInto: 'a' })]
const scheme = (id: string, parentId: string | null = null, position = 1, rest: Partial<SchemeRow> = {}) =>
  ({ id, name: id, parentId, position, retired: false, codes: [], ...rest }) as unknown as SchemeRow
const home = scheme('s', null, 1, { codes: [a, b, gone] })
const dialog = () => session.getState().dialog?.data

describe('codes', () => {
  test('move by key in one step, and not past the end', () => {
    moveByKey(home, 'b', 'up')
    moveByKey(home, 'a', 'up')
    const change = { verb: 'move', codeIds: ['b'], schemeId: 's', parentId: null, beforeId: 'a' }
    expect(asked).toEqual([['taxonomy.change', { change }]])
  })

  test('are retired where they are in use, else revived', () => {
    openRetire([a, gone])
    expect(dialog()).toEqual({ verb: 'retire', codeIds: ['a'] })
    openRetire([gone])
    expect(dialog()).toEqual({ verb: 'revive', codeIds: ['gone'] })
  })

  test('have in their menu what fits one, several, or merged ones', () => {
    const enabled = (codes: readonly (typeof a)[]) =>
      codeMenu(home, a, codes)
        .filter((item) => item.enabled !== false)
        .map(({ label }) => label)
    expect(enabled([a])).toContain('Split…')
    expect(enabled([a])).not.toContain('Separate…')
    expect(enabled([a, gone])).toEqual([
      'New code',
      'New code below',
      'Merge into…',
      'Separate…',
      'Move to…',
      'Retire…',
      'Show the codings',
    ])
  })
})

describe('schemes', () => {
  const [one, two, below] = [scheme('one', null, 1), scheme('two', null, 2), scheme('below', 'two', 3)]
  const all = [one, two, below]

  test('move among their neighbours by order, and below another by parent and place', async () => {
    await moveScheme(all, two, 'up')
    await moveScheme(all, two, 'in')
    await moveScheme(all, below, 'out')
    expect(asked).toEqual([
      ['taxonomy.orderSchemes', { schemeIds: ['two', 'one'] }],
      ['taxonomy.editScheme', { schemeId: 'two', change: { parentId: 'one', position: 1 } }],
      ['taxonomy.editScheme', { schemeId: 'below', change: { parentId: null, position: 3 } }],
    ])
  })

  test('never stand below themselves', () => {
    expect(possibleAbove(all, 'two').map(({ id }) => id)).toEqual(['one'])
    place.setState({ dragged: { kind: 'scheme', ids: ['two'] } })
    expect(all.map((onto) => takesOnScheme(all, onto, 'onto'))).toEqual([true, false, false])
  })

  test('take codes, which asks first', () => {
    place.setState({ dragged: { kind: 'codes', ids: ['a'] } })
    expect(takesOnScheme(all, one, 'before')).toBe(false)
    expect(takesOnScheme(all, one, 'onto')).toBe(true)
    dropOnScheme(all, one, 'onto')
    expect(dialog()).toMatchObject({ verb: 'move', codeIds: ['a'], schemeId: 'one' })
  })

  test('are retired after a question and revived without', () => {
    retireOrRevive(one)
    expect(dialog()).toEqual({ verb: 'retireScheme', schemeId: 'one' })
    retireOrRevive(scheme('old', null, 1, { retired: true }))
    expect(asked).toEqual([['taxonomy.editScheme', { schemeId: 'old', change: { retired: false } }]])
  })
})
