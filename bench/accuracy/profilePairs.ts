/** Profile pairs: what was published beside what a scan concludes, item by item, for each question that has published labels. */
import type { Profile } from '../../shared/model/profile.ts'
import { documentationOf } from '../../electron/detection/profile/documentation.ts'
import { type Families, familyOf } from '../../electron/detection/profile/families.ts'
import type { PublishedLabels } from './publishedLabels.ts'

export interface Compared {
  readonly repo: string
  readonly published: PublishedLabels
  readonly profile: Profile
}

export interface Pair {
  readonly item: string
  readonly published: string
  readonly found: string
  /** Why it was concluded, for a reader who wonders about a disagreement. */
  readonly detail: string
}

const isNamed = (name: string) => (model: { readonly name: string }) => model.name.toLowerCase() === name.toLowerCase()

/** Each published name by itself, as the keywords read it, whether a load of it was found or not. */
export function pairsByName(compared: readonly Compared[], families: Families): Pair[] {
  return compared.flatMap(({ repo, published }) =>
    [...published.modalities].map(([name, modality]) => {
      const { modality: found, reason } = familyOf(families, name, [])
      return { item: `${repo} ${name}`, published: modality, found, detail: reason }
    }),
  )
}

/** Each published name that the scan found a load of, with what the load tells beside the name. */
export function pairsOfFoundModels(compared: readonly Compared[]): Pair[] {
  return compared.flatMap(({ repo, published, profile }) =>
    [...published.modalities].flatMap(([name, modality]) => {
      const model = profile.models.find(isNamed(name))
      if (model === undefined) return []
      return [{ item: `${repo} ${name}`, published: modality, found: model.modality, detail: model.reason }]
    }),
  )
}

function together(values: Iterable<string>): string {
  return [...new Set(values)].toSorted().join(' + ') || 'none'
}

export function pairsOfModalitySets(compared: readonly Compared[]): Pair[] {
  return compared.map(({ repo, published, profile }) => {
    const found = profile.models.map(({ modality }) => modality).filter((modality) => modality !== 'unknown')
    const unpublished = profile.models.filter(
      ({ name }) => ![...published.modalities.keys()].some((one) => isNamed(one)({ name })),
    )
    return {
      item: repo,
      published: together(published.modalities.values()),
      found: together(found),
      detail: `${unpublished.length} of ${profile.models.length} models are not among the published ones`,
    }
  })
}

export function pairsOfCounts(compared: readonly Compared[]): Pair[] {
  const words = (count: number) => (count > 1 ? 'multiple' : count === 1 ? 'single' : 'none')
  return compared.map(({ repo, published, profile }) => ({
    item: repo,
    published: words(published.modalities.size),
    found: profile.structure,
    detail: `${published.modalities.size} published, ${profile.models.length} found`,
  }))
}

export function pairsOfStructure(compared: readonly Compared[], kind: 'interchangeable' | 'complementary'): Pair[] {
  return compared.map(({ repo, published, profile }) => {
    const [first] = profile[kind]
    const detail =
      first === undefined ? `${profile.models.length} models` : `${first.names.slice(0, 4).join(', ')}: ${first.reason}`
    return { item: repo, published: published[kind] ? 'yes' : 'no', found: first === undefined ? 'no' : 'yes', detail }
  })
}

export function patternWords({ extent, place }: Profile['documentation']): string {
  return place === null ? extent : `${extent}, ${place}`
}

/** The pattern that comes out when only the published models are asked for: the study knew of no others. */
export function patternOfPublished({ published, profile }: Compared): string {
  const known = profile.models.filter((model) => [...published.modalities.keys()].some((name) => isNamed(name)(model)))
  return patternWords(documentationOf(known))
}
