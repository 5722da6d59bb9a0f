/** Saving places: one step per drag or burst of keys, and the study's word again once it has answered. */
import { beforeEach, describe, expect, it } from 'vitest'
import { createPlacing, type Placing } from './usePlacing.ts'

interface Saved {
  readonly id: string
  readonly x: number
  readonly y: number
}

let steps: (readonly Saved[])[] = []
let redrawn: string[][] = []
let accepted = true
let placing: Placing

const move = (id: string, x: number, dragging: boolean) =>
  placing.moved([{ type: 'position', id, position: { x, y: 0 }, dragging }])
/** Until the promise of the last save has been seen. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(() => {
  steps = []
  redrawn = []
  accepted = true
  placing = createPlacing({
    save: (placements) => {
      steps.push(placements)
      return Promise.resolve(accepted)
    },
    inStudy: (moves) => moves.filter(({ id }) => id !== 'in a frame'),
    redraw: (held) => redrawn.push([...held]),
  })
})

describe('places', () => {
  it('of a drag are saved once, at its end, in whole pixels, all cards together', () => {
    move('a', 1, true)
    move('a', 2, true)
    placing.moved([
      { type: 'position', id: 'a', position: { x: 2.6, y: 0.2 }, dragging: false },
      { type: 'position', id: 'b', position: { x: 9, y: 9 }, dragging: false },
    ])
    placing.saveNow()
    placing.saveNow()
    expect(steps).toEqual([
      [
        { id: 'a', x: 3, y: 0 },
        { id: 'b', x: 9, y: 9 },
      ],
    ])
  })

  it('of a burst of arrow keys are saved as one step after a pause', async () => {
    for (let x = 1; x <= 5; x += 1) move('a', x * 5, false)
    expect(steps).toEqual([])
    await expect.poll(() => steps, { timeout: 10_000 }).toEqual([[{ id: 'a', x: 25, y: 0 }]])
  })

  it('are held until the study has answered with them', async () => {
    move('a', 4, false)
    expect([...placing.held()]).toEqual(['a'])
    placing.saveNow()
    placing.answered()
    expect([...placing.held()]).toEqual(['a'])
    await settled()
    placing.answered()
    expect([...placing.held()]).toEqual([])
  })

  it('of what becomes another step are not saved by themselves; what was moved along is part of that step', async () => {
    move('a', 4, false)
    move('b', 9.4, false)
    let along: readonly Saved[] = []
    placing.handOver(['a'], (moves) => {
      along = moves
      return Promise.resolve(true)
    })
    placing.saveNow()
    expect([steps, along]).toEqual([[], [{ id: 'b', x: 9, y: 0 }]])
    expect([...placing.held()].toSorted()).toEqual(['a', 'b'])
    await settled()
    placing.answered()
    expect([...placing.held()]).toEqual([])
  })

  it('of a step that was refused are drawn again as the study says', async () => {
    move('a', 4, false)
    placing.handOver(['a'], () => Promise.resolve(false))
    await settled()
    expect([steps, redrawn]).toEqual([[], [[]]])
  })

  it('that mean nothing to the study are drawn again where it has them', async () => {
    move('in a frame', 4, false)
    placing.saveNow()
    await settled()
    expect([steps, redrawn]).toEqual([[], [[]]])
  })

  it('that were refused are drawn again as the study says', async () => {
    accepted = false
    move('a', 4, false)
    placing.saveNow()
    await settled()
    expect(redrawn).toEqual([[]])
  })
})

it('saves nothing when nothing was moved', () => {
  placing.saveNow()
  placing.moved([{ type: 'select', id: 'a', selected: true }])
  placing.saveNow()
  expect(steps).toEqual([])
})
