/** Places among the stages of a model, mine and others'. */
import { describe, expect, it } from 'vitest'
import { code, coding, grace, model, scene } from './canvas.fixture.ts'
import { firstOwn, isStageOf, placeBeside, placeBy, stagesOf } from './stagePlaces.ts'

const bert = model('bert')
const stage = (sign: string) => code('Stage', sign)
const study = scene({
  models: [bert],
  codings: [
    coding(bert, stage('INIT')),
    coding(bert, stage('PROC'), { raterId: grace }),
    coding(bert, stage('INF')),
    coding(bert, stage('POST')),
    coding(bert, code('Adaptation', 'ADD')),
  ],
})

it('stages are rows of a pipeline, other answers are not', () => {
  expect(stagesOf(study, 'bert').map(({ abbreviation }) => abbreviation)).toEqual(['INIT', 'PROC', 'INF', 'POST'])
  expect(isStageOf(study, 'bert', stage('FT'))).toBe(true)
  expect(isStageOf(study, 'bert', code('Adaptation', 'ADD'))).toBe(false)
  expect(isStageOf(study, 'gone', stage('FT'))).toBe(false)
})

describe('beside a row', () => {
  const beside = (sign: string, row: string, after: boolean) =>
    placeBeside(study, 'bert', stage(sign), { codeId: stage(row), after })

  it('is before it or before the next of mine', () => {
    expect(beside('FT', 'INIT', false)).toBe(stage('INIT'))
    expect(beside('FT', 'INIT', true)).toBe(stage('INF'))
    expect(beside('FT', 'PROC', false)).toBe(stage('INF'))
    expect(beside('FT', 'POST', true)).toBeNull()
  })

  it('does not count the stage itself', () => {
    expect(beside('INF', 'INIT', true)).toBe(stage('POST'))
    expect(beside('INF', 'INF', true)).toBeUndefined()
  })

  it('is last beside a stage of another question', () => {
    const conventional = { codeId: code('Conventional stage', 'TRAIN'), after: false }
    expect(placeBeside(study, 'bert', stage('FT'), conventional)).toBeNull()
  })
})

it('the first place is before the first of mine that is not the stage itself', () => {
  expect(firstOwn(study, 'bert', stage('INF'))).toBe(stage('INIT'))
  expect(firstOwn(study, 'bert', stage('INIT'))).toBe(stage('INF'))
})

describe('one place by key', () => {
  const by = (sign: string, step: 1 | -1) => placeBy(study, 'bert', stage(sign), step)

  it('goes past the next of mine, whatever others say between', () => {
    expect(by('INF', -1)).toBe(stage('INIT'))
    expect(by('INIT', 1)).toBe(stage('POST'))
    expect(by('INF', 1)).toBeNull()
  })

  it('ends at both ends, and is none for what I have not said', () => {
    expect([by('INIT', -1), by('POST', 1), by('PROC', 1)]).toEqual([undefined, undefined, undefined])
  })
})
