/** Rows of the published sample are read as they are written, and lead to our models by name. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadAt } from './accuracy.fixture.ts'
import { modelsNamed, readPublishedInteractions, readPublishedPipelines } from './publishedPipelines.ts'

describe('the tables', () => {
  let reference: string

  beforeEach(() => {
    reference = mkdtempSync(join(tmpdir(), 'reference-'))
    mkdirSync(join(reference, 'replication'))
  })
  afterEach(() => rmSync(reference, { recursive: true, force: true }))

  test('an identifier may hold commas and addresses', () => {
    writeFileSync(
      join(reference, 'replication/samples.csv'),
      'github_url,identifier,Pipeline Type\r\ngithub.com/Own/Name,two models: a, b,Generative\r\ngithub.com/o/m,bert,Feature\r\n',
    )
    expect(readPublishedPipelines(reference)).toEqual([
      { repo: 'own/name', identifier: 'two models: a, b', organisation: 'GEN' },
      { repo: 'o/m', identifier: 'bert', organisation: 'FEAT' },
    ])
  })

  test('types of interaction stand behind a tab', () => {
    writeFileSync(
      join(reference, 'replication/interaction.csv'),
      'github_url\tInteraction Type\ngithub.com/Own/Name\tPost Processing\n',
    )
    expect([...readPublishedInteractions(reference)]).toEqual([['own/name', 'POST']])
  })
})

describe('a row', () => {
  const model = (name: string, family: string | null = null, signature = 'transformers.AutoModel.from_pretrained') => ({
    name,
    family,
    loads: [loadAt('a.py', 1, { signature })],
  })
  const models = [
    model('bert-base-uncased', 'BERT'),
    model('google/vit-large', 'ViT'),
    model('org/resnet50', 'ResNet'),
    model('mine', null, 'torch.hub.load'),
    model('theirs', null, 'diffusers.StableDiffusionPipeline.from_pretrained'),
  ]
  const named = (identifier: string) => modelsNamed(identifier, models).map(({ name }) => name)

  test.each([
    ['bert-base-uncased', ['bert-base-uncased']],
    ['torchvision.models.resnet50', ['org/resnet50']],
    ['vit-large', ['google/vit-large']],
    ['ViT', ['google/vit-large']],
    ['torch.hub.load', ['mine']],
    ['large', ['google/vit-large']],
    ['mine / theirs', ['mine', 'theirs']],
    ['several: diffusion pipelines', ['theirs']],
    ['xlm', []],
  ])('%s names %j', (identifier, names) => {
    expect(named(identifier)).toEqual(names)
  })
})
