/** The sample study: every quote is found exactly once, every code exists and fits its unit, and the repository shows what it promises. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { sampleSchema } from '../../electron/study/sampleSchema.ts'
import type { SampleCoding, SampleText } from '../../electron/study/sampleSchema.ts'
import { codeDefinitionSchema } from '../../shared/model/code.ts'
import { identifierSchema } from '../../shared/model/identifier.ts'
import { schemeDefinitionSchema } from '../../shared/model/scheme.ts'

const here = import.meta.dirname
const readJson = (...path: string[]): unknown => JSON.parse(readFileSync(join(here, ...path), 'utf8'))
const stored = readJson('field-notes.coding.json')
const sample = sampleSchema.parse(stored)
const { schemes } = z
  .object({ schemes: z.array(schemeDefinitionSchema.extend({
      id: identifierSchema,
      codes: z.array(codeDefinitionSchema.extend({ id: identifierSchema })),
    })) })
  .parse(readJson('..', 'codebooks', 'ptm-reuse.json'))

const root = join(here, sample.repository.folder)
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const texts: SampleText[] = [
  ...sample.models.flatMap((model) => [...model.loads, ...model.evidence]),
  ...sample.codings.flatMap((coding) => coding.evidence),
  ...sample.codings.flatMap(({ unit }) => (unit.kind === 'load' || unit.kind === 'span' ? [unit] : [])),
]

function schemeOf(coding: SampleCoding) {
  const scheme = schemes.find((candidate) => candidate.codes.some((code) => code.id === coding.code))
  if (scheme === undefined) throw new Error(`no built-in scheme holds the code ${coding.code}`)
  return scheme
}

/** `scheme of unit by rater: codes`, for reading what two people said about one thing. */
function answers(scheme: string, unit: SampleCoding['unit']): Record<string, string> {
  const said: Record<string, string> = {}
  for (const coding of sample.codings) {
    if (schemeOf(coding).name !== scheme || JSON.stringify(coding.unit) !== JSON.stringify(unit)) continue
    const code = schemeOf(coding).codes.find((candidate) => candidate.id === coding.code)
    said[coding.by] = [said[coding.by], code?.abbreviation].filter((part) => part !== undefined).join(' ')
  }
  return said
}

describe('the prepared codings', () => {
  it.each(texts.map(({ path, quote }) => [path, quote]))('%s holds "%s" once', (path, quote) => {
    expect(read(path).split(quote).length - 1).toBe(1)
  })

  it('use codes of schemes that ask about that kind of unit', () => {
    for (const coding of sample.codings) {
      const scheme = schemeOf(coding)
      expect(scheme.unitKinds, `${scheme.name} on ${coding.unit.kind}`).toContain(coding.unit.kind)
    }
  })

  it('give one answer a rater where one is asked for, and none twice', () => {
    const single = sample.codings.filter((coding) => schemeOf(coding).choice === 'single')
    const questions = single.map((coding) => JSON.stringify([schemeOf(coding).id, coding.unit, coding.by]))
    expect(new Set(questions).size).toBe(questions.length)
    const all = sample.codings.map((coding) => JSON.stringify([coding.code, coding.unit, coding.by]))
    expect(new Set(all).size).toBe(all.length)
  })

  it('let the two raters agree on much and differ on something', () => {
    expect(answers('Stage', { kind: 'model', model: 'judge' })).toEqual({ ada: 'INIT INF', grace: 'INIT INF' })
    expect(answers('Stage', { kind: 'model', model: 'sound-encoder' })).toEqual({
      ada: 'INIT ADPT PROC INF FEAT',
      grace: 'INIT ADPT PROC INF',
    })
    expect(answers('Interaction type', { kind: 'link', link: 'vectors-to-species' })).toEqual({
      ada: 'FH-S',
      grace: 'FH-H',
    })
    expect(answers('Interaction type', { kind: 'link', link: 'judge-picks-entry' })).toEqual({
      ada: 'POST',
      grace: 'POST',
    })
  })

  it('show a pipeline of each organisation, an unsure answer and a memo', () => {
    const organisations = sample.codings
      .filter((coding) => schemeOf(coding).name === 'Pipeline organisation' && coding.by === 'ada')
      .map((coding) => schemeOf(coding).codes.find((code) => code.id === coding.code)?.abbreviation)
    expect(new Set(organisations)).toEqual(new Set(['FEAT', 'GEN', 'DISC']))
    expect(sample.codings.some((coding) => coding.confidence === 'unsure' && coding.memo.endsWith('?'))).toBe(true)
  })

  it('leave models for the newcomer to add', () => {
    const drawn = sample.models.map((model) => model.label)
    expect(drawn).not.toContain('facebook/bart-large-cnn')
    expect(read('fieldnotes/summarise.py')).toContain('default="facebook/bart-large-cnn"')
  })
})

describe('the schema', () => {
  it.each([
    ['rater', { ...sample, raters: sample.raters.slice(0, 1) }, 'grace'],
    ['model', { ...sample, models: sample.models.slice(1) }, 'sound-encoder'],
    ['link', { ...sample, links: [] }, 'vectors-to-species'],
  ])('refuses a %s that is not declared', (what, broken, key) => {
    const result = sampleSchema.safeParse(broken)
    expect(result.error?.issues.map((issue) => issue.message)).toContain(`no ${what} is declared with the key ${key}`)
  })
})

describe('the repository', () => {
  it.each([
    ['a pinned model', 'fieldnotes/embed.py', 'revision=SOUND_ENCODER_REVISION'],
    ['a name from a constant of another module', 'fieldnotes/embed.py', 'from .models import SOUND_ENCODER'],
    ['an unpinned model', 'fieldnotes/rerank.py', 'CrossEncoder("cross-encoder/nli-deberta-v3-small", max_length=256)'],
    ['a name from a YAML file', 'fieldnotes/describe.py', 'AutoModelForSeq2SeqLM.from_pretrained(settings["model"])'],
    ['a name from an argparse default', 'fieldnotes/summarise.py', 'pipeline("summarization", model=model)'],
    ['a name from a shell script', 'scripts/weekly.sh', '--model sshleifer/distilbart-cnn-12-6'],
    ['a choice by condition', 'fieldnotes/habitat.py', 'models.mobilenet_v3_small(weights="IMAGENET1K_V1")'],
    ['a hub repository with a tag', 'fieldnotes/transcribe.py', 'snakers4/silero-vad:v4.0'],
    ['a listed function that loads nothing', 'fieldnotes/habitat.py', 'resnet18(pretrained=False'],
    ['a load in a notebook', 'notebooks/habitat_vectors.ipynb', 'CLIPModel.from_pretrained('],
  ])('shows %s', (_what, path, expected) => {
    expect(read(path)).toContain(expected)
  })

  it('speaks of no module that is not there', () => {
    const modules = new Set(readdirSync(join(root, 'fieldnotes')).map((name) => name.replace(/\.py$/, '')))
    for (const module of modules) {
      for (const [, imported] of read(`fieldnotes/${module}.py`).matchAll(/^from \.(\w+) import/gm)) {
        expect(modules, `${module} imports ${imported}`).toContain(imported)
      }
    }
    const documents = `${read('README.md')}${read('scripts/weekly.sh')}`
    for (const [, module] of documents.matchAll(/fieldnotes[./](\w+)(?:\.py)?/g)) expect(modules).toContain(module)
  })
})
