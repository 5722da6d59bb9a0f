/** Finding the canvas's schemes: the built-in ones by id, a study's own by the kinds of unit they ask about. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { SchemeRow } from '../api/taxonomy.ts'
import {
  activeCodes,
  builtIn,
  canvasSchemes,
  codeTitle,
  findCode,
  interactionScheme,
  stageSchemes,
} from './codebook.ts'
import { schemesOf } from './units.fixture.ts'

const file = new URL('../../resources/codebooks/ptm-reuse.json', import.meta.url)
const schemes = schemesOf(JSON.parse(readFileSync(file, 'utf8')) as { schemes: object[] })

function ownScheme(id: string, more: Partial<SchemeRow>): SchemeRow {
  const [first] = schemes
  if (first === undefined) throw new Error('the codebook is empty')
  return { ...first, id, name: id, codes: [], position: 100, ...more }
}

describe('the built-in codebook', () => {
  it('has every scheme whose id the canvas knows', () => {
    const names = Object.fromEntries(
      Object.entries(builtIn).map(([part, id]) => [part, schemes.find((scheme) => scheme.id === id)?.name]),
    )
    expect(names).toEqual({
      stage: 'Stage',
      conventionalStage: 'Conventional stage',
      adaptation: 'Adaptation',
      organisation: 'Pipeline organisation',
      interaction: 'Interaction type',
      direction: 'Interaction direction',
      role: 'Interaction function',
      family: 'Base family',
      version: 'Version declaration',
    })
  })

  it('is shown with what draws a pipeline first, and without questions about repositories alone', () => {
    const names = canvasSchemes(schemes).map(({ name }) => name)
    expect(names.slice(0, 5)).toEqual([
      'Stage',
      'Interaction type',
      'Adaptation',
      'Pipeline organisation',
      'Conventional stage',
    ])
    expect(names).toContain('Maintenance debt')
    expect(names).not.toContain('Reuse category')
  })

  it('gives scratch-trained models the conventional stages first', () => {
    expect(stageSchemes(schemes, 'pretrained').map(({ name }) => name)).toEqual(['Stage', 'Conventional stage'])
    expect(stageSchemes(schemes, 'scratch').map(({ name }) => name)).toEqual(['Conventional stage', 'Stage'])
  })
})

describe('a codebook of its own', () => {
  const steps = ownScheme('steps', { unitKinds: ['model'], choice: 'multiple' })
  const relation = ownScheme('relation', { unitKinds: ['link'] })

  it('falls back on the kinds of unit', () => {
    expect(interactionScheme([steps, relation])?.id).toBe('relation')
    expect(stageSchemes([steps, relation], 'pretrained').map(({ id }) => id)).toEqual(['steps'])
    expect(canvasSchemes([relation, steps]).map(({ id }) => id)).toEqual(['relation', 'steps'])
  })

  it('leaves retired schemes out', () => {
    expect(interactionScheme([{ ...relation, retired: true }])).toBeUndefined()
    expect(canvasSchemes([{ ...steps, retired: true }])).toEqual([])
  })
})

it('writes codes with their sign where they have one', () => {
  expect(codeTitle({ abbreviation: 'FT', name: 'Fine-tuning' })).toBe('FT Fine-tuning')
  expect(codeTitle({ abbreviation: '', name: 'Fine-tuning' })).toBe('Fine-tuning')
  expect(codeTitle({ abbreviation: 'RESNET', name: 'ResNet' })).toBe('ResNet')
})

it('finds a code with its scheme, and nothing for an unknown one', () => {
  const stage = schemes.find((scheme) => scheme.id === builtIn.stage)
  const found = findCode(schemes, stage?.codes[5]?.id ?? '')
  expect([found?.scheme.name, found?.code.abbreviation]).toEqual(['Stage', 'FT'])
  expect(findCode(schemes, 'gone')).toBeUndefined()
})

it('offers no code that is retired or merged into another', () => {
  const [stage] = stageSchemes(schemes, 'pretrained')
  const [first, second, third] = stage?.codes ?? []
  if (stage === undefined || first === undefined || second === undefined || third === undefined) throw new Error('few')
  const changed = { ...stage, codes: [{ ...first, retired: true }, { ...second, mergedInto: third.id }, third] }
  expect(activeCodes(changed)).toEqual([third])
})
