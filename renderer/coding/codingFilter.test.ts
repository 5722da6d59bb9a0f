import { describe, expect, test } from 'vitest'
import { codeNames } from './codingsView.ts'
import { type CodingFilter, everyCoding, inTextOrder, isEveryCoding, neighbourCoding, passes } from './codingFilter.ts'
import { anchor, codeOf, coding, loadUnit, model, other, pinning, schemes, spanUnit, stage } from './study.fixture.ts'

const names = codeNames(schemes)
const onSpan = coding(spanUnit, codeOf(stage, 'Tuning'), { memo: 'Not sure why' })
const onLoad = coding(loadUnit, codeOf(pinning, 'Tag'), { raterId: other, confidence: 'unsure' })
const onModel = coding(model, codeOf(stage, 'Loading'))
const withEvidence = coding(model, codeOf(stage, 'Serving'), { evidence: [anchor(11, 20), anchor(0, 5, 'app.py')] })
const all = [withEvidence, onLoad, onModel, onSpan]

const filtered = (filter: Partial<CodingFilter>) =>
  all.filter((row) => passes(row, { ...everyCoding, ...filter }, names))

describe('passes', () => {
  test('an empty filter lets everything pass', () => {
    expect(filtered({})).toEqual(all)
    expect(isEveryCoding(everyCoding)).toBe(true)
  })

  test.each([
    ['scheme', { schemeId: 'pinning' }, [onLoad]],
    ['code', { codeId: codeOf(stage, 'Tuning').id }, [onSpan]],
    ['rater', { raterId: other }, [onLoad]],
    ['file', { path: 'app.py' }, [withEvidence]],
    ['doubt', { doubt: 'unsure' }, [onLoad]],
    ['words of the memo', { text: 'WHY not' }, [onSpan]],
    ['words of the code', { text: 'tuning' }, [onSpan]],
    ['words of the scheme', { text: 'the pinning' }, [onLoad]],
    ['words of the quoted text', { text: 'from_pretrained' }, [onLoad]],
    ['words of the unit', { text: 'bert' }, [withEvidence, onModel]],
    ['all at once', { text: 'bert', path: 'model.py' }, [withEvidence]],
  ] as const)('by %s', (_name, filter, expected) => {
    expect(filtered(filter)).toEqual(expected)
    expect(isEveryCoding({ ...everyCoding, ...filter })).toBe(false)
  })
})

describe('order', () => {
  test('what has no text comes first, then path and place', () => {
    expect(inTextOrder(all)).toEqual([onModel, onSpan, withEvidence, onLoad])
  })

  test('next and previous go round, and begin at the ends', () => {
    const order = inTextOrder(all)
    expect(neighbourCoding(order, onSpan.id, 1)).toBe(withEvidence)
    expect(neighbourCoding(order, onLoad.id, 1)).toBe(onModel)
    expect(neighbourCoding(order, onModel.id, -1)).toBe(onLoad)
    expect(neighbourCoding(order, null, 1)).toBe(onModel)
    expect(neighbourCoding(order, null, -1)).toBe(onLoad)
    expect(neighbourCoding([], null, 1)).toBeUndefined()
  })
})
