/** The built-in codebook: complete, valid, and with colours that stay apart for everyone. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { codeDefinitionSchema } from '../../shared/model/code.ts'
import { identifierSchema } from '../../shared/model/identifier.ts'
import { schemeDefinitionSchema } from '../../shared/model/scheme.ts'

const fileSchema = z.strictObject({
  name: z.string().min(1),
  version: z.string().min(1),
  schemes: z.array(
    schemeDefinitionSchema.extend({
      id: identifierSchema,
      codes: z.array(codeDefinitionSchema.extend({ id: identifierSchema })),
    }),
  ),
})

const text = readFileSync(join(import.meta.dirname, 'ptm-reuse.json'), 'utf8')
const codebook = fileSchema.parse(JSON.parse(text))

function schemeNamed(name: string) {
  const scheme = codebook.schemes.find((candidate) => candidate.name === name)
  if (scheme === undefined) throw new Error(`the codebook has no scheme ${name}`)
  return scheme
}

function abbreviations(name: string): string {
  return schemeNamed(name)
    .codes.map((code) => code.abbreviation)
    .join(' ')
}

describe('the codes of the paper', () => {
  it.each([
    ['Reuse category', 'Table 1', 'APP FRAME EDU OTHER'],
    ['Dependency structure', 'Fig. 7 and Table 2', 'SINGLE MULTI INTER COMPL'],
    ['Documentation pattern', 'Fig. 8 and section 4.1.2', 'CODE PART-R PART-C PART-B EXPL-R EXPL-C EXPL-B'],
    ['Version declaration', 'Section 4.1.1 (step 3) and 4.1.2', 'NONE REV TAG ENUM FILE'],
    [
      'Base family',
      'Sections 4.1.1 (step 1) and 4.1.2',
      'BERT RESNET VIT SD GPT CLIP T5 W2V2 VGG BART MOBILE ALEX SQUEEZE OTHER',
    ],
    ['Modality', 'Fig. 5', 'NLP VIS MULTI SPCH AUD'],
    ['Stage', 'Table 3', 'INIT ADPT PROC PROM FEAT FT INF POST EVAL DLV'],
    ['Conventional stage', 'Fig. 3 and section 2.3', 'DATA FENG MODEL TRAIN TEST PRED OUT'],
    ['Adaptation', 'Table 4', 'ASIS WGHT ADD DEL DEL-H DEL-L MOD CONF'],
    ['Pipeline organisation', 'Fig. 9 and section 4.2.2', 'FEAT GEN DISC'],
    ['Interaction type', 'Tables 5 and 6', 'FH FH-H FH-S FH-P FB EVAL POST'],
    ['Interaction direction', 'Section 4.3.1, step 2', 'INTO OUT THRU'],
    ['Maintenance debt', 'Table 8 and section 5.2', 'DEP CFG REPRO ADPT DRIFT PIPE ENT INTER TEST'],
  ])('%s holds every row of %s', (name, place, expected) => {
    expect(abbreviations(name)).toBe(expected)
    expect(schemeNamed(name).source).toMatch(new RegExp(`, ${place.replace(/[().]/g, '\\$&')}$`))
  })

  it('asks each question of the unit that the paper labels', () => {
    const kinds = Object.fromEntries(codebook.schemes.map((scheme) => [scheme.name, scheme.unitKinds[0]]))
    expect(kinds).toMatchObject({
      'Reuse category': 'repository',
      Stage: 'model',
      'Pipeline organisation': 'model',
      'Interaction type': 'link',
    })
  })

  it('lets labels stand together only where the paper does', () => {
    const multiple = codebook.schemes.filter((scheme) => scheme.choice === 'multiple').map((scheme) => scheme.name)
    expect(multiple).toEqual(['Dependency structure', 'Stage', 'Conventional stage', 'Adaptation', 'Maintenance debt'])
  })

  it('nests what the paper nests', () => {
    const nested = codebook.schemes.flatMap((scheme) =>
      scheme.codes.flatMap((code) => {
        const parent = scheme.codes.find((candidate) => candidate.id === code.parentId)
        return parent === undefined ? [] : [`${parent.abbreviation} > ${code.abbreviation}`]
      }),
    )
    expect(nested).toEqual([
      'MULTI > INTER',
      'MULTI > COMPL',
      'DEL > DEL-H',
      'DEL > DEL-L',
      'FH > FH-H',
      'FH > FH-S',
      'FH > FH-P',
    ])
  })
})

describe('the records', () => {
  it('have ids that are unique in the file and read as scheme and code', () => {
    const ids = codebook.schemes.flatMap((scheme) => [scheme.id, ...scheme.codes.map((code) => code.id)])
    expect(new Set(ids).size).toBe(ids.length)
    for (const scheme of codebook.schemes) {
      const stem = scheme.id.slice(0, -2)
      expect(scheme.id).toBe(`${stem}00`)
      for (const code of scheme.codes)
        expect(code).toMatchObject({ schemeId: scheme.id, id: expect.stringContaining(stem) })
    }
  })

  it.each(codebook.schemes.map((scheme) => [scheme.name, scheme] as const))(
    '%s: names, abbreviations and keys tell its codes apart',
    (_name, scheme) => {
      for (const field of ['name', 'abbreviation', 'key', 'colour', 'position'] as const) {
        const values = scheme.codes.map((code) => code[field])
        expect(new Set(values).size, field).toBe(values.length)
      }
      const keys = scheme.codes.map((code) => code.key).join('')
      expect('1234567890abcdefgh'.startsWith(keys)).toBe(true)
    },
  )

  it('give a rater what is needed to decide', () => {
    for (const code of codebook.schemes.flatMap((scheme) => scheme.codes)) {
      expect(code.retired, code.name).toBe(false)
      expect(code.examples.length, code.name).toBeGreaterThan(0)
      expect(code.examples.length, code.name).toBeLessThanOrEqual(3)
      for (const sentence of [code.definition, code.useWhen, code.avoidWhen, code.literature, ...code.examples]) {
        expect(sentence.trim().length, code.name).toBeGreaterThan(5)
      }
    }
  })

  it('give parents a place before their children, in the same scheme and one level deep', () => {
    for (const scheme of codebook.schemes) {
      for (const code of scheme.codes.filter((candidate) => candidate.parentId !== null)) {
        const parent = scheme.codes.find((candidate) => candidate.id === code.parentId)
        expect(parent?.parentId, code.name).toBeNull()
        expect(parent?.position, code.name).toBeLessThan(code.position)
      }
    }
  })
})

type Triple = readonly [number, number, number]

/** sRGB hexadecimal to linear light. */
function linear(colour: string): Triple {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

const times = (matrix: readonly Triple[], [x, y, z]: Triple): Triple => {
  const row = ([a, b, c]: Triple): number => a * x + b * y + c * z
  return [row(matrix[0]!), row(matrix[1]!), row(matrix[2]!)]
}

/** Linear sRGB to OKLab (Ottosson 2020), in which distance follows what is seen. */
function oklab(rgb: Triple): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  )
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [Math.cbrt(cones[0]), Math.cbrt(cones[1]), Math.cbrt(cones[2])],
  )
}

/** Full dichromacy after Machado, Oliveira and Fernandes (2009), in linear light. */
const sights: Record<string, readonly Triple[]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

function seen(colour: string, sight: readonly Triple[]): Triple {
  const clamp = (value: number): number => Math.min(1, Math.max(0, value))
  const [r, g, b] = times(sight, linear(colour))
  return oklab([clamp(r), clamp(g), clamp(b)])
}

describe('the colours', () => {
  it.each(codebook.schemes.map((scheme) => [scheme.name, scheme] as const))(
    '%s: stand out on white and on near-black (WCAG 1.4.11, 3:1)',
    (_name, scheme) => {
      for (const code of scheme.codes) {
        const [r, g, b] = linear(code.colour)
        const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b
        expect(1.05 / (luminance + 0.05), code.name).toBeGreaterThan(3)
        expect((luminance + 0.05) / (0.0103 + 0.05), code.name).toBeGreaterThan(3)
      }
    },
  )

  it.each(Object.entries(sights))('stay apart under %s', (_name, sight) => {
    for (const scheme of codebook.schemes) {
      const points = scheme.codes.map((code) => seen(code.colour, sight))
      for (const [index, point] of points.entries()) {
        for (const other of points.slice(index + 1)) {
          const distance = Math.hypot(point[0] - other[0], point[1] - other[1], point[2] - other[2])
          // A just noticeable difference is about 0.02; the long list of families has the closest pair.
          expect(distance, scheme.name).toBeGreaterThan(scheme.codes.length > 10 ? 0.045 : 0.065)
        }
      }
    }
  })
})
