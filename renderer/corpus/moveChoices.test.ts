/** What the dialog offers for what is typed, and how a move is summed up. */
import { describe, expect, it } from 'vitest'
import { choicesFor } from './moveChoices.ts'
import { sumUp } from './moveSteps.ts'

const references = [
  { kind: 'branch', name: 'main', id: 'a1' },
  { kind: 'branch', name: 'origin/main', id: 'a1' },
  { kind: 'tag', name: 'main', id: 'c3' },
  { kind: 'tag', name: 'v1.0', id: 'b2' },
] as const

describe('choicesFor', () => {
  it('offers every branch and tag before anything is typed', () => {
    expect(choicesFor('', references, undefined).map(({ label }) => label)).toEqual([
      'main',
      'main',
      'v1.0',
      'origin/main',
    ])
  })

  it('asks the clone for them by their full names', () => {
    expect(choicesFor('MAIN', references, undefined).map(({ wish }) => wish)).toEqual([
      'refs/heads/main',
      'refs/tags/main',
      'refs/remotes/origin/main',
    ])
  })

  it('offers the commit that is typed first, unless it is the name of one in the list', () => {
    expect(choicesFor('b2', references, 'b2ff')).toMatchObject([{ kind: 'commit', label: 'b2', wish: 'b2ff' }])
    expect(choicesFor('v1.0', references, 'b2').map(({ kind }) => kind)).toEqual(['tag'])
  })

  it('offers nothing for what nothing is called', () => {
    expect(choicesFor('zz', references, undefined)).toEqual([])
  })
})

describe('sumUp', () => {
  it('leaves out what there is none of', () => {
    expect(sumUp({ anchored: 3, shifted: 1, outdated: 0, orphaned: 0 })).toBe(
      'Of 4 anchors 3 stand where they stood, 1 moved with their text.',
    )
    expect(sumUp({ anchored: 0, shifted: 0, outdated: 2, orphaned: 1 })).toBe(
      'Of 3 anchors 2 changed, 1 lost their text.',
    )
    expect(sumUp({ anchored: 0, shifted: 0, outdated: 0, orphaned: 0 })).toBe('Nothing was anchored in it yet.')
  })
})
