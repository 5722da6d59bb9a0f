/** Profile pairs: what counts as the same conclusion. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readFamilies } from '../../electron/detection/profile/families.ts'
import { profileOf } from '../../electron/detection/profile/profile.ts'
import type { Mention } from '../../electron/detection/profile/mentions.ts'
import { loadAt, named } from './accuracy.fixture.ts'
import {
  type Compared,
  pairsByName,
  pairsOfCounts,
  pairsOfFoundModels,
  pairsOfModalitySets,
  pairsOfStructure,
  patternOfPublished,
  patternWords,
} from './profilePairs.ts'
import { agreementOf } from './profileTable.ts'
import { readPublishedLabels } from './publishedLabels.ts'

const families = await readFamilies(join(import.meta.dirname, '../../resources'))

/** A repository that loads BERT and ResNet; its README names BERT alone. */
function compared(published: Partial<Compared['published']>): Compared {
  const loads = [loadAt('a.py', 1, named('bert-base-uncased')), loadAt('b.py', 1, named('resnet50'))]
  const readme: Mention = { place: 'readme', path: 'README.md', line: 1 }
  const surroundings = { mentions: new Map([['bert-base-uncased', [readme]]]), circumstances: new Map() }
  const profile = profileOf(families, { repositoryId: '', commit: 'c', rulesVersion: 'r', loads, ...surroundings })
  const nothing = { modalities: new Map(), interchangeable: false, complementary: false }
  return { repo: 'o/n', published: { ...nothing, ...published }, profile }
}

const both = compared({
  modalities: new Map([
    ['BERT-base-uncased', 'nlp'],
    ['smxm', 'nlp'],
  ]),
  interchangeable: true,
})

it('compares modalities of names by themselves, and of what was found, capital letters aside', () => {
  expect(pairsByName([both], families).map(({ item, published, found }) => [item, published, found])).toEqual([
    ['o/n BERT-base-uncased', 'nlp', 'nlp'],
    ['o/n smxm', 'nlp', 'unknown'],
  ])
  expect(pairsOfFoundModels([both]).map(({ item, found }) => [item, found])).toEqual([['o/n BERT-base-uncased', 'nlp']])
})

it('says how many of the models behind a set of modalities nobody published', () => {
  expect(pairsOfModalitySets([both])).toEqual([
    { item: 'o/n', published: 'nlp', found: 'nlp + vision', detail: '1 of 2 models are not among the published ones' },
  ])
})

it('counts models as single and multiple', () => {
  const one = compared({ modalities: new Map([['bert-base-uncased', 'nlp']]) })
  expect(pairsOfCounts([both, one]).map(({ published, found }) => [published, found])).toEqual([
    ['multiple', 'multiple'],
    ['single', 'multiple'],
  ])
  expect(pairsOfStructure([both], 'interchangeable')[0]?.published).toBe('yes')
})

it('asks how models are documented, of all and of the published ones alone', () => {
  expect(patternWords(both.profile.documentation)).toBe('partial, readme')
  expect(patternOfPublished(both)).toBe('explicit, readme')
  expect(patternOfPublished(compared({ modalities: new Map([['resnet50', 'vision']]) }))).toBe('none')
})

it('puts agreement beside kappa and beside what the most frequent label alone would reach', () => {
  const pair = (published: string, found: string) => ({ item: '', published, found, detail: '' })
  const pairs = [pair('yes', 'yes'), pair('yes', 'yes'), pair('yes', 'no'), pair('no', 'no')]
  // Expected by the marginals: 0.75 * 0.5 + 0.25 * 0.5.
  expect(agreementOf(pairs)).toEqual({ items: 4, same: 3, majority: { label: 'yes', items: 3 }, kappa: 0.5 })
  expect(agreementOf([pair('yes', 'yes')])).toMatchObject({ same: 1, kappa: null })
})

it('reads the published tables by address, whatever its capital letters', () => {
  const folder = mkdtempSync(join(tmpdir(), 'labels-'))
  const write = (name: string, ...lines: string[]) =>
    writeFileSync(join(folder, 'replication', name), `${lines.join('\n')}\n`)
  mkdirSync(join(folder, 'replication'))
  write('model_types_gh.csv', 'github_url,model_name,model_type', 'github.com/o/n,CLIP,multi_modal')
  write('interchangeable.csv', 'github_url', 'github.com/o/n')
  write('complementary.csv', 'github_url')
  const labels = readPublishedLabels(folder)('O/N')
  rmSync(folder, { recursive: true })
  expect(labels).toEqual({ modalities: new Map([['CLIP', 'multimodal']]), interchangeable: true, complementary: false })
})
