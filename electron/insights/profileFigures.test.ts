/** Figures of profiles: models once each, repositories by combination, structure and documentation. */
import { expect, test } from 'vitest'
import type { Profile, ProfiledModel } from '../../shared/model/profile.ts'
import { profileFigures } from './profileFigures.ts'

function model(
  name: string,
  family: string | null,
  modality: ProfiledModel['modality'],
  pinned = false,
): ProfiledModel {
  return { name, family, modality, reason: '', loadIds: ['l'], pinned, mentions: [] }
}

const bert = model('bert', 'BERT', 'nlp')
const vgg = model('vgg16', 'VGG', 'vision', true)

function profile(models: ProfiledModel[], change: Partial<Profile> = {}): Profile {
  const structure = (['none', 'single'] as const)[models.length] ?? 'multiple'
  const identity = { repositoryId: 'r', commit: 'c', rulesVersion: 'v' }
  const nothing = { interchangeable: [], complementary: [], documentation: { extent: 'none', place: null } } as const
  return { ...identity, models, structure, ...nothing, interchangeable: [], complementary: [], ...change }
}

const pair = [{ names: ['bert', 'vgg16'], reason: '', evidence: [] }]
const profiles = [
  profile([bert]),
  profile([bert, vgg], { complementary: pair, documentation: { extent: 'partial', place: 'readme' } }),
  profile([vgg], { documentation: { extent: 'explicit', place: 'both' } }),
  profile([]),
]

function counts(id: string): [number, Record<string, number>] {
  const found = profileFigures(profiles).find((one) => one.id === id)
  const bars = (found?.bars ?? []).filter(({ count }) => count > 0).map(({ label, count }) => [label, count])
  return [found?.total ?? -1, Object.fromEntries(bars) as Record<string, number>]
}

test('a model of several repositories counts once', () => {
  expect(counts('models.modality')).toEqual([2, { NLP: 1, Vision: 1 }])
  expect(counts('models.family')).toEqual([2, { BERT: 1, VGG: 1 }])
})

test('combinations of modalities, single apart from multiple', () => {
  expect(counts('repositories.modalities')).toEqual([
    3,
    { 'Single: NLP': 1, 'Multiple: NLP + Vision': 1, 'Single: Vision': 1 },
  ])
})

test('structure counts every scanned repository, and suggestions beside it', () => {
  const expected = { 'No named model': 1, 'Single PTM': 2, 'Multiple PTMs': 1, 'Complementary (suggested)': 1 }
  expect(counts('repositories.structure')).toEqual([4, expected])
})

test('documentation keeps all seven patterns in order, and pins are told apart', () => {
  const expected = { 'Code only': 1, 'Partial, README': 1, 'Explicit, both': 1 }
  expect(counts('repositories.documentation')).toEqual([3, expected])
  const bars = profileFigures([]).find(({ id }) => id === 'repositories.documentation')?.bars ?? []
  expect(bars.map(({ label }) => label)).toHaveLength(7)
  expect(counts('repositories.pinned')).toEqual([3, { 'Every model': 1, Some: 1, None: 1 }])
})
