import { describe, expect, test } from 'vitest'
import {
  anchor,
  codeOf,
  coding,
  link,
  loadAt,
  loadUnit,
  loads,
  model,
  repositoryId,
  spanUnit,
  stage,
  units,
  wholeRepository,
} from './study.fixture.ts'
import { codingTarget, isAbout, type Pointing, repositoryTarget } from './target.ts'

const known = { units, loads, codings: [] }
const nothing: Pointing = { unitIds: [], selection: null, loadId: null, repositoryId, codingId: null }
const selected = (start: number, end: number) => ({ repositoryId, path: 'model.py', anchor: anchor(start, end) })

describe('codingTarget', () => {
  test('a unit selected on the canvas comes before selected text and the current load', () => {
    const target = codingTarget(
      { ...nothing, unitIds: ['model'], selection: selected(20, 30), loadId: 'load-0' },
      known,
    )
    expect(target).toMatchObject({ target: { kind: 'unit', unitId: 'model' }, kind: 'model', unitId: 'model' })
  })

  test('the selected text goes into the coding of a canvas unit as evidence, and the words say so', () => {
    const target = codingTarget({ ...nothing, unitIds: ['model'], selection: selected(20, 30) }, known)
    expect(target?.evidence).toEqual([anchor(20, 30)])
    expect(target?.words).toBe('model bert, with the selected line 2 as evidence')
  })

  test('the text that shows a model already is no new evidence', () => {
    const shown = { ...model, evidence: [anchor(20, 30)] }
    const target = codingTarget(
      { ...nothing, unitIds: ['model'], selection: selected(20, 30) },
      { ...known, units: [shown] },
    )
    expect(target).toMatchObject({ evidence: [], words: 'model bert' })
  })

  test('of several selected units the last is meant', () => {
    const target = codingTarget({ ...nothing, unitIds: ['model', 'link'] }, known)
    expect(target).toMatchObject({
      unitId: 'link',
      kind: 'link',
      words: 'interaction bert → vit, the last of 2 selected',
    })
  })

  test('selected text comes before the current load', () => {
    const target = codingTarget({ ...nothing, selection: selected(20, 60), loadId: 'load-0' }, known)
    expect(target).toMatchObject({
      target: { kind: 'span', repositoryId, anchor: anchor(20, 60) },
      kind: 'span',
      unitId: null,
      words: 'selection, lines 2-4 of model.py',
    })
  })

  test('the span of the current coding comes before the current load, so that it can get another code', () => {
    const coded = coding(spanUnit, codeOf(stage, 'Tuning'))
    const at = { ...nothing, codingId: coded.id, loadId: 'load-0' }
    expect(codingTarget(at, { ...known, codings: [coded] })).toMatchObject({
      target: { kind: 'unit', unitId: spanUnit.id },
      kind: 'span',
      words: 'coded span, line 1 of model.py',
    })
    expect(codingTarget({ ...at, selection: selected(20, 60) }, { ...known, codings: [coded] })?.unitId).toBeNull()
    const ofModel = coding(model, codeOf(stage, 'Tuning'))
    expect(codingTarget({ ...at, codingId: ofModel.id }, { ...known, codings: [ofModel] })).toMatchObject({
      kind: 'model',
      words: 'model bert',
    })
    const ofLoad = coding(loadUnit, codeOf(stage, 'Tuning'))
    expect(codingTarget({ ...at, codingId: ofLoad.id }, { ...known, codings: [ofLoad] })?.kind).toBe('load')
  })

  test('text that was coded before is the same unit again', () => {
    expect(codingTarget({ ...nothing, selection: selected(0, 10) }, known)?.unitId).toBe('span')
  })

  test('a selection that is exactly a load means the load: going to one selects it', () => {
    const { start, end, id } = loadAt(1)
    expect(codingTarget({ ...nothing, selection: selected(start, end), loadId: 'load-0' }, known)).toMatchObject({
      target: { kind: 'load', loadId: id },
      unitId: 'coded-load',
    })
  })

  test('without a selection it is the current load', () => {
    const target = codingTarget({ ...nothing, loadId: 'load-0' }, known)
    expect(target).toMatchObject({
      target: { kind: 'load', loadId: 'load-0' },
      unitId: null,
      words: 'load, line 4 of model.py',
    })
    expect(target?.load).toBe(loadAt(0))
  })

  test('a load that a new scan did not find again is nothing to code', () => {
    expect(codingTarget({ ...nothing, loadId: 'gone' }, known)?.kind).toBe('repository')
  })

  test('with nothing else it is the repository, and without one nothing', () => {
    expect(codingTarget(nothing, known)).toMatchObject({ kind: 'repository', unitId: 'whole', words: 'the repository' })
    expect(codingTarget({ ...nothing, repositoryId: null }, known)).toBeNull()
    expect(repositoryTarget(null, known)).toBeNull()
  })

  test('a unit made a moment ago, which the list does not have yet, can be coded', () => {
    expect(codingTarget({ ...nothing, unitIds: ['new'] }, known)?.target).toEqual({ kind: 'unit', unitId: 'new' })
  })
})

describe('isAbout', () => {
  test.each([
    ['a selection', { selection: selected(0, 10) }, spanUnit],
    ['a load', { loadId: 'load-1' }, loadUnit],
    ['a model', { unitIds: ['model'] }, model],
    ['a link', { unitIds: ['link'] }, link],
    ['a repository', {}, wholeRepository],
  ] as const)('%s is recognised among all units', (_name, pointing, unit) => {
    const target = codingTarget({ ...nothing, ...pointing }, { ...known, units: [] })
    expect(units.filter((candidate) => target !== null && isAbout(candidate, target))).toEqual([unit])
  })
})
