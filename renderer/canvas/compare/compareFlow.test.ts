/** The mapping from a comparison to cards and lines: what is drawn on each face, where, and with which words. */
import { describe, expect, it } from 'vitest'
import { compareDrawings } from '../../../shared/pipeline/compare.ts'
import { drawings, link, model, type Said, schemes } from '../../../shared/pipeline/compare.fixture.ts'
import { comparedItems } from '../../../shared/pipeline/compareItems.ts'
import { type CompareCard, type CompareFlow, compareFlow, type Face } from './compareFlow.ts'

const units = [model('A'), model('B'), model('C'), link('1', 'A.INF>B.FEAT'), link('2', 'A.INF>B.FT'), link('3', 'B>A')]
const ada: Said = { A: 'INIT INF POST GEN', B: 'INIT FEAT', 1: 'FH-S', 3: 'FB' }
const grace: Said = { A: 'INF INIT DISC', B: 'INIT FEAT', C: 'INIT', 2: 'FH-H', 3: 'FH' }
const placements = [
  { id: 'A', x: 0, y: 0, byHand: true },
  { id: 'B', x: 500, y: 0, byHand: true },
]

function flow(face: Face): CompareFlow {
  const comparison = compareDrawings(...drawings(units, ada, grace), schemes)
  const labels = new Map(units.map(({ id, label }) => [id, label]))
  const wording = { schemes, labels, names: { mine: 'Ada', yours: 'Grace' } }
  return compareFlow(comparison, comparedItems(comparison), placements, face, wording)
}

function card(from: CompareFlow, id: string): CompareCard {
  const found = from.cards.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no card ${id}`)
  return found
}

const rowWords = (from: CompareFlow, id: string) =>
  card(from, id).rows.map(({ standing, mineId, yoursId }) => `${standing} ${mineId ?? '-'}/${yoursId ?? '-'}`)
const lineWords = ({ lines }: CompareFlow) => lines.map(({ standing, label }) => `${standing} ${label}`)

describe('both in one graph', () => {
  it('has the stages and answers of both in one card', () => {
    const both = flow('overlay')
    expect(rowWords(both, 'A')).toEqual(['both INIT/INIT', 'both INF/INF', 'mine POST/-', 'different GEN/DISC'])
    expect(card(both, 'A')).toMatchObject({ standing: 'both', differences: 3, ordersDiffer: true })
    expect(card(both, 'B')).toMatchObject({ differences: 0, ordersDiffer: false, orderKey: 'B order' })
    expect(card(both, 'C')).toMatchObject({ standing: 'yours', absent: false })
  })

  it('draws two lines where each drew one of their own, and one where both mean the same', () => {
    expect(lineWords(flow('overlay'))).toEqual(['different Ada: FH-S', 'different Grace: FH-H', 'different FB ≠ FH'])
  })

  it('keeps names of lines apart', () => {
    const { lines } = flow('overlay')
    for (const [index, { middle }] of lines.entries()) {
      for (const other of lines.slice(index + 1)) {
        const near = Math.abs(other.middle.x - middle.x) < 120 && Math.abs(other.middle.y - middle.y) < 25
        expect(near).toBe(false)
      }
    }
  })

  it('joins the rows of stages, and the name where the stage is not drawn', () => {
    const both = flow('overlay')
    const [first, second] = both.lines
    // Head 44, in A the row of the order; INF is the second stage of A, FEAT the second of B; nobody draws FT in B.
    expect(first?.start.y).toBe(44 + 26 + 1.5 * 26)
    expect(first?.end.y).toBe(44 + 1.5 * 26)
    expect(second?.end.y).toBe(22)
  })
})

describe('side by side', () => {
  it('has what each draws, in their own order', () => {
    expect(rowWords(flow('mine'), 'A')).toEqual(['both INIT/INIT', 'both INF/INF', 'mine POST/-', 'different GEN/DISC'])
    expect(rowWords(flow('yours'), 'A')).toEqual(['both INF/INF', 'both INIT/INIT', 'different GEN/DISC'])
    expect(lineWords(flow('mine'))).toEqual(['different FH-S', 'different FB'])
    expect(lineWords(flow('yours'))).toEqual(['different FH-H', 'different FH'])
  })

  it('keeps the same places on all faces, also of models that nobody placed', () => {
    const places = (face: Face) => flow(face).cards.map(({ id, x, y }) => ({ id, x, y }))
    expect(places('mine')).toEqual(places('overlay'))
    expect(places('yours')).toEqual(places('overlay'))
    const [a, c] = [card(flow('overlay'), 'A'), card(flow('overlay'), 'C')]
    expect(c.y).toBeGreaterThan(a.y + a.height)
  })

  it('leaves an empty frame for a model that only the other draws', () => {
    expect(card(flow('mine'), 'C')).toMatchObject({ absent: true, rows: [] })
    expect(card(flow('yours'), 'C')).toMatchObject({ absent: false })
  })
})
