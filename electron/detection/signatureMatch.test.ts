/** Signature match, packs and prefilter. */
import { describe, expect, it } from 'vitest'
import { createPrefilter } from './prefilter.ts'
import { signatureFolder } from './scan.fixture.ts'
import { readSignaturePacks } from './signatureFiles.ts'
import { buildSignatureIndex, matchSignature } from './signatureMatch.ts'
import { parseSignaturePack, rulesVersionOf } from './signaturePack.ts'

const pack = parseSignaturePack(
  JSON.stringify({
    library: 'demo',
    hub: 'other',
    roots: ['demo', 'demo_old'],
    components: [{ suffix: 'Tokenizer', component: 'tokenizer' }],
    sets: { architectures: ['net18', 'net50'] },
    loaders: [
      { pattern: 'demo.**.from_pretrained', name: { position: 0 } },
      { pattern: 'demo.models.{architectures}', name: 'callee' },
      { pattern: 'demo.Build*', name: null },
      { pattern: 'demo.load', name: { position: 0 }, component: 'weights' },
    ],
  }),
  'demo.json',
)
const index = buildSignatureIndex([pack])

describe('matching', () => {
  it.each([
    ['demo.Model.from_pretrained', 'model'],
    ['demo.a.b.FastTokenizer.from_pretrained', 'tokenizer'],
    ['demo_old.Model.from_pretrained', 'model'],
    ['demo.from_pretrained', 'model'],
    ['demo.models.net18', 'model'],
    ['demo.models.*', 'model'],
    ['demo.BuildAny', 'model'],
    ['demo.load', 'weights'],
    ['demo.models.net19', undefined],
    ['demo.models.a.net18', undefined],
    ['demo.loads', undefined],
    ['demo.x.load', undefined],
    ['demoload', undefined],
    ['other.Model.from_pretrained', undefined],
    ['demo', undefined],
    ['', undefined],
  ])('%s', (name, component) => {
    expect(matchSignature(index, name)?.component).toBe(component)
  })

  it('knows which names are worth a look', () => {
    expect([...index.lastParts].toSorted()).toEqual(['from_pretrained', 'load', 'net18', 'net50'])
    expect([...index.methods]).toEqual(['from_pretrained'])
  })
})

describe('the prefilter', () => {
  const mayHoldLoads = createPrefilter(index)

  it.each([
    ['x.from_pretrained("a")', true],
    ['import demo\ndemo.load("x")', true],
    ['from demo import load as l\nl("x")', true],
    ['import os, demo\ngetattr(demo, name)()', true],
    ['from demo.models import net18', true],
    ['from demo import BuildThis', true],
    ['import demo\nprint(1)', false],
    ['demo.load("x")', false],
    ['import json\njson.load(f)', false],
    ['import demonstration\ndemonstration.load()', false],
    ['', false],
  ])('%j', (text, expected) => {
    expect(mayHoldLoads(text)).toBe(expected)
  })

  it('passes nothing without packs', () => {
    expect(createPrefilter(buildSignatureIndex([]))('x.from_pretrained()')).toBe(false)
  })
})

describe('packs', () => {
  it.each([
    ['no JSON', '{', 'JSON'],
    ['an unknown hub', '{"library":"a","hub":"b","roots":["a"],"loaders":[{"pattern":"a.b","name":null}]}', 'hub'],
    [
      'a pattern that is none',
      '{"library":"a","hub":"other","roots":["a"],"loaders":[{"pattern":"a.(b","name":null}]}',
      'pattern',
    ],
    [
      'a root that is none',
      '{"library":"a","hub":"other","roots":["a.b|c"],"loaders":[{"pattern":"a.b","name":null}]}',
      'roots',
    ],
    [
      'a set that is none',
      '{"library":"a","hub":"other","roots":["a"],"sets":{"s":["x)+"]},"loaders":[{"pattern":"a.{s}","name":null}]}',
      'sets',
    ],
    [
      'an unknown key',
      '{"library":"a","hub":"other","roots":["a"],"load":[],"loaders":[{"pattern":"a.b","name":null}]}',
      'load',
    ],
  ])('refuses %s and says where', (_what, json, word) => {
    expect(() => parseSignaturePack(json, 'bad.json')).toThrow(
      expect.objectContaining({ code: 'invalid_input', message: expect.stringContaining(word) as string }) as Error,
    )
    expect(() => parseSignaturePack(json, 'bad.json')).toThrow(/bad\.json/)
  })

  it('name the library after the file', async () => {
    const shipped = await readSignaturePacks(signatureFolder)
    expect(shipped.map(({ library }) => library)).toEqual(
      expect.arrayContaining([
        'diffusers',
        'sentence_transformers',
        'spacy',
        'timm',
        'torch_hub',
        'torchvision',
        'transformers',
      ]),
    )
  })

  it('give the rules a version that does not depend on their order, and changes with them', async () => {
    const shipped = await readSignaturePacks(signatureFolder)
    expect(rulesVersionOf(shipped.toReversed())).toBe(rulesVersionOf(shipped))
    expect(rulesVersionOf([...shipped, pack])).not.toBe(rulesVersionOf(shipped))
    expect(rulesVersionOf(shipped)).toMatch(/^[0-9a-f]{12}$/)
  })
})
