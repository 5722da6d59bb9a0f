import { describe, expect, test } from 'vitest'
import { codeWithKey, findCode, fittingSchemes, keysOf, neighbourScheme, schemeInForce, signOf } from './codebook.ts'
import { category, codeOf, pinning, scheme, schemes, stage } from './study.fixture.ts'

describe('schemes', () => {
  test('only those that ask about the kind of unit, have codes and are in use', () => {
    const retired = { ...stage, id: 'old', retired: true }
    const empty = scheme('empty', ['load'], 'single', [])
    expect(fittingSchemes([...schemes, retired, empty], 'load').map((fitting) => fitting.id)).toEqual(['pinning', 'stage'])
  })

  test('the chosen one is in force where it fits, else the first that does', () => {
    expect(schemeInForce(schemes, 'stage', 'load')?.id).toBe('stage')
    expect(schemeInForce(schemes, 'category', 'load')?.id).toBe('pinning')
    expect(schemeInForce(schemes, null, 'repository')?.id).toBe('category')
    expect(schemeInForce([category], null, 'span')).toBeNull()
  })

  test('going from one to the next goes round', () => {
    expect(neighbourScheme(schemes, pinning, 'load', 1)?.id).toBe('stage')
    expect(neighbourScheme(schemes, stage, 'load', 1)?.id).toBe('pinning')
    expect(neighbourScheme(schemes, pinning, 'load', -1)?.id).toBe('stage')
    expect(neighbourScheme([], null, 'load', 1)).toBeNull()
  })
})

describe('keys', () => {
  test('the codebook decides, retired codes have none, the others get the digits that are left', () => {
    expect([...keysOf(stage).values()]).toEqual(['1', '2', '3'])
    expect(codeWithKey(stage, '3')?.name).toBe('Serving')
    expect(codeWithKey(stage, '4')).toBeNull()
  })

  test('a key given twice goes to the first; letters are no keys', () => {
    const twice = { ...stage, codes: stage.codes.map((code) => ({ ...code, key: '1', retired: false })) }
    expect([...keysOf(twice).values()]).toEqual(['1', '2', '3', '4'])
    const letters = { ...pinning, codes: pinning.codes.map((code) => ({ ...code, key: 'a' })) }
    expect([...keysOf(letters).values()]).toEqual(['1', '2'])
  })

  test('zero is the tenth', () => {
    const [first] = stage.codes
    const many = { ...stage, codes: Array.from({ length: 12 }, (_, index) => ({ ...first, id: String(index), key: '' })) as typeof stage.codes }
    expect([...keysOf(many).values()].join('')).toBe('1234567890')
  })
})

test('a code is found with its scheme', () => {
  expect(findCode(schemes, codeOf(pinning, 'Tag').id)).toEqual({ code: codeOf(pinning, 'Tag'), scheme: pinning })
  expect(findCode(schemes, null)).toBeNull()
})

test('a code without an abbreviation is signed with the beginning of its name', () => {
  expect([signOf({ abbreviation: 'LD', name: 'Loading' }), signOf({ abbreviation: '', name: 'Loading' })]).toEqual(['LD', 'Load'])
})
