/** Which text a code takes along as evidence without being asked for. */
import { describe, expect, it } from 'vitest'
import type { Session } from '../session/state.ts'
import { anchor, code, coding, link, load, model, repositoryId, scene } from './canvas.fixture.ts'
import { pairFor, unitsFor } from './applyCode.ts'
import { evidenceAtHand, ownCoding, selectedText } from './scene.ts'

const bert = model('bert', { evidence: [anchor('own.py', 3)] })
const gpt = model('gpt')
const joined = link('joined', 'bert', 'gpt')
const study = scene({ models: [bert, gpt], links: [joined] }, [load('l1')])

type AtHand = Pick<Session, 'selection' | 'reveal' | 'centre'>

function atHand(path: string, more: Partial<AtHand> = {}): AtHand {
  return { selection: { repositoryId, path, anchor: anchor(path, 3) }, reveal: null, centre: 'both', ...more }
}

function went(path: string): AtHand {
  const { start, end } = anchor(path, 3)
  return atHand(path, { reveal: { repositoryId, path, start, end, request: 1 } })
}

describe('the selected text', () => {
  it('is evidence when somebody selected it', () => {
    expect(evidenceAtHand(atHand('a.py'), study, 'bert')).toEqual([anchor('a.py', 3)])
    expect(evidenceAtHand(atHand('a.py'), study, null)).toEqual([anchor('a.py', 3)])
  })

  it('is not while the editor is hidden', () => {
    expect(evidenceAtHand(atHand('a.py', { centre: 'canvas' }), study, 'bert')).toEqual([])
  })

  it('that the editor selected on the way somewhere counts only for the unit it belongs to', () => {
    expect(evidenceAtHand(went('own.py'), study, 'bert')).toEqual([anchor('own.py', 3)])
    expect(evidenceAtHand(went('own.py'), study, 'gpt')).toEqual([])
    expect(evidenceAtHand(went('own.py'), study, null)).toEqual([])
  })

  it('is none for a caret and for another repository', () => {
    const caret = { repositoryId, path: 'a.py', anchor: anchor('a.py', 3, '') }
    expect(selectedText(caret, repositoryId)).toEqual([])
    expect(selectedText({ ...caret, anchor: anchor('a.py', 3) }, 'another')).toEqual([])
    expect(selectedText(null, repositoryId)).toEqual([])
  })
})

describe('a code of the palette', () => {
  const stage = code('Stage', 'INF')
  const feedback = code('Interaction type', 'FB')

  it('is for the selected units of the kind it asks about', () => {
    const selection = ['joined', 'gpt', 'bert']
    expect(unitsFor(study, selection, stage)).toEqual(['gpt', 'bert'])
    expect(unitsFor(study, selection, feedback)).toEqual(['joined'])
    expect(unitsFor(study, selection, code('Maintenance debt', 'DEP'))).toEqual(selection)
    expect(unitsFor(study, selection, 'gone')).toEqual([])
  })

  it('joins two selected models in the order of selection when it is an interaction', () => {
    expect(pairFor(study, ['gpt', 'bert'], feedback)).toEqual(['gpt', 'bert'])
    expect(pairFor(study, ['gpt', 'bert'], stage)).toBeNull()
    expect(pairFor(study, ['gpt'], feedback)).toBeNull()
  })
})

it('finds my coding of a unit under a scheme, and not that of others', () => {
  const mine = coding(bert, code('Stage', 'INF'))
  const theirs = coding(bert, code('Stage', 'FT'), { raterId: 'grace' })
  const coded = scene({ models: [bert], codings: [theirs, mine] })
  expect(ownCoding(coded, 'bert', mine.schemeId)).toBe(mine)
  expect(ownCoding(coded, 'gpt', mine.schemeId)).toBeUndefined()
})
