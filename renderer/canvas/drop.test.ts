/** What each drop means. */
import { describe, expect, it } from 'vitest'
import type { Dragged } from '../session/drag.ts'
import { ada, anchor, code, coding, grace, link, load, model, repositoryId, scene } from './canvas.fixture.ts'
import { planDrop } from './drop.ts'

const named = load('l1', { modelNames: [{ name: 'bert-base-uncased', evidence: [] }] })
const bert = model('bert', { loadIds: ['l1'], evidence: [anchor('b.py', 4)] })
const gpt = model('gpt')
const joined = link('joined', 'bert', 'gpt')
const study = scene({ models: [bert, gpt], links: [joined] }, [named, load('l2')])
const canvas = { kind: 'canvas' as const, x: 5, y: 6 }
const onBert = { kind: 'model' as const, unitId: 'bert' }
const onLink = { kind: 'link' as const, unitId: 'joined' }

const aLoad = (loadId: string): Dragged => ({ kind: 'load', loadId, repositoryId })
const text = (path: string): Dragged => ({ kind: 'text', repositoryId, anchor: anchor(path, 4) })
const aCode = (scheme: string, sign: string): Dragged => ({ kind: 'code', codeId: code(scheme, sign), schemeId: '' })

describe('on the empty canvas', () => {
  it('a load becomes a model with the load’s name, where it was dropped', () => {
    const free = scene({}, [named])
    expect(planDrop(aLoad('l1'), canvas, free, [])).toEqual({
      step: 'addModel',
      label: 'bert-base-uncased',
      loadIds: ['l1'],
      evidence: [],
      x: 5,
      y: 6,
    })
  })

  it('a load that has its model already leads to that model', () => {
    expect(planDrop(aLoad('l1'), canvas, study, [])).toEqual({
      step: 'show',
      unitId: 'bert',
      text: 'This load already belongs to bert.',
    })
  })

  it('text becomes a model with the text as evidence', () => {
    expect(planDrop(text('c.py'), canvas, study, [])).toMatchObject({
      step: 'addModel',
      label: 'text',
      evidence: [anchor('c.py', 4)],
    })
  })

  it('a stage becomes a model with that stage, and takes the selected text along', () => {
    const selected = anchor('c.py', 0, 'net = Net()')
    expect(planDrop(aCode('Stage', 'INF'), canvas, study, [selected])).toMatchObject({
      step: 'addModel',
      label: 'net = Net()',
      codeId: code('Stage', 'INF'),
      evidence: [selected],
    })
  })

  it('an interaction is refused with what to do instead', () => {
    expect(planDrop(aCode('Interaction type', 'FB'), canvas, study, [])).toMatchObject({
      step: 'refuse',
      next: expect.stringContaining('link'),
    })
  })
})

describe('on a model', () => {
  it('loads and text are added', () => {
    expect(planDrop(aLoad('l2'), onBert, study, [])).toEqual({
      step: 'addToModel',
      unitId: 'bert',
      loadIds: ['l2'],
      evidence: [],
    })
    expect(planDrop(text('c.py'), onBert, study, [])).toMatchObject({
      step: 'addToModel',
      evidence: [anchor('c.py', 4)],
    })
  })

  it('what it has already is not added twice', () => {
    expect(planDrop(aLoad('l1'), onBert, study, [])).toMatchObject({
      step: 'show',
      text: 'bert has this load already.',
    })
    expect(planDrop(text('b.py'), onBert, study, [])).toMatchObject({
      step: 'show',
      text: 'bert has this text already.',
    })
  })

  it('a stage codes it, with the selected text as evidence', () => {
    const selected = anchor('c.py', 0)
    expect(planDrop(aCode('Stage', 'FT'), onBert, study, [selected])).toEqual({
      step: 'code',
      unitId: 'bert',
      codeId: code('Stage', 'FT'),
      loadIds: [],
      evidence: [selected],
    })
  })

  it('a question about repositories is refused', () => {
    expect(planDrop(aCode('Reuse category', 'APP'), onBert, study, [])).toMatchObject({
      step: 'refuse',
      text: 'Reuse category is no question about models.',
    })
  })

  it('text on one of its codes becomes the evidence of that code', () => {
    const target = { kind: 'chip' as const, unitId: 'bert', codeId: code('Stage', 'INF') }
    expect(planDrop(text('c.py'), target, study, [])).toEqual({
      step: 'code',
      unitId: 'bert',
      codeId: code('Stage', 'INF'),
      loadIds: [],
      evidence: [anchor('c.py', 4)],
    })
  })
})

describe('on a link', () => {
  it('an interaction names it, and a stage is refused', () => {
    expect(planDrop(aCode('Interaction type', 'FB'), onLink, study, [])).toMatchObject({
      step: 'code',
      unitId: 'joined',
    })
    expect(planDrop(aCode('Stage', 'FT'), onLink, study, [])).toMatchObject({
      step: 'refuse',
      text: 'Stage is no question about links.',
    })
  })

  it('text becomes evidence of my interaction, and is refused while I named none', () => {
    const theirs = coding(joined, code('Interaction type', 'FB'), { raterId: grace })
    const mine = coding(joined, code('Interaction type', 'FH-S'), { raterId: ada })
    const with_ = (codings: (typeof mine)[]) => ({ ...study, graph: { ...study.graph, codings } })
    expect(planDrop(text('c.py'), onLink, with_([theirs]), [])).toMatchObject({ step: 'refuse' })
    expect(planDrop(text('c.py'), onLink, with_([theirs, mine]), [])).toMatchObject({
      step: 'code',
      codeId: code('Interaction type', 'FH-S'),
      evidence: [anchor('c.py', 4)],
    })
  })
})

it('refuses what comes from another repository, and codes that are gone', () => {
  const foreign: Dragged = { kind: 'load', loadId: 'l1', repositoryId: 'another' }
  expect(planDrop(foreign, canvas, study, [])).toMatchObject({
    step: 'refuse',
    text: 'This comes from another repository.',
  })
  const gone: Dragged = { kind: 'code', codeId: 'gone', schemeId: 'gone' }
  expect(planDrop(gone, onBert, study, [])).toMatchObject({
    step: 'refuse',
    text: 'This code is no longer in the codebook.',
  })
})

describe('a stage', () => {
  const [initialization, adaptation, inference] = ['INIT', 'ADPT', 'INF'].map((sign) => code('Stage', sign))
  const staged = scene({
    models: [bert, gpt],
    links: [joined],
    codings: [
      coding(bert, initialization ?? ''),
      coding(bert, adaptation ?? '', { raterId: grace }),
      coding(bert, inference ?? ''),
    ],
  })
  const row = (sign: string, after: boolean) => {
    return { kind: 'chip' as const, unitId: 'bert', codeId: code('Stage', sign), after }
  }
  const fromBert = (sign: string): Dragged => ({ ...aCode('Stage', sign), unitId: 'bert' }) as Dragged

  it('dropped between two rows goes there, with the selected text', () => {
    const selected = anchor('c.py', 0)
    expect(planDrop(aCode('Stage', 'POST'), row('INF', false), staged, [selected])).toEqual({
      step: 'putStage',
      unitId: 'bert',
      codeId: code('Stage', 'POST'),
      beforeId: inference,
      evidence: [selected],
    })
    expect(planDrop(aCode('Stage', 'POST'), row('INF', true), staged, [])).toMatchObject({ beforeId: null })
  })

  it('dropped beside what only others say stands before the next of mine', () => {
    expect(planDrop(aCode('Stage', 'POST'), row('ADPT', false), staged, [])).toMatchObject({ beforeId: inference })
    expect(planDrop(aCode('Stage', 'POST'), row('ADPT', true), staged, [])).toMatchObject({ beforeId: inference })
  })

  it('taken from its own card moves without new evidence, and stays where it is on its own row', () => {
    expect(planDrop(fromBert('INF'), row('INIT', false), staged, [anchor('c.py', 0)])).toEqual({
      step: 'putStage',
      unitId: 'bert',
      codeId: inference,
      beforeId: initialization,
      evidence: [],
    })
    expect(planDrop(fromBert('INF'), row('INF', true), staged, [])).toEqual({ step: 'nothing' })
  })

  it('taken above or below the rows of its card goes first or last', () => {
    const onCard = (above: boolean) => planDrop(fromBert('INF'), { ...onBert, above }, staged, [])
    expect(onCard(true)).toMatchObject({ step: 'putStage', beforeId: initialization })
    expect(onCard(false)).toMatchObject({ step: 'putStage', beforeId: null })
  })

  it('taken to another card is said of that model too', () => {
    expect(planDrop(fromBert('INF'), { kind: 'model', unitId: 'gpt' }, staged, [])).toMatchObject({
      step: 'code',
      unitId: 'gpt',
      codeId: inference,
    })
  })

  it('is told from an adaptation, which has no place among them', () => {
    expect(planDrop(aCode('Adaptation', 'ADD'), row('INF', false), staged, [])).toMatchObject({ step: 'code' })
    const own = { ...aCode('Adaptation', 'ADD'), unitId: 'bert' } as Dragged
    expect(planDrop(own, onBert, staged, [])).toEqual({ step: 'nothing' })
  })
})

describe('a file', () => {
  const file: Dragged = { kind: 'file', repositoryId, path: 'guide/model.py' }

  it('becomes the models that it loads, or part of the model it is dropped on', () => {
    expect(planDrop(file, canvas, study, [])).toEqual({ step: 'addFile', path: 'guide/model.py', x: 5, y: 6 })
    const onStage = { kind: 'chip' as const, unitId: 'bert', codeId: code('Stage', 'INF') }
    for (const target of [onBert, onStage]) {
      expect(planDrop(file, target, study, [])).toMatchObject({ step: 'addFile', unitId: 'bert' })
    }
  })

  it('is refused by a link, and by the canvas of another repository', () => {
    expect(planDrop(file, onLink, study, [])).toMatchObject({ step: 'refuse' })
    expect(planDrop({ ...file, repositoryId: 'another' }, canvas, study, [])).toMatchObject({ step: 'refuse' })
  })
})
