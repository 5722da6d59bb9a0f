/** The work list of anchors: which comes next, and what placing one asks of the back end. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { AnchorToCheck } from '../../../shared/api/coding.ts'
import { makeAnchor } from '../../../shared/text/anchor.ts'
import type { ApiCall } from '../../api.ts'
import { initialSession, session } from '../../session/state.ts'
import { acceptGuess, checking, currentItem, look, lookAtNeighbour, neighbour, placeAtSelection } from './checking.ts'

function anchor(path: string, start: number) {
  return makeAnchor({
    commit: 'c',
    path,
    blob: 'b',
    text: 'a = load("x")\nb = load("y")\n',
    start,
    end: start + 9,
    symbol: '',
  })
}

function item(key: string, guess: boolean): AnchorToCheck {
  const state = guess ? 'outdated' : 'orphaned'
  return { key, state, was: anchor('a.py', 4), guess: guess ? anchor('b.py', 18) : null, about: [], mine: true }
}

const items = [item('one', true), item('two', false), item('three', true)]
const repositoryId = 'repository'
let asked: unknown[] = []

beforeEach(() => {
  asked = []
  const call = (async (method: string, input: unknown) => {
    asked.push([method, input])
    return method === 'corpus.files' ? [{ path: 'a.py' }] : {}
  }) as ApiCall
  session.setState({ ...initialSession, call, repositoryId }, true)
  checking.setState({ repositoryId, key: null, items })
})

const current = () => checking.getState().key

describe('the list', () => {
  it('is gone through as a ring, from the first or the last on', () => {
    expect(neighbour(checking.getState(), 1)?.key).toBe('one')
    expect(neighbour(checking.getState(), -1)?.key).toBe('three')
    checking.setState({ key: 'three' })
    expect(neighbour(checking.getState(), 1)?.key).toBe('one')
    checking.setState({ items: [] })
    expect(neighbour(checking.getState(), 1)).toBeUndefined()
  })

  it('shows the guess, or the file in which a lost text stood', async () => {
    lookAtNeighbour(1)
    expect(session.getState().reveal).toMatchObject({ path: 'b.py', start: 18, end: 27 })
    await look(items[1])
    expect(session.getState()).toMatchObject({ file: { path: 'a.py' }, reveal: null })
    expect(currentItem(checking.getState())).toBe(items[1])
  })
})

describe('placing', () => {
  it('takes the guess, and goes on to the next', async () => {
    checking.setState({ key: 'one' })
    await acceptGuess()
    expect(asked[0]).toEqual(['coding.reanchor', { repositoryId, key: 'one', anchor: items[0]?.guess }])
    expect(current()).toBe('two')
  })

  it('takes what is selected in this repository, and nothing else', async () => {
    checking.setState({ key: 'two' })
    await acceptGuess()
    await placeAtSelection()
    session.setState({ selection: { repositoryId: 'other', path: 'a.py', anchor: anchor('a.py', 4) } })
    await placeAtSelection()
    expect(asked).toEqual([])
    session.setState({ selection: { repositoryId, path: 'a.py', anchor: anchor('a.py', 18) } })
    await placeAtSelection()
    expect(asked[0]).toEqual(['coding.reanchor', { repositoryId, key: 'two', anchor: anchor('a.py', 18) }])
    expect(current()).toBe('three')
  })

  it('of the last leaves nothing to look at', async () => {
    checking.setState({ items: items.slice(0, 1), key: 'one' })
    await acceptGuess()
    expect(current()).toBeNull()
  })
})
