/** Profiles speak with the words of the paper. */
import { describe, expect, it } from 'vitest'
import type { Profile, ProfiledModel } from '../../shared/model/profile.ts'
import { documentationWords, mentionWords, modalityWords, structureWords } from './profileWords.ts'

const readme = { place: 'readme', path: 'README.md', line: 3 } as const
const configuration = { place: 'configuration', path: 'a.yaml', line: 1 } as const

function model(
  name: string,
  modality: ProfiledModel['modality'],
  mentions: ProfiledModel['mentions'] = [],
): ProfiledModel {
  return { name, family: null, modality, reason: '', loadIds: [], pinned: false, mentions }
}

const models = [model('bert', 'nlp', [readme]), model('vgg16', 'vision')]
const group: Profile['interchangeable'] = [{ names: ['bert', 'vgg16'], reason: '', evidence: [] }]

describe('profile words', () => {
  it('names modalities in one order', () => {
    expect(modalityWords(models.toReversed())).toBe('NLP + Vision')
  })

  it('tells the structure and marks what is only suggested', () => {
    const structure: Profile['structure'] = 'multiple'
    const profile = { structure, models, interchangeable: group, complementary: [] }
    expect(structureWords(profile)).toBe('Multiple PTMs (2), perhaps interchangeable')
    expect(structureWords({ ...profile, complementary: group })).toContain('interchangeable and complementary')
    expect(structureWords({ ...profile, structure: 'single' })).toBe('Single PTM')
    expect(structureWords({ ...profile, structure: 'none' })).toBe('No named model')
  })

  it('tells the documentation pattern with its count', () => {
    expect(documentationWords({ models, documentation: { extent: 'partial', place: 'readme' } })).toBe(
      'Partial, README: 1 of 2 named',
    )
    expect(documentationWords({ models, documentation: { extent: 'none', place: null } })).toContain('Code only')
  })

  it('tells where a model is mentioned', () => {
    expect(mentionWords([readme])).toBe('README (1)')
    expect(mentionWords([configuration, readme])).toBe('README, configuration (2)')
  })
})
