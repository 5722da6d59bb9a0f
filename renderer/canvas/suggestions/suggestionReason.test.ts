/** Reasons of suggestions: sentences for people, and the rules apart from them. */
import { describe, expect, it } from 'vitest'
import { reasonsIn, reasonWords, rulesIn } from './suggestionReason.ts'

const two = 'its output is given to a loss (rule losses.criterion); model.train() is called (rule modes.train)'

describe('a reason', () => {
  it('is a sentence for each rule that speaks', () => {
    expect(reasonsIn(two)).toEqual([
      { sentence: 'Its output is given to a loss.', rule: 'losses.criterion' },
      { sentence: 'model.train() is called.', rule: 'modes.train' },
    ])
  })

  it('in one line says nothing of rules', () => {
    expect(reasonWords(two)).toBe('Its output is given to a loss. model.train() is called.')
  })

  it('may hold brackets and semicolons of its own', () => {
    expect(reasonsIn('f(x); then g(x) follow (each once) (rule a.b)')).toEqual([
      { sentence: 'f(x); then g(x) follow (each once).', rule: 'a.b' },
    ])
  })

  it('without a rule stays as it is', () => {
    expect(reasonWords('BERT is loaded here.')).toBe('BERT is loaded here.')
    expect(reasonWords('')).toBe('')
  })
})

describe('the rules of a suggestion', () => {
  it('are those that its reasons name, each once', () => {
    expect(rulesIn({ reason: two, rule: 'losses.criterion' })).toEqual(['losses.criterion', 'modes.train'])
    expect(rulesIn({ reason: 'x (rule a); y (rule a)', rule: 'a' })).toEqual(['a'])
  })

  it('are the one that made it where no reason says', () => {
    expect(rulesIn({ reason: 'BERT is loaded here.', rule: 'loaded' })).toEqual(['loaded'])
  })
})
