/** Pictures: well-formed, with text as text, nothing over anything else, and the same bytes for the same drawing. */
import { readFileSync } from 'node:fs'
import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphOf } from '../check.fixture.ts'
import { builtIn } from '../codebook.ts'
import { drawingOf } from '../drawing.ts'
import { documentOf, type PipelineDocument } from './document.ts'
import { awkward } from './documents.fixture.ts'
import { toSvg } from './svg.ts'
import { cardHeight, cardWidth, placeCards } from './svgCards.ts'
import { fitted, textWidth } from './textWidth.ts'
import { schemesOf } from '../units.fixture.ts'

const file = new URL('../../../resources/codebooks/ptm-reuse.json', import.meta.url)
const schemes = schemesOf(JSON.parse(readFileSync(file, 'utf8')) as { schemes: object[] })
const apart = new Map([
  ['encoder', { x: -500, y: 100 }],
  ['head', { x: 0, y: 40 }],
  ['bare', { x: 0, y: 300 }],
])

function wordsIn(svg: string): string[] {
  const root = new DOMParser({
    onError: (level: string, message: string) => {
      if (level !== 'warning') throw new Error(message)
    },
  }).parseFromString(svg, 'image/svg+xml')
  return [...root.getElementsByTagName('text')].map((element) => element.textContent ?? '')
}

describe('a picture', () => {
  const { svg, width, height } = toSvg(awkward, apart, schemes)

  it('says in text what is drawn, and what its signs mean', () => {
    const words = wordsIn(svg)
    expect(words).toEqual(
      expect.arrayContaining(['owner/name @ c0ffee, drawn by Ada', 'bert', 'pre-trained', 'trained from scratch']),
    )
    expect(words.filter((word) => word === 'Inference')).toHaveLength(2)
    expect(words).toContain('FH · OUT')
    expect(words).toContain('FH  Feature handoff')
    expect(words).toContain('Out of the PTM')
  })

  it('has room for everything, wherever the models were placed', () => {
    const numbers = [...svg.matchAll(/ (x|y|width|height)="([^"]+)"/g)].map(([, name, value]) => [name, Number(value)])
    for (const [name, value] of numbers) {
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThanOrEqual(name === 'x' || name === 'width' ? width : height)
    }
  })

  it('has room for many lines between two models, above one another and side by side', () => {
    const [first, second] = [awkward.models[0], awkward.models[2]]
    const [link] = awkward.links
    if (first === undefined || second === undefined || link === undefined) throw new Error('the fixture is empty')
    const links = Array.from({ length: 9 }, (_, index) => {
      return { ...link, id: `i${index}`, source: 'm1', target: 'm3', targetStage: -1 }
    })
    const document = { ...awkward, models: [first, second], links, lanes: [] }
    for (const spot of [
      { x: 0, y: 600 },
      { x: 700, y: 0 },
    ]) {
      const picture = toSvg(document, new Map([['bare', spot]]), schemes)
      const [legendTop = 0] = [...picture.svg.matchAll(/<path d="M24,([\d.]+) H/g)].map(([, y]) => Number(y))
      const boxes = [...picture.svg.matchAll(/<rect x="([^"]+)" y="([^"]+)" width="([^"]+)" height="18" rx="9"/g)]
      expect(boxes).toHaveLength(9)
      for (const [x = 0, y = 0, across = 0] of boxes.map((box) => box.slice(1).map(Number))) {
        expect(x).toBeGreaterThanOrEqual(24)
        expect(x + across).toBeLessThanOrEqual(picture.width - 24)
        expect(y).toBeGreaterThanOrEqual(24 + 34)
        expect(y + 18).toBeLessThanOrEqual(legendTop)
      }
    }
  })

  it('depends on how models lie to each other, not on where', () => {
    const moved = new Map([...apart].map(([id, { x, y }]) => [id, { x: x + 1234, y: y - 77 }]))
    expect(toSvg(awkward, moved, schemes).svg).toBe(svg)
  })

  it('of nothing is a page that says so', () => {
    const nothing: PipelineDocument = { ...awkward, models: [], links: [], lanes: [] }
    expect(wordsIn(toSvg(nothing, new Map(), schemes).svg)).toEqual(['owner/name @ c0ffee, drawn by Ada'])
  })
})

it('uses the patterns of the canvas, so that types differ without colour', () => {
  const graph = graphOf('a: INF\nb: FT\na > b: FH-S\nb > a: FB\na.INF > b:', schemes)
  const repository = awkward.repository
  const document = documentOf({ repository, rater: 'Ada', drawing: drawingOf(graph, schemes, 'ada'), schemes })
  const dashes = [...toSvg(document, new Map([['b', { x: 500, y: 0 }]]), schemes).svg.matchAll(/dasharray="([^"]+)"/g)]
  // Once on the line and once in the legend.
  const patterns = dashes.flatMap(([, pattern]) => pattern ?? [])
  expect(patterns.toSorted()).toEqual(['18 6', '18 6', '2 4', '2 4'])
})

it('finds the pattern of a type though another question has the name of its own', () => {
  const graph = graphOf('a: INF\nb: FT\na > b: FH-S', schemes)
  const interaction = schemes.find(({ id }) => id === builtIn.interaction)
  if (interaction === undefined) throw new Error('no interactions')
  const book = [{ ...interaction, id: 'own', codes: [] }, ...schemes]
  const drawing = drawingOf(graph, schemes, 'ada')
  const document = documentOf({ repository: awkward.repository, rater: 'Ada', drawing, schemes })
  const places = new Map([['b', { x: 500, y: 0 }]])
  expect(toSvg(document, places, book)).toEqual(toSvg(document, places, schemes))
})

describe('cards', () => {
  it('never lie over one another, and keep to where they were put when they can', () => {
    const [model] = awkward.models
    if (model === undefined) throw new Error('the fixture has no models')
    const spots = fc.array(fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.nat(900) }), { maxLength: 8 })
    fc.assert(
      fc.property(spots, (given) => {
        const models = given.map((_, index) => ({ ...model, id: `m${index}`, unitId: `${index}` }))
        const cards = placeCards(models, new Map(given.map((spot, index) => [`${index}`, spot])))
        for (const [index, a] of cards.entries()) {
          for (const b of cards.slice(index + 1)) {
            const over = Math.abs(a.x - b.x) < cardWidth && a.y < b.y + b.height && b.y < a.y + a.height
            expect(over).toBe(false)
          }
        }
      }),
    )
    const far = new Map(awkward.models.map(({ unitId }, index) => [unitId, { x: index * 400, y: index }]))
    const places = placeCards(awkward.models, far).map(({ x, y }) => [x, y])
    expect(places).toEqual([
      [0, 0],
      [400, 1],
      [800, 2],
    ])
  })

  it('are as high as what they say', () => {
    const [full, , bare] = awkward.models
    if (full === undefined || bare === undefined) throw new Error('the fixture has no models')
    expect(cardHeight(full)).toBeGreaterThan(cardHeight(bare))
  })
})

describe('text', () => {
  it('is as wide as in Helvetica', () => {
    // W 944, i 222, the ellipsis 667 of a thousand.
    expect(textWidth('Wi…', 10)).toBeCloseTo(18.33)
    expect(textWidth('\u{1f600}', 10)).toBe(10)
  })

  it('is cut where it does not fit, never inside a character', () => {
    expect(fitted('short', 100, 12)).toBe('short')
    const cut = fitted('\u{1f600}'.repeat(20), 100, 12)
    expect(cut).toBe(`${'\u{1f600}'.repeat(7)}…`)
    expect(textWidth(cut, 12)).toBeLessThanOrEqual(100)
  })
})
