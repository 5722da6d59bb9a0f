/** Profiles in words: the terms of the paper. Pure. */
import type { Profile, ProfiledModel } from '../../shared/model/profile.ts'

export const modalityNames: Readonly<Record<ProfiledModel['modality'], string>> = {
  nlp: 'NLP',
  vision: 'Vision',
  multimodal: 'Multi-modal',
  speech: 'Speech',
  audio: 'Audio',
  unknown: 'Not known',
}

export function modalityWords(models: readonly Pick<ProfiledModel, 'modality'>[]): string {
  const present = new Set(models.map(({ modality }) => modality))
  const names = (Object.keys(modalityNames) as ProfiledModel['modality'][]).filter((name) => present.has(name))
  return names.map((name) => modalityNames[name]).join(' + ')
}

export function structureWords(
  profile: Pick<Profile, 'structure' | 'models' | 'interchangeable' | 'complementary'>,
): string {
  if (profile.structure !== 'multiple') return profile.structure === 'single' ? 'Single PTM' : 'No named model'
  const parts = [
    profile.interchangeable.length > 0 ? 'interchangeable' : '',
    profile.complementary.length > 0 ? 'complementary' : '',
  ].filter((part) => part !== '')
  const suggested = parts.length === 0 ? '' : `, perhaps ${parts.join(' and ')}`
  return `Multiple PTMs (${profile.models.length})${suggested}`
}

const places = { readme: 'README', configuration: 'configuration', both: 'README and configuration' } as const

/** The patterns of Figure 8, with how many models they speak of. */
export function documentationWords({ documentation, models }: Pick<Profile, 'documentation' | 'models'>): string {
  const { extent, place } = documentation
  if (extent === 'none' || place === null) return 'Code only: no model is named in README or configuration'
  const named = models.filter(({ mentions }) => mentions.length > 0).length
  const name = extent === 'explicit' ? 'Explicit' : 'Partial'
  return `${name}, ${places[place]}: ${named} of ${models.length} named`
}

export function mentionWords(mentions: ProfiledModel['mentions']): string {
  const kinds = new Set(mentions.map(({ place }) => place))
  const where = kinds.size === 2 ? 'README, configuration' : kinds.has('readme') ? 'README' : 'configuration'
  return `${where} (${mentions.length})`
}
