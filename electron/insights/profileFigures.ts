/** Figures of the profiles: modalities (Figures 5 and 6 of the paper), structure (Figure 7), documentation (Figure 8) and families. */
import type { Figure } from '../../shared/api/insights.ts'
import type { Profile } from '../../shared/model/profile.ts'
import { type Count, figure, frequencies, plural } from './figure.ts'

const shownFamilies = 20

/** Models are counted once however many repositories use them; repositories without a named model are in none but the structure. */
export function profileFigures(profiles: readonly Profile[]): Figure[] {
  const withModels = profiles.filter(({ models }) => models.length > 0)
  return [...modelFigures(withModels), ...repositoryFigures(profiles, withModels)]
}

function modelFigures(profiles: readonly Profile[]): Figure[] {
  const models = [
    ...new Map(profiles.flatMap((profile) => profile.models.map((model) => [model.name, model]))).values(),
  ]
  const unit = `different ${plural(models.length, 'model')}`
  const families = frequencies(models.map(({ family }) => family ?? 'Family not known'))
  const modalities = frequencies(models.map(({ modality }) => modalityNames[modality]))
  return [
    figure('models.modality', 'Models by modality', unit, models.length, modalities),
    figure('models.family', 'Base model families', unit, models.length, families.slice(0, shownFamilies)),
  ]
}

function repositoryFigures(all: readonly Profile[], withModels: readonly Profile[]): Figure[] {
  const unit = (count: number) => `${plural(count, 'repository')} with a named model`
  const total = withModels.length
  const multiple = withModels.filter(({ structure }) => structure === 'multiple')
  const number = (passes: (profile: Profile) => boolean) => withModels.filter((profile) => passes(profile)).length
  return [
    figure(
      'repositories.modalities',
      'Combinations of modalities',
      unit(total),
      total,
      frequencies(withModels.map(combination)),
    ),
    figure(
      'repositories.structure',
      'Models that a repository depends on',
      `${plural(all.length, 'repository')} scanned`,
      all.length,
      [
        { label: 'No named model', count: all.length - total },
        { label: 'Single PTM', count: total - multiple.length },
        { label: 'Multiple PTMs', count: multiple.length },
        { label: 'Interchangeable (suggested)', count: number(({ interchangeable }) => interchangeable.length > 0) },
        { label: 'Complementary (suggested)', count: number(({ complementary }) => complementary.length > 0) },
      ],
    ),
    figure(
      'repositories.documentation',
      'Where models are documented',
      unit(total),
      total,
      documentationCounts(withModels),
    ),
    figure('repositories.pinned', 'Repositories that pin a version', unit(total), total, [
      { label: 'Every model', count: number(({ models }) => models.every(({ pinned }) => pinned)) },
      {
        label: 'Some',
        count: number(({ models }) => models.some((one) => one.pinned) && models.some((one) => !one.pinned)),
      },
      { label: 'None', count: number(({ models }) => models.every(({ pinned }) => !pinned)) },
    ]),
  ]
}

const modalityNames: Readonly<Record<Profile['models'][number]['modality'], string>> = {
  nlp: 'NLP',
  vision: 'Vision',
  multimodal: 'Multi-modal',
  speech: 'Speech',
  audio: 'Audio',
  unknown: 'Not known',
}

/** "Single: Vision", "Multiple: NLP + Vision", in the order of the names above. */
function combination({ models, structure }: Profile): string {
  const present = new Set(models.map(({ modality }) => modality))
  const names = (Object.keys(modalityNames) as (keyof typeof modalityNames)[]).filter((name) => present.has(name))
  return `${structure === 'single' ? 'Single' : 'Multiple'}: ${names.map((name) => modalityNames[name]).join(' + ')}`
}

const places = { readme: 'README', configuration: 'configuration', both: 'both' } as const

/** All seven patterns of Figure 8, also those that nobody has. */
function documentationCounts(profiles: readonly Profile[]): Count[] {
  const label = ({ extent, place }: Profile['documentation']) => {
    return place === null ? 'Code only' : `${extent === 'partial' ? 'Partial' : 'Explicit'}, ${places[place]}`
  }
  const found = new Map(
    frequencies(profiles.map(({ documentation }) => label(documentation))).map((one) => [one.label, one.count]),
  )
  const patterns = (['partial', 'explicit'] as const).flatMap((extent) =>
    (['readme', 'configuration', 'both'] as const).map((place) => label({ extent, place })),
  )
  return ['Code only', ...patterns].map((pattern) => ({ label: pattern, count: found.get(pattern) ?? 0 }))
}
