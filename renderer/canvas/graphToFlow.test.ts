/** The mapping from a graph to cards, nodes and edges, without React. */
import { describe, expect, it } from 'vitest'
import { linePattern } from '../../shared/pipeline/linePattern.ts'
import { ada, anchor, code, coding, grace, graph, link, model, view } from './canvas.fixture.ts'
import { cardsOf } from './cards.ts'
import { bareCard, cardSize, portOffset } from './geometry.ts'
import { describeModel, graphToFlow, patternOfCode } from './graphToFlow.ts'

const inference = code('Stage', 'INF')
const initialization = code('Stage', 'INIT')
const sequential = code('Interaction type', 'FH-S')
const feedback = code('Interaction type', 'FB')

describe('a model card', () => {
  const bert = model('bert', { loadIds: ['load'], evidence: [anchor('a.py', 0), anchor('b.py', 0)] })

  it('has its stages in the order of the codebook, whatever the order of coding', () => {
    const codings = [coding(bert, inference), coding(bert, initialization)]
    const [card] = cardsOf(graph({ models: [bert], codings }), view).models
    expect(card?.stages.map((chip) => chip.abbreviation)).toEqual(['INIT', 'INF'])
  })

  it('has them where I put them, and where others did while I said nothing', () => {
    const said = (raterId: string) => [
      coding(bert, inference, { raterId, position: 1 }),
      coding(bert, initialization, { raterId, position: 2 }),
    ]
    const signs = (codings: ReturnType<typeof said>) =>
      cardsOf(graph({ models: [bert], codings }), view).models[0]?.stages.map((chip) => chip.abbreviation)
    expect(signs(said(ada))).toEqual(['INF', 'INIT'])
    expect(signs(said(grace))).toEqual(['INF', 'INIT'])
    expect(signs([...said(grace), coding(bert, inference), coding(bert, initialization)])).toEqual(['INIT', 'INF'])
  })

  it('has the conventional stages first where it is trained from scratch', () => {
    const net = model('net', { origin: 'scratch' })
    const codings = [coding(net, inference), coding(net, code('Conventional stage', 'TRAIN'))]
    const [card] = cardsOf(graph({ models: [net], codings }), view).models
    expect(card?.stages.map((chip) => chip.abbreviation)).toEqual(['TRAIN', 'INF'])
  })

  it('tells mine from others’, and counts the evidence of all', () => {
    const codings = [
      coding(bert, inference, { id: 'mine', evidence: [anchor('a.py', 0)] }),
      coding(bert, inference, { raterId: grace, evidence: [anchor('a.py', 9), anchor('b.py', 0)] }),
      coding(bert, initialization, { raterId: grace, confidence: 'unsure' }),
    ]
    const [card] = cardsOf(graph({ models: [bert], codings }), view).models
    expect(
      card?.stages.map(({ abbreviation, mine, others, unsure, evidence }) => ({
        abbreviation,
        mine,
        others,
        unsure,
        evidence,
      })),
    ).toEqual([
      { abbreviation: 'INIT', mine: null, others: ['Grace Hopper'], unsure: true, evidence: 0 },
      { abbreviation: 'INF', mine: 'mine', others: ['Grace Hopper'], unsure: false, evidence: 3 },
    ])
  })

  it('marks my doubt and not that of others where I answered myself', () => {
    const sure = [coding(bert, inference), coding(bert, inference, { raterId: grace, confidence: 'unsure' })]
    const unsure = [coding(bert, inference, { confidence: 'unsure' }), coding(bert, inference, { raterId: grace })]
    const doubt = (codings: typeof sure) =>
      cardsOf(graph({ models: [bert], codings }), view).models[0]?.stages[0]?.unsure
    expect([doubt(sure), doubt(unsure)]).toEqual([false, true])
  })

  it('puts adaptation and organisation below the stages and every other answer into its signs', () => {
    const codings = [
      coding(bert, code('Base family', 'BERT')),
      coding(bert, code('Modality', 'NLP')),
      coding(bert, code('Adaptation', 'ADD')),
      coding(bert, code('Pipeline organisation', 'DISC')),
      coding(bert, inference),
    ]
    const [card] = cardsOf(graph({ models: [bert], codings }), view).models
    expect(card?.roles.map((chip) => chip.abbreviation)).toEqual(['ADD', 'DISC'])
    expect(card?.family?.abbreviation).toBe('BERT')
    expect(card?.tags.map((chip) => chip.abbreviation)).toEqual(['NLP'])
  })

  it('counts loads, and of its text only what is no load', () => {
    const [card] = cardsOf(graph({ models: [bert] }), view).models
    expect([card?.loads, card?.texts]).toEqual([1, 1])
  })

  it('is as high as its rows', () => {
    const bare = cardSize(bareCard).height
    const [card] = cardsOf(
      graph({ models: [bert], codings: [coding(bert, inference), coding(bert, initialization)] }),
      view,
    ).models
    if (card === undefined) throw new Error('no card')
    expect(cardSize(card).height - bare).toBe(24)
    expect(cardSize({ ...card, tags: card.stages }).height - cardSize(card).height).toBe(33)
  })

  it('is one sentence for screen readers', () => {
    const [card] = cardsOf(graph({ models: [model('net', { origin: 'scratch' })] }), view).models
    expect(card && describeModel(card)).toBe('Model net, trained from scratch, 0 loads, stages: none yet')
  })
})

describe('a link', () => {
  const a = model('a')
  const b = model('b')
  const ab = link('ab', 'a', 'b')

  it('shows the interaction I see and keeps what others see', () => {
    const codings = [coding(ab, feedback, { raterId: grace }), coding(ab, sequential)]
    const [line] = cardsOf(graph({ models: [a, b], links: [ab], codings }), view).links
    expect(line?.interaction?.name).toBe('Sequential processing')
    expect(line?.further.map((chip) => chip.name)).toEqual(['Feedback guidance'])
  })

  it('shows what others see while I said nothing', () => {
    const codings = [coding(ab, feedback, { raterId: grace })]
    const [line] = cardsOf(graph({ models: [a, b], links: [ab], codings }), view).links
    expect([line?.interaction?.name, line?.interaction?.mine]).toEqual(['Feedback guidance', null])
  })

  it('differs by line style from type to type, and from a link that nobody has named', () => {
    const scheme = view.schemes.find(({ name }) => name === 'Interaction type')
    const styles = scheme?.codes.map((row) => patternOfCode(view.schemes, scheme.id, row.id)) ?? []
    expect(new Set([...styles, linePattern(-1)]).size).toBe(styles.length + 1)
  })

  it('becomes an edge with its direction in words', () => {
    const { edges } = graphToFlow(graph({ models: [a, b], links: [ab], codings: [coding(ab, feedback)] }), view)
    expect(edges.map(({ source, target, ariaLabel }) => [source, target, ariaLabel])).toEqual([
      ['a', 'b', 'Feedback guidance from a to b, PTM/PTM'],
    ])
  })

  it('joins stage to stage, at the height of their rows', () => {
    const staged = link('staged', 'a', 'b', { sourceStageId: inference, targetStageId: code('Stage', 'FEAT') })
    const codings = [coding(a, initialization), coding(a, inference), coding(staged, sequential)]
    const flow = graphToFlow(graph({ models: [a, b], links: [staged], codings }), view)
    const [edge] = flow.edges
    expect(edge?.ariaLabel).toBe('Sequential processing from Inference of a to Feature engineering of b, PTM/PTM')
    const card = flow.nodes[0]?.data.card
    if (card === undefined) throw new Error('no card')
    expect(edge?.data?.source.offset).toBe(portOffset(card, initialization) + 24)
    // The other model does not have the stage yet: then the link ends at its name.
    expect(edge?.data?.target.offset).toBe(portOffset(bareCard, null))
  })

  it('says which way and what for, and tells pairs of reused models from those with one trained here', () => {
    const net = model('net', { origin: 'scratch' })
    const toNet = link('toNet', 'a', 'net')
    const said = ['OUT', 'PROV'].map((sign, index) =>
      coding(toNet, code(['Interaction direction', 'Interaction function'][index] ?? '', sign)),
    )
    const codings = [coding(toNet, sequential), ...said]
    const [line] = cardsOf(graph({ models: [a, net], links: [toNet], codings }), view).links
    expect([line?.direction?.abbreviation, line?.role?.abbreviation, line?.pairing, line?.further]).toEqual([
      'OUT',
      'PROV',
      'PTM/scratch',
      [],
    ])
  })

  it('keeps apart from others between the same two models', () => {
    const links = [ab, link('ab2', 'a', 'b'), link('ba', 'b', 'a')]
    const { edges } = graphToFlow(graph({ models: [a, b], links }), view)
    expect(edges.map(({ id, data }) => [id, data?.lane])).toEqual([
      ['ab', 0],
      ['ab2', 1],
      ['ba', 2],
    ])
  })
})

describe('places', () => {
  it('come from the study where it has them', () => {
    const { nodes } = graphToFlow(
      graph({ models: [model('a')], placements: [{ id: 'a', x: 7, y: 9, byHand: true }] }),
      view,
    )
    expect(nodes.map(({ position, data }) => [position, data.placed])).toEqual([[{ x: 7, y: 9 }, true]])
  })

  it('are free ones below everything else where it has not', () => {
    const models = [model('a'), model('b'), model('c')]
    const { nodes } = graphToFlow(graph({ models, placements: [{ id: 'b', x: 100, y: 50, byHand: true }] }), view)
    const height = cardSize(bareCard).height
    const [first, , third] = nodes
    expect(first?.position.y).toBeGreaterThanOrEqual(50 + height)
    expect(third?.position.y).toBe(first?.position.y)
    expect(third?.position.x).toBeGreaterThan((first?.position.x ?? 0) + 256)
  })

  it('make the first card the one tab stop of the graph', () => {
    const { nodes } = graphToFlow(graph({ models: [model('a'), model('b')] }), view)
    expect(nodes.map((node) => node.domAttributes?.tabIndex)).toEqual([0, -1])
  })
})

it('names a rater who is no longer in the study', () => {
  const bert = model('bert')
  const codings = [coding(bert, inference, { raterId: 'gone' })]
  const [card] = cardsOf(graph({ models: [bert], codings }), { ...view, raterId: ada }).models
  expect(card?.stages[0]?.others).toEqual(['another rater'])
})
