/** What is copied of a pipeline, and what is said before it happens. */
import { describe, expect, it } from 'vitest'
import { code, coding, grace, model, scene } from './canvas.fixture.ts'
import { copyEffect, shapeOf } from './copyParts.ts'

const [bert, gpt, t5] = [model('bert'), model('gpt'), model('t5')]
const stage = (sign: string) => code('Stage', sign)
const study = scene({
  models: [bert, gpt, t5],
  codings: [
    coding(bert, stage('INF'), { position: 1 }),
    coding(bert, stage('INIT'), { position: 2 }),
    coding(bert, stage('FT'), { raterId: grace }),
    coding(bert, code('Pipeline organisation', 'DISC')),
    coding(bert, code('Base family', 'BERT')),
    coding(gpt, stage('INF')),
    coding(gpt, code('Pipeline organisation', 'GEN')),
  ],
})

describe('the shape', () => {
  it('is what I say, stages in their order', () => {
    expect(shapeOf(study, 'bert').map(({ scheme, words, isShape }) => [scheme.name, words, isShape])).toEqual([
      ['Base family', 'BERT', false],
      ['Stage', 'INF → INIT', true],
      ['Pipeline organisation', 'DISC', true],
    ])
    expect(shapeOf(study, 't5')).toEqual([])
  })

  it('gives each model what it lacks, and takes the place of a single answer', () => {
    const shape = shapeOf(study, 'bert').filter(({ isShape }) => isShape)
    expect(copyEffect(study, shape, ['t5'])).toEqual({ given: 3, replaced: 0 })
    expect(copyEffect(study, shape, ['gpt', 't5'])).toEqual({ given: 5, replaced: 1 })
    expect(copyEffect(study, shape.slice(0, 1), ['gpt'])).toEqual({ given: 1, replaced: 0 })
  })
})
