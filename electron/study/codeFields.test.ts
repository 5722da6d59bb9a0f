/** What a new code is given when only its name is said. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeFieldsSchema, codeSchema } from '../../shared/model/code.ts'
import { abbreviationOf, defined, nextColour } from './codeFields.ts'

describe('abbreviations', () => {
  it.each([
    ['Open weights', 'OW'],
    ['Fine-tuning of adapters', 'FTOA'],
    ['Initialisation', 'INIT'],
    ['  Pruning ', 'PRUN'],
    ['RAG', 'RAG'],
    ['état initial', 'ÉI'],
    ['𝛂-pruning', '𝛂P'],
    ['量化', '量化'],
    ['one two three four five six seven eight nine', 'OTTFFSSE'],
    ['***', ''],
    ['', ''],
  ])('of %j is %j', (name, abbreviation) => expect(abbreviationOf(name)).toBe(abbreviation))

  it('are whole characters and fit a code, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        const abbreviation = abbreviationOf(name)
        expect(abbreviation.isWellFormed()).toBe(true)
        expect(codeSchema.shape.abbreviation.safeParse(abbreviation).success).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it('never cut a letter in half', () => {
    const words = [...'abcdefg'].map((letter) => `${letter}x`)
    expect(abbreviationOf([...words, '𝛂x', '𝛃x'].join(' '))).toBe('ABCDEFG𝛂')
  })
})

describe('colours', () => {
  it('are each used once before any is used again', () => {
    const codes: { colour: string }[] = []
    for (let round = 0; round < 16; round += 1) codes.push({ colour: nextColour(codes) })
    const uses = Object.values(Object.groupBy(codes, ({ colour }) => colour)).map((same) => same?.length)
    expect(uses).toEqual([2, 2, 2, 2, 2, 2, 2, 2])
  })

  it('take up one that was freed and pay no heed to colours of one’s own', () => {
    const first = nextColour([])
    expect(nextColour([{ colour: '#123456' }])).toBe(first)
    expect(nextColour([{ colour: first }])).not.toBe(first)
  })
})

describe('fields', () => {
  it('that were given stay, also when they are empty', () => {
    const fields = defined({ name: 'Open weights', abbreviation: '', key: 'o', definition: 'd' }, '#0072b2')
    expect(fields).toMatchObject({ abbreviation: '', key: 'o', definition: 'd', colour: '#0072b2', parentId: null })
  })

  it('of a bare name make a whole code', () => {
    const code = { ...defined({ name: 'Pruning' }, '#0072b2'), position: 1, retired: false }
    expect(codeFieldsSchema.omit({ schemeId: true }).parse(code)).toEqual(code)
  })
})
