/** The codebook as rules read it, while codes are merged, retired, nested and lost. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CodeRow, SchemeRow } from '../api/taxonomy.ts'
import { codeIn } from './check.fixture.ts'
import { CheckCodebook } from './checkCodebook.ts'
import { schemesOf } from './units.fixture.ts'

const file = new URL('../../resources/codebooks/ptm-reuse.json', import.meta.url)
const schemes = schemesOf(JSON.parse(readFileSync(file, 'utf8')) as { schemes: object[] })
const id = (word: string) => codeIn(schemes, word).id

/** The codebook after codes of it were changed. */
function changed(words: Readonly<Record<string, Partial<CodeRow>>>): SchemeRow[] {
  const changes = new Map(Object.entries(words).map(([word, change]) => [id(word), change]))
  return schemes.map((scheme) => ({
    ...scheme,
    codes: scheme.codes.map((code) => ({ ...code, ...changes.get(code.id) })),
  }))
}

describe('a code of a rule', () => {
  it('covers the codes below it', () => {
    const codebook = new CheckCodebook(schemes)
    expect([...codebook.covered([id('DEL')])]).toEqual([id('DEL'), id('DEL-H'), id('DEL-L')])
    expect([...codebook.covered([id('DEL-H')])]).toEqual([id('DEL-H')])
  })

  it('reads as what it was merged into, along the whole chain', () => {
    const codebook = new CheckCodebook(changed({ PROM: { mergedInto: id('PROC') }, PROC: { mergedInto: id('FEAT') } }))
    expect(codebook.now(id('PROM'))?.id).toBe(id('FEAT'))
    expect([...codebook.covered([id('PROM'), id('FEAT')])]).toEqual([id('FEAT')])
    expect(codebook.usable([id('PROM'), id('PROC'), id('INF')])).toEqual([id('FEAT'), id('INF')])
    expect(codebook.lost([id('PROM')])).toEqual([])
  })

  it('reads as the smallest of a circle of merges, whichever of them it names', () => {
    const codebook = new CheckCodebook(changed({ PROM: { mergedInto: id('PROC') }, PROC: { mergedInto: id('PROM') } }))
    expect(codebook.now(id('PROM'))?.id).toBe(id('PROC'))
    expect(codebook.now(id('PROC'))?.id).toBe(id('PROC'))
  })

  it('is found where it was drawn, but not asked for, once it is retired', () => {
    const codebook = new CheckCodebook(changed({ INF: { retired: true } }))
    expect(codebook.covered([id('INF')]).has(id('INF'))).toBe(true)
    expect(codebook.usable([id('INF'), id('FT')])).toEqual([id('FT')])
    expect(codebook.lost([id('INF'), id('FT')])).toEqual([id('INF')])
  })

  it('goes with its scheme', () => {
    const retired = schemes.map((scheme) => ({ ...scheme, retired: scheme.name === 'Stage' }))
    expect(new CheckCodebook(retired).usable([id('INF'), id('TRAIN')])).toEqual([id('TRAIN')])
  })

  it('is lost when the codebook never had it, or has it no more', () => {
    const codebook = new CheckCodebook(schemes.filter(({ name }) => name !== 'Stage'))
    expect(codebook.now(id('INF'))).toBeUndefined()
    expect(codebook.lost([id('INF'), id('TRAIN')])).toEqual([id('INF')])
    expect(codebook.sign(id('INF'))).toBe('a code that is not in the codebook any more')
  })

  it('is called by its name where it has no sign', () => {
    const codebook = new CheckCodebook(changed({ INF: { abbreviation: '', name: 'Running' } }))
    expect(codebook.signs([id('INIT'), id('INF')])).toEqual(['INIT', 'Running'])
    expect(codebook.title(id('INF'))).toBe('Running')
  })

  it('is a stage of one kind of model', () => {
    const codebook = new CheckCodebook(schemes)
    expect(codebook.isStageOf(id('INF'), 'pretrained')).toBe(true)
    expect(codebook.isStageOf(id('INF'), 'scratch')).toBe(false)
    expect(codebook.isStage(id('TRAIN'))).toBe(true)
    expect(codebook.isStage(id('ADD'))).toBe(false)
  })
})
