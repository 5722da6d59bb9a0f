/** Checking for the window: the same answer is the same list, so that nothing is drawn again for it. */
import { describe, expect, it } from 'vitest'
import type { PipelineRule } from '../../../shared/model/pipelineRule.ts'
import { ada, code, coding, grace, graph, model, schemes } from '../canvas.fixture.ts'
import { checked } from './checked.ts'

const bert = model('bert')
const inference = code('Stage', 'INF')
const rules: readonly PipelineRule[] = [
  {
    id: 'rule',
    name: 'Everything is initialised',
    severity: 'error',
    enabled: true,
    says: '',
    mend: '',
    demand: { kind: 'stages.all', when: {}, stageIds: [code('Stage', 'FT'), inference] },
  },
]
const drawing = () => graph({ models: [bert], codings: [coding(bert, inference, { id: 'own' })] })

describe('checking', () => {
  it('is of the current rater’s drawing alone', () => {
    const words = (raterId: string) => checked({ graph: drawing(), schemes, rules, raterId }).map(({ drawn }) => drawn)
    expect(words(ada)).toEqual(['INF is drawn; FT is not.'])
    expect(words(grace)).toEqual([])
  })

  it('gives the same list for another graph with the same problems, and a new one when they change', () => {
    const first = checked({ graph: drawing(), schemes, rules, raterId: ada })
    const moved = { ...drawing(), placements: [{ id: 'bert', x: 10, y: 20, byHand: true }] }
    expect(checked({ graph: moved, schemes, rules, raterId: ada })).toBe(first)
    const more = graph({ models: [bert], codings: [coding(bert, inference), coding(bert, code('Stage', 'FT'))] })
    expect(checked({ graph: more, schemes, rules, raterId: ada })).toEqual([])
  })
})
