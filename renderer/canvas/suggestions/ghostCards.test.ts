/** Cards and links with ghosts added: what is drawn stays, what is suggested stands where it would be drawn. */
import { describe, expect, it } from 'vitest'
import type { Graph } from '../../../shared/api/canvas.ts'
import { ada, coding, grace, graph, link, view } from '../canvas.fixture.ts'
import { cardsOf } from '../cards.ts'
import { withGhosts, withoutGhosts } from './ghostCards.ts'
import { codes, draft, encoder, handoff, head, suggest } from './suggestions.fixture.ts'

function haunted(parts: Partial<Graph>, shown = draft, all = draft) {
  return withGhosts(cardsOf(graph(parts), view), shown, all, view)
}

function signs(chips: readonly { readonly abbreviation: string; readonly ghost?: unknown }[]): string[] {
  return chips.map(({ abbreviation, ghost }) => (ghost === undefined ? abbreviation : `(${abbreviation})`))
}

describe('models', () => {
  it('become ghost cards with their stages, adaptation and organisation where nobody drew them', () => {
    const { models } = haunted({})
    expect(models.map(({ label, ghost }) => [label, ghost?.confidence])).toEqual([
      ['BERT', 'high'],
      ['Head', 'high'],
    ])
    expect(signs(models[0]?.stages ?? [])).toEqual(['(INIT)', '(INF)'])
    expect(signs(models[0]?.roles ?? [])).toEqual(['(ASIS)', '(FEAT)'])
    expect(signs(models[1]?.stages ?? [])).toEqual(['(TRAIN)'])
  })

  it('stay what they are where they are drawn, with ghosts among their stages', () => {
    const codings = [coding(encoder, codes.processing), coding(encoder, codes.fineTuning)]
    const [card] = haunted({ models: [encoder], codings }).models
    expect(card?.ghost).toBeUndefined()
    expect(signs(card?.stages ?? [])).toEqual(['(INIT)', 'PROC', 'FT', '(INF)'])
  })

  it('mark what only others say instead of saying it twice', () => {
    const codings = [coding(encoder, codes.init, { raterId: grace })]
    const [card] = haunted({ models: [encoder], codings }).models
    expect(card?.stages[0]).toMatchObject({
      others: ['Grace Hopper'],
      ghost: { suggestionId: `encoder ${codes.init}` },
    })
    expect(signs(card?.stages ?? [])).toEqual(['(INIT)', '(INF)'])
  })

  it('do not appear while all that is suggested of them is filtered away', () => {
    const shown = draft.filter(({ unit }) => unit.id === 'encoder')
    expect(haunted({}, shown).models.map(({ label }) => label)).toEqual(['BERT'])
  })

  it('lose their ghosts for lanes, which count what was said', () => {
    const codings = [coding(encoder, codes.processing), coding(encoder, codes.init, { raterId: grace })]
    const [card] = haunted({ models: [encoder], codings }).models
    const said = card && withoutGhosts(card)
    expect([said?.stages, said?.roles].map((chips) => chips?.map(({ abbreviation }) => abbreviation))).toEqual([
      ['INIT', 'PROC'],
      [],
    ])
  })
})

describe('links', () => {
  it('become ghost links of their type, with what else is suggested of them', () => {
    const [line] = haunted({}).links
    expect(line).toMatchObject({ ghost: { confidence: 'medium' }, interaction: { name: 'Feature handoff' } })
    expect(signs(line?.ghosts ?? [])).toEqual(['(FH)', '(OUT)'])
    expect([line?.sourceStage?.abbreviation, line?.targetStage?.abbreviation]).toEqual(['INF', 'TRAIN'])
    expect(line?.pairing).toBe('PTM/scratch')
  })

  it('bring their ends along, whatever the filter hides', () => {
    const shown = draft.filter(({ unit }) => unit.kind === 'link')
    const { models, links } = haunted({}, shown)
    expect(models.map(({ label, stages }) => [label, stages.length])).toEqual([
      ['BERT', 0],
      ['Head', 0],
    ])
    expect(links).toHaveLength(1)
  })

  it('are left out where an end is neither drawn nor suggested', () => {
    const stray = suggest(link('stray', 'encoder', 'nobody'), codes.handoff)
    expect(haunted({}, [...draft, stray]).links.map(({ unitId }) => unitId)).toEqual(['handoff'])
  })

  it('carry signs where they are drawn', () => {
    const codings = [coding(handoff, codes.handoff, { raterId: ada })]
    const shown = [suggest(handoff, codes.out)]
    const [line] = haunted({ models: [encoder, head], links: [handoff], codings }, shown).links
    expect(line?.ghost).toBeUndefined()
    expect(line?.interaction?.ghost).toBeUndefined()
    expect(signs(line?.ghosts ?? [])).toEqual(['(OUT)'])
  })
})
