/** Names as people type them. */
import { describe, expect, it } from 'vitest'
import { namesOf, namesProblem } from './naming.ts'

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
})
