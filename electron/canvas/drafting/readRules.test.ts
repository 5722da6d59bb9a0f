/** The dictionary is read whole or refused with the entry that is wrong. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { gatherRules, parseTheme, readDraftingRules } from './readRules.ts'

const rule = { id: 'called', use: { verb: ['call'] }, says: { stage: 'INF' }, reason: 'it is called' }

function theme(...rules: readonly object[]): string {
  return JSON.stringify({ theme: 'test', about: 'For a test.', rules })
}

function refusal(json: string): string {
  try {
    parseTheme(json, 'test.json')
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

describe('parseTheme', () => {
  test('rules get full ids and their defaults', () => {
    expect(parseTheme(theme(rule), 'test.json')).toMatchObject([
      { id: 'test.called', weight: 0.5, needs: [], notes: [] },
    ])
  })

  test.each([
    ['{', 'test.json are not valid: it is not JSON'],
    [theme({ ...rule, wieght: 1 }), 'wieght'],
    [theme({ ...rule, says: { stage: 'TRAIN' } }), 'stage'],
    [theme({ ...rule, use: { text: '(' } }), 'is no regular expression'],
    [theme({ ...rule, use: { name: ['a b'] } }), 'name'],
    [theme({ ...rule, weight: 2 }), 'weight'],
    [theme(rule, rule), 'called: is there twice'],
    [theme({ ...rule, load: {} }), 'looks at more than one of load, use and meeting'],
    [theme({ id: 'a', says: { stage: 'INF' }, reason: 'x' }), 'looks at nothing'],
    [theme({ ...rule, says: {} }), 'says nothing'],
    [theme({ ...rule, notes: ['frozen'], needs: ['other'] }), 'rests on facts and establishes one'],
    [theme({ id: 'a', meeting: { as: ['loss'] }, says: { stage: 'FT' }, reason: 'x' }), 'does not say its type'],
  ])('refuses %s', (json, words) => {
    expect(refusal(json)).toContain(words)
  })
})

describe('a folder', () => {
  let resources: string

  beforeEach(() => {
    resources = mkdtempSync(join(tmpdir(), 'drafting-'))
    mkdirSync(join(resources, 'drafting'))
  })
  afterEach(() => rmSync(resources, { recursive: true, force: true }))

  test('all themes are read in the order of their names, examples are not', async () => {
    writeFileSync(join(resources, 'drafting/b.json'), theme(rule).replace('"test"', '"b"'))
    writeFileSync(join(resources, 'drafting/a.json'), theme(rule).replace('"test"', '"a"'))
    writeFileSync(join(resources, 'drafting/a.example.py'), 'x = 1')
    const { rules } = await readDraftingRules(resources)
    expect(rules.map(({ rule: { id } }) => id)).toEqual(['a.called', 'b.called'])
  })

  test('a fact that nothing establishes is refused', async () => {
    writeFileSync(join(resources, 'drafting/a.json'), theme({ ...rule, unless: ['frozen'] }))
    await expect(readDraftingRules(resources)).rejects.toThrow(
      'test.called asks for “frozen”, which no rule establishes',
    )
  })

  test('one id in two files is refused', async () => {
    writeFileSync(join(resources, 'drafting/a.json'), theme(rule))
    writeFileSync(join(resources, 'drafting/b.json'), theme(rule))
    await expect(readDraftingRules(resources)).rejects.toThrow('test.called is there twice')
  })
})

test('the version follows from what the rules say', () => {
  const version = (weight: number) => gatherRules(parseTheme(theme({ ...rule, weight }), 'test.json')).rulesVersion
  expect(version(0.4)).toBe(version(0.4))
  expect(version(0.4)).not.toBe(version(0.6))
  expect(version(0.4)).toMatch(/^[0-9a-f]{12}$/)
})
