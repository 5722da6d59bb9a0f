/** Drawings: whose words they hold, in which order stages stand, and the rows of the gallery that they make. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Graph } from '../api/canvas.ts'
import { codeIn, graphOf } from './check.fixture.ts'
import { type DrawnCode, drawingOf, inPipelineOrder, isCoded, pipelineRows } from './drawing.ts'
import { schemesOf } from './units.fixture.ts'

const file = new URL('../../resources/codebooks/ptm-reuse.json', import.meta.url)
const schemes = schemesOf(JSON.parse(readFileSync(file, 'utf8')) as { schemes: object[] })
const names = new Map(schemes.flatMap(({ codes }) => codes.map((code) => [code.id, code.abbreviation])))

/** As Grace would have said it. */
function byGrace(graph: Graph): Graph {
  const codings = graph.codings.map((coding) => ({ ...coding, id: `${coding.id} g`, raterId: 'grace' }))
  return { ...graph, codings, lanes: graph.lanes.map((lane) => ({ ...lane, raterId: 'grace' })) }
}

function together(one: Graph, other: Graph): Graph {
  const distinct = <T extends { id: string }>(items: T[]) => [...new Map(items.map((item) => [item.id, item])).values()]
  return {
    models: distinct([...one.models, ...other.models]),
    links: distinct([...one.links, ...other.links]),
    placements: [],
    codings: [...one.codings, ...other.codings],
    lanes: [...one.lanes, ...other.lanes],
  }
}

const stagesOf = (graph: Graph, raterId: string | null) =>
  Object.fromEntries(
    drawingOf(graph, schemes, raterId).models.map(({ unit, stages }) => {
      return [unit.id, stages.map(({ codeId }) => names.get(codeId)).join(' ')]
    }),
  )

describe('a drawing', () => {
  const ada = graphOf('bert: INIT INF\ngpt: FT\nfresh:\nbert.INF > gpt: FH\n[bert gpt]', schemes)
  const grace = byGrace(graphOf('bert: INIT PROC', schemes))
  const both = together(ada, grace)

  it('holds what its rater says, and models of which nobody has said anything', () => {
    expect(stagesOf(both, 'ada')).toEqual({ bert: 'INIT INF', gpt: 'FT', fresh: '' })
    expect(stagesOf(both, 'grace')).toEqual({ bert: 'INIT PROC', fresh: '' })
    const { models, links, lanes } = drawingOf(both, schemes, 'grace')
    expect([links, lanes]).toEqual([[], []])
    expect(models.filter(isCoded).map(({ unit }) => unit.id)).toEqual(['bert'])
  })

  it('holds the models at the ends of a link, whatever else is said of them', () => {
    const linked = graphOf('a:\nb:\na > b: FH', schemes)
    const others = byGrace(graphOf('a: INIT\nb: INIT', schemes))
    expect(Object.keys(stagesOf(together(linked, others), 'ada'))).toEqual(['a', 'b'])
  })

  it('of all raters holds each code once, with everybody who says it', () => {
    expect(stagesOf(both, null)['bert']).toBe('INIT PROC INF')
    const [bert] = drawingOf(both, schemes, null).models
    expect(bert?.stages.map(({ codings }) => codings.map(({ raterId }) => raterId))).toEqual([
      ['ada', 'grace'],
      ['grace'],
      ['ada'],
    ])
  })

  it('tells the type of a link from other answers about it', () => {
    const [link] = drawingOf(graphOf('a:\nb:\na > b: FB dir:OUT', schemes), schemes, 'ada').links
    const answers = link?.answers.map(({ codeId }) => names.get(codeId))
    expect([names.get(link?.type?.codeId ?? ''), answers]).toEqual(['FB', ['OUT']])
  })

  it('shows conventional stages first where a model is trained from scratch', () => {
    expect(stagesOf(graphOf('net*: TRAIN INF DATA', schemes), 'ada')).toEqual({ net: 'TRAIN DATA INF' })
  })
})

describe('the order of stages', () => {
  const stage = (word: string, position: number | null): DrawnCode => {
    const { id, schemeId } = codeIn(schemes, word)
    const [coding] = graphOf(`m: ${word}`, schemes).codings
    return { schemeId, codeId: id, codings: coding === undefined ? [] : [{ ...coding, position }] }
  }
  const order = (...stages: DrawnCode[]) => inPipelineOrder(stages).map(({ codeId }) => names.get(codeId))

  it('is the codebook’s while nobody put any anywhere', () => {
    expect(order(stage('INIT', null), stage('PROC', null), stage('INF', null))).toEqual(['INIT', 'PROC', 'INF'])
  })

  it('puts others behind the last that the codebook has before them', () => {
    expect(order(stage('INIT', 2), stage('PROC', null), stage('INF', 1))).toEqual(['INF', 'INIT', 'PROC'])
    expect(order(stage('INIT', null), stage('INF', 1))).toEqual(['INIT', 'INF'])
  })

  it('keeps every stage, and those that were put somewhere in their order', () => {
    const words = ['INIT', 'ADPT', 'PROC', 'PROM', 'FEAT', 'FT', 'INF']
    const positions = fc.array(fc.option(fc.nat(9)), { minLength: 7, maxLength: 7 })
    fc.assert(
      fc.property(positions, (given) => {
        const stages = words.map((word, index) => stage(word, given[index] ?? null))
        const found = inPipelineOrder(stages)
        expect(found.toSorted((a, b) => stages.indexOf(a) - stages.indexOf(b))).toEqual(stages)
        const put = found.flatMap(({ codings }) => codings[0]?.position ?? [])
        expect(put).toEqual(put.toSorted((a, b) => a - b))
      }),
    )
  })
})

it('makes a row of each model, links seen from either side', () => {
  const rows = pipelineRows(drawingOf(graphOf('a: INF\nb: FT\na.INF > b: FH', schemes), schemes, 'ada'), 'ada')
  const inference = codeIn(schemes, 'INF').id
  const handoff = codeIn(schemes, 'type:FH').id
  const link = { unitId: 'link-1', codeIds: [handoff] }
  expect(rows.map(({ unitId, stageIds, links }) => [unitId, stageIds.map((id) => names.get(id)), links])).toEqual([
    ['a', ['INF'], [{ ...link, otherId: 'b', outgoing: true, stageId: inference, otherStageId: null }]],
    ['b', ['FT'], [{ ...link, otherId: 'a', outgoing: false, stageId: null, otherStageId: inference }]],
  ])
})
