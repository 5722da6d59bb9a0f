/** Names as people type them. */
import { describe, expect, it } from 'vitest'
import { namesDoubt, namesOf, namesProblem } from './naming.ts'

describe('namesOf', () => {
  it('takes one name a line, each once, without blanks around it', () => {
    expect(namesOf(' bert-base-uncased \r\n\n gpt2\nbert-base-uncased\n')).toEqual(['bert-base-uncased', 'gpt2'])
  })

  it('is empty for blank text: the load names no model', () => {
    expect(namesOf(' \n\t\n')).toEqual([])
  })
})

describe('namesProblem', () => {
  it('has nothing against usual names', () => {
    expect(namesProblem(['facebook/bart-large', 'resnet50'])).toBeUndefined()
  })

  it('says which name is too long and how many are too many', () => {
    expect(namesProblem([`huge${'x'.repeat(500)}`])).toContain('one begins with huge')
    expect(namesProblem(Array.from({ length: 101 }, (_, index) => `m${index}`))).toBe(
      'At most 100 names; there are 101.',
    )
  })

  it('refuses what nobody can read as a name', () => {
    expect(namesProblem(['gpt2', '!!!'])).toBe('A name has letters or digits; one is !!!')
    expect(namesProblem(['\u202Egpt2\u0000'])).toContain('a character that cannot be seen')
    expect(namesProblem(['\u202Egpt2\u0000'])).toMatch(/: gpt2$/)
  })
})

describe('namesDoubt', () => {
  it('asks about what looks like several names or like a sentence, and never about names of hubs', () => {
    expect(namesDoubt(['bert-base-uncased', 'gpt2, roberta-base'])).toContain('Is “gpt2, roberta-base” one name?')
    expect(namesDoubt(['the large one'])).toContain('Is “the large one” one name?')
    expect(namesDoubt(['facebook/bart-large', 'https://x.org/a.pt', 'C:\\a', 'NVIDIA/repo:model_v1.0'])).toBeUndefined()
  })
})
