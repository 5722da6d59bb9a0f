/** Circles: found however long and however many, the same for any order of arrows. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Arrow, circles } from './checkCircles.ts'

/** `ab bc` are arrows from a to b and from b to c. */
function arrows(words: string): Arrow[] {
  return words.split(' ').map((id) => ({ id, from: id.charAt(0), to: id.charAt(1) }))
}

function found(words: string): string[] {
  return circles(arrows(words)).map((way) => way.map(({ id }) => id).join(' '))
}

describe('circles', () => {
  it.each([
    ['a chain has none', 'ab bc cd', []],
    ['two ways to one place are none', 'ab ac bd cd', []],
    ['there and back', 'ab ba', ['ab ba']],
    ['three in a row', 'ab bc ca cd', ['ab bc ca']],
    ['the short way of two', 'ab bc cd da ca', ['ab bc ca']],
    ['two apart', 'ab ba cd dc', ['ab ba', 'cd dc']],
    ['one behind another', 'xa ab ba bx', ['ab ba']],
  ])('%s', (_name, words, expected) => {
    expect(found(words)).toEqual(expected)
  })

  it('goes through a chain that is longer than any stack is deep', () => {
    const length = 20_000
    const chain = Array.from({ length }, (_, index) => ({
      id: String(index),
      from: `n${index}`,
      to: `n${(index + 1) % length}`,
    }))
    expect(circles(chain)[0]).toHaveLength(length)
    expect(circles(chain.slice(1))).toEqual([])
  })

  const arrow = fc
    .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }))
    .filter(([from, to]) => from !== to)
  const graphs = fc
    .uniqueArray(arrow, { selector: ([from, to]) => `${from} ${to}`, maxLength: 14 })
    .map((pairs) => pairs.map(([from, to]): Arrow => ({ id: `${from}${to}`, from: String(from), to: String(to) })))

  it('does not depend on the order of the arrows', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        expect(circles(graph.toReversed())).toEqual(circles(graph))
      }),
    )
  })

  it('finds ways that lead back to where they began, and none once an arrow of each is gone', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        for (const way of circles(graph)) {
          expect(way.map(({ to }) => to)).toEqual([...way.slice(1), ...way.slice(0, 1)].map(({ from }) => from))
        }
        let left = graph
        for (let ways = circles(left); ways.length > 0; ways = circles(left)) {
          const cut = new Set(ways.map(([first]) => first?.id))
          left = left.filter(({ id }) => !cut.has(id))
        }
        expect(circles(left)).toEqual([])
        // What is left can be put in order: every arrow leads forward in it.
        const order: string[] = []
        const nodes = new Set(left.flatMap(({ from, to }) => [from, to]))
        for (let free = [...nodes]; free.length > 0;) {
          free = [...nodes].filter(
            (node) => !order.includes(node) && left.every(({ from, to }) => to !== node || order.includes(from)),
          )
          order.push(...free)
        }
        expect(order.toSorted()).toEqual([...nodes].toSorted())
      }),
    )
  })
})
