/** What each drop means. */
import { describe, expect, it } from 'vitest'
import type { Dragged } from '../session/drag.ts'
import { ada, anchor, code, coding, grace, link, load, model, repositoryId, scene } from './canvas.fixture.ts'
import { labelOf, labelOfText, planDrop } from './drop.ts'

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

describe('names', () => {
  it.each([
    ['model = AutoModel.from_pretrained("org/bert-base")', 'org/bert-base'],
    ["'resnet50'", 'resnet50'],
    ['torch.load(path, map_location="cpu")', 'torch.load(path, map_location="cpu")'],
    ['  first line,\nsecond line', 'first line'],
    ['', ''],
  ])('%j gives %j', (quote, label) => {
    expect(labelOfText(quote)).toBe(label)
  })

  it('join the alternatives of a load, and fall back on its argument and its call', () => {
    const names = ['a', 'b', 'a', 'c', 'd'].map((name) => ({ name, evidence: [] }))
    const loads = new Map([
      ['many', load('many', { modelNames: names })],
      ['argument', load('argument', { nameArgument: 'args.model' })],
      ['bare', load('bare')],
    ])
    const label = (loadId: string) => labelOf({ kind: 'load', loadId, repositoryId }, { loads })
    expect(['many', 'argument', 'bare', 'unknown'].map(label)).toEqual([
      'a | b | c',
      'args.model',
      'AutoModel.from_pretrained',
      '',
    ])
  })
})
