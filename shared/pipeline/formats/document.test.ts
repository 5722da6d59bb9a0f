/** Documents: the same pipelines drawn twice, by other hands and in another order, make the same one. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Graph } from '../../api/canvas.ts'
import { graphOf } from '../check.fixture.ts'
import { drawingOf } from '../drawing.ts'
import { documentOf } from './document.ts'
import { toJson } from './json.ts'
import { schemesOf } from '../units.fixture.ts'

const file = new URL('../../../resources/codebooks/ptm-reuse.json', import.meta.url)
const schemes = schemesOf(JSON.parse(readFileSync(file, 'utf8')) as { schemes: object[] })
const repository = { name: 'owner/name', origin: null, commit: 'c0ffee' }
const written = (drawn: Graph, raterId = 'ada') =>
  documentOf({ repository, rater: 'Ada', drawing: drawingOf(drawn, schemes, raterId), schemes })

const sketch = `
  encoder: INIT INF
  plain: INF
  tuned: FT
  head*: TRAIN
  encoder.INF > plain: FH-S
  encoder > tuned: FB dir:OUT
  encoder.INF > head.TRAIN: FB
  [plain tuned]
`

/** The sketch with two models of one name, and with ids and an order of whoever drew it. */
function drawnBy(chosen: (id: string) => string, turned: boolean): Graph {
  const labels = new Map([
    ['plain', 'gpt2'],
    ['tuned', 'gpt2'],
  ])
  const drawn = graphOf(sketch, schemes)
  const order = <T>(items: readonly T[]) => (turned ? items.toReversed() : [...items])
  const unit = <U extends { id: string; label: string }>({ id, label, ...rest }: U) =>
    ({ ...rest, id: chosen(id), label: labels.get(id) ?? label }) as unknown as U
  return {
    ...drawn,
    models: order(drawn.models).map(unit),
    links: order(drawn.links).map((link) => {
      const ends = { sourceId: chosen(link.sourceId), targetId: chosen(link.targetId) }
      return { ...unit(link), ...ends }
    }),
    codings: order(drawn.codings).map((coding) => {
      return { ...coding, id: chosen(coding.id), unitId: chosen(coding.unitId) }
    }),
    lanes: order(drawn.lanes).map((lane) => ({ ...lane, modelIds: order(lane.modelIds).map(chosen) })),
  }
}

const asDrawn = (id: string) => id

describe('a document', () => {
  it('numbers models by what they are, and joins their stages', () => {
    const { models, links, lanes } = written(drawnBy(asDrawn, false))
    expect(models.map(({ id, label, stages }) => [id, label, stages.map(({ abbreviation }) => abbreviation)])).toEqual([
      ['m1', 'encoder', ['INIT', 'INF']],
      ['m2', 'gpt2', ['FT']],
      ['m3', 'gpt2', ['INF']],
      ['m4', 'head', ['TRAIN']],
    ])
    const ends = links.map(({ source, sourceStage, target, targetStage, type, answers }) => {
      return [
        source,
        sourceStage,
        target,
        targetStage,
        type?.abbreviation,
        answers.map(({ abbreviation }) => abbreviation),
      ]
    })
    expect(ends).toEqual([
      ['m1', -1, 'm2', -1, 'FB', ['OUT']],
      ['m1', 1, 'm3', -1, 'FH-S', []],
      ['m1', 1, 'm4', 0, 'FB', []],
    ])
    expect(lanes).toEqual([{ name: 'plain tuned', models: ['m2', 'm3'] }])
  })

  it('is the same bytes whatever the ids and the order of what was drawn', () => {
    const once = toJson(written(drawnBy(asDrawn, false)))
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (salt, turned) => {
        // Other ids, whose order is another too.
        const chosen = (id: string) => [...`${id} ${salt}`].toReversed().join('')
        expect(toJson(written(drawnBy(chosen, turned)))).toBe(once)
      }),
    )
  })

  it('tells models that are alike apart by what they are joined to', () => {
    const twins = `
      first: INF
      second: INF
      third: INF
      fourth: INF
      near: FT
      far: FT
      first > near: FH-S
      second > far: FH-S
      fourth > third: FB
      [first third]
    `
    const drawn = graphOf(twins, schemes)
    const alike = (id: string) => (['near', 'far'].includes(id) ? 'head' : 'encoder')
    const named = { ...drawn, models: drawn.models.map((model) => ({ ...model, label: alike(model.id) })) }
    const once = toJson(written(named))
    for (const order of [
      [5, 4, 3, 2, 1, 0],
      [1, 0, 3, 2, 4, 5],
      [2, 5, 0, 4, 3, 1],
    ]) {
      const models = order.flatMap((index) => named.models[index] ?? [])
      expect(toJson(written({ ...named, models, links: named.links.toReversed() }))).toBe(once)
    }
  })

  it('leaves out lanes of which one model alone is drawn', () => {
    const drawn = graphOf('plain: INF\ntuned: FT\n[plain tuned]', schemes)
    const codings = drawn.codings.map((coding) =>
      coding.unitId === 'tuned' ? { ...coding, raterId: 'grace' } : coding,
    )
    const { models, lanes } = written({ ...drawn, codings })
    expect([models.map(({ label }) => label), lanes]).toEqual([['plain'], []])
  })

  it('gives each place of evidence once, and leaves out what others say', () => {
    const drawn = graphOf('bert: INIT INIT', schemes)
    expect(written(drawn).models[0]?.stages[0]?.evidence).toEqual([{ path: 'model.py', line: 1, endLine: 1 }])
    expect(written(drawn, 'grace').models).toEqual([])
  })
})
