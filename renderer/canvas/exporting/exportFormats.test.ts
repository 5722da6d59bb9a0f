/** What leaves the canvas: names of files, whose drawing, and where its models stand. */
import { describe, expect, it } from 'vitest'
import { ada, code, coding, grace, link, model, scene, view } from '../canvas.fixture.ts'
import { documentIn, fileName, pictureOf, textOf } from './exportFormats.ts'
import { densityFor } from './toPng.ts'

const [bert, gpt] = [model('bert'), model('gpt')]
const edge = link('edge', 'bert', 'gpt')
const start = { id: 'bert', x: 0, y: 0, byHand: true }
const drawn = {
  ...scene({
    models: [bert, gpt],
    links: [edge],
    placements: [start, { id: 'gpt', x: 900, y: 40, byHand: true }],
    codings: [
      coding(bert, code('Stage', 'INIT')),
      coding(gpt, code('Stage', 'FT'), { raterId: grace }),
      coding(edge, code('Interaction type', 'FH'), { raterId: grace }),
    ],
  }),
  view,
}
const repository = { name: 'owner/name', origin: null, commit: 'c0ffee' }
const documentOf = (raterId: string | null) => documentIn(drawn, { raterId, raterName: 'Somebody', repository })

describe('names of files', () => {
  it.each([
    ['owner/name', 'svg', 'owner-name-pipelines.svg'],
    ['../..', 'mermaid', 'repository-pipelines.mmd'],
    ['a b:c*d', 'json', 'a-b-c-d-pipelines.json'],
    ['Éß.x_y', 'graphml', 'Éß.x_y-pipelines.graphml'],
  ] as const)('of %s', (name, format, expected) => {
    expect(fileName(name, format)).toBe(expected)
  })
})

describe('a document', () => {
  it('is what one rater draws, or what all draw together', () => {
    const labels = (raterId: string | null) => documentOf(raterId).models.map(({ label }) => label)
    expect([labels(ada), labels(grace), labels(null)]).toEqual([['bert'], ['bert', 'gpt'], ['bert', 'gpt']])
    expect(documentOf(grace).links).toHaveLength(1)
  })

  it('is written in each format', () => {
    const document = documentOf(null)
    const begins = (['svg', 'graphml', 'json', 'mermaid'] as const).map((format) =>
      textOf(drawn, document, format).slice(0, 12),
    )
    expect(begins).toEqual(['<?xml versio', '<?xml versio', '{\n  "format"', 'flowchart LR'])
  })

  it('is drawn with its models where they stand on the canvas', () => {
    const one = pictureOf(drawn, documentOf(null)).width
    const nearer = {
      ...drawn,
      graph: { ...drawn.graph, placements: [start, { id: 'gpt', x: 400, y: 40, byHand: true }] },
    }
    expect(one).toBeGreaterThan(pictureOf(nearer, documentOf(null)).width)
  })
})

describe('pixels', () => {
  it('are two for each unit, and fewer where a browser would give up', () => {
    expect(densityFor(1000, 800)).toBe(2)
    expect(densityFor(20_000, 100)).toBeCloseTo(16_384 / 20_000)
    const density = densityFor(12_000, 12_000)
    expect((12_000 * density) ** 2).toBeLessThanOrEqual(120_000_001)
  })
})
