/** The detector as a rater: what it suggests is its drawing, beside what people draw. */
import { describe, expect, it } from 'vitest'
import type { Suggestion } from '../model/suggestion.ts'
import { compareDrawings } from './compare.ts'
import { graphOf, link, model, schemes } from './compare.fixture.ts'
import { comparedItems } from './compareItems.ts'
import { drawingOf } from './drawing.ts'
import { withSuggestions } from './suggested.ts'
import { anchor } from './units.fixture.ts'

const [a, b] = [model('A'), model('B')]
const edge = link('ab', 'A.INF>B.FEAT')

function suggests(unit: Suggestion['unit'], codeId: string | null, more: Partial<Suggestion> = {}): Suggestion {
  const made = { repositoryId: 'repository', commit: 'c', rulesVersion: '1', reason: 'seen', rule: 'rule' }
  const evidence = [anchor('run.py', 3)]
  return { id: `${unit.id} ${codeId}`, ...made, unit, codeId, evidence, confidence: 'high', ...more }
}

describe('the detector', () => {
  const drawn = graphOf([a], { ada: { A: 'INIT INF' } })
  const suggestions = [
    suggests(a, null),
    suggests(a, 'INF'),
    suggests(a, 'POST', { confidence: 'low' }),
    suggests(b, null),
    suggests(b, 'INIT'),
    suggests(b, 'a code that is gone'),
    suggests(edge, 'FH-S'),
  ]
  const both = withSuggestions(drawn, suggestions, schemes, 'detector')

  it('draws what it suggests, models and links of its own included', () => {
    const { models, links } = drawingOf(both, schemes, 'detector')
    expect(models.map(({ unit, stages }) => [unit.id, stages.map(({ codeId }) => codeId)])).toEqual([
      ['A', ['INF', 'POST']],
      ['B', ['INIT']],
    ])
    expect(links.map(({ unit, type }) => [unit.id, type?.codeId])).toEqual([['ab', 'FH-S']])
    expect(both.codings.map(({ confidence, evidence }) => [confidence, evidence[0]?.path]).slice(2, 4)).toEqual([
      ['sure', 'run.py'],
      ['unsure', 'run.py'],
    ])
  })

  it('leaves the drawings of people as they are', () => {
    expect(drawingOf(both, schemes, 'ada')).toEqual(drawingOf(drawn, schemes, 'ada'))
  })

  it('is compared like anybody else', () => {
    const [mine, its] = [drawingOf(both, schemes, 'ada'), drawingOf(both, schemes, 'detector')]
    const items = comparedItems(compareDrawings(mine, its, schemes))
    expect(items.map(({ key, standing }) => `${key}: ${standing}`)).toEqual([
      'A: both',
      'A INIT: mine',
      'A INF: both',
      'A POST: yours',
      'B: yours',
      'ab: yours',
    ])
  })

  it('draws no link to a model that neither is drawn nor suggested', () => {
    expect(withSuggestions(drawn, [suggests(edge, 'FH-S')], schemes, 'detector')).toEqual(drawn)
  })
})
