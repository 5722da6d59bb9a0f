/** What suggestions are called. */
import { expect, it } from 'vitest'
import { anchor, schemes } from '../canvas.fixture.ts'
import { codes, draft, encoder, handoff, suggest } from './suggestions.fixture.ts'
import { countVerdicts, countWords, ghostWords, hiddenWords, kindOf, titleOf } from './suggestionWords.ts'

it('tells kinds by the question that is answered', () => {
  expect(draft.map((row) => kindOf(row, schemes))).toEqual([
    'model',
    'stage',
    'stage',
    'adaptation',
    'organisation',
    'model',
    'stage',
    'interaction',
    'interaction',
  ])
})

it('calls a suggestion by its code, or by the name of its model', () => {
  expect(titleOf(suggest(encoder, null), schemes)).toBe('BERT')
  expect(titleOf(suggest(handoff, codes.handoff), schemes)).toBe('FH Feature handoff')
  expect(titleOf(suggest(encoder, 'gone'), schemes)).toBe('a code that is gone')
})

it('says what, how sure, why and where', () => {
  expect(ghostWords(suggest(encoder, codes.inference), schemes).split('\n')).toEqual([
    'Suggested: INF Inference, high confidence',
    'A forward pass returns features.',
    'Seen in train.py:12',
  ])
  const many = [1, 2, 3, 4, 5].map((line) => anchor('a.py', line))
  expect(ghostWords(suggest(encoder, null, { evidence: many }), schemes)).toContain(
    'Seen in a.py:2, a.py:3, a.py:4 and 2 more places',
  )
  expect(ghostWords(suggest(encoder, null, { evidence: [] }), schemes)).not.toContain('Seen')
})

it('counts what is open and how the rest was answered', () => {
  const rows = [...draft, suggest(encoder, codes.processing, { verdict: 'refused' })]
  expect(countWords(countVerdicts(rows))).toBe('9 open, 0 accepted, 0 changed, 1 refused')
})

it('says how many the filter hides, in a sentence for one and for several', () => {
  expect([1, 22].map(hiddenWords)).toEqual(['1 more is hidden by the filter.', '22 more are hidden by the filter.'])
})
