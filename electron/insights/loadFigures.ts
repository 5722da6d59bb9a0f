/** Figures of the loads: libraries, hubs, components, versions, names, and how many models a repository uses. */
import type { Figure } from '../../shared/api/insights.ts'
import { type Count, figure, frequencies, plural } from './figure.ts'

export interface LoadFact {
  readonly repositoryId: string
  readonly library: string
  readonly hub: string
  readonly component: string
  readonly names: readonly string[]
  readonly version: string | null
  readonly loadsWeights: boolean
}

const shownNames = 15

/** Counts calls that load weights, except the first figure, which says how many of the calls found do. */
export function loadFigures(found: readonly LoadFact[]): Figure[] {
  const loads = found.filter(({ loadsWeights }) => loadsWeights)
  const counted = `${plural(loads.length, 'call')} that ${loads.length === 1 ? 'loads' : 'load'} weights`
  const ofLoads = (id: string, title: string, counts: readonly Count[]) => {
    return figure(id, title, counted, loads.length, counts)
  }
  const pinned = loads.filter(({ version }) => version !== null).length
  const named = loads.filter(({ names }) => names.length > 0).length
  return [
    figure('loads.weights', 'Calls found', `${plural(found.length, 'call')} of a loading function`, found.length, [
      { label: 'Load weights', count: loads.length },
      { label: 'Load no weights', count: found.length - loads.length },
    ]),
    ofLoads('loads.library', 'Loads by library', frequencies(loads.map(({ library }) => library))),
    ofLoads('loads.hub', 'Loads by hub', frequencies(loads.map(({ hub }) => hubNames[hub] ?? hub))),
    ofLoads('loads.component', 'Loads by component', frequencies(loads.map(({ component }) => component))),
    ofLoads('loads.version', 'Versions of loads', [
      { label: 'Pinned', count: pinned },
      { label: 'Not pinned', count: loads.length - pinned },
    ]),
    ofLoads('loads.name', 'Model names of loads', [
      { label: 'Resolved', count: named },
      { label: 'Not resolved', count: loads.length - named },
    ]),
    ...repositoryFigures(loads),
  ]
}

const hubNames: Readonly<Record<string, string>> = {
  huggingface: 'Hugging Face',
  pytorch: 'PyTorch',
  tensorflow: 'TensorFlow',
  paddle: 'PaddlePaddle',
  other: 'Other',
}

/** A repository's models are the different names that its loads resolve to. */
function repositoryFigures(loads: readonly LoadFact[]): Figure[] {
  const names = new Map<string, Set<string>>()
  for (const load of loads) {
    const known = names.get(load.repositoryId) ?? new Set<string>()
    names.set(load.repositoryId, known)
    for (const name of load.names) known.add(name)
  }
  const sizes = [...names.values()].map(({ size }) => size)
  const unit = `${plural(sizes.length, 'repository')} with a load`
  const popular = frequencies([...names.values()].flatMap((known) => [...known])).slice(0, shownNames)
  return [
    figure('repositories.models', 'Models per repository', unit, sizes.length, [
      { label: 'One model', count: sizes.filter((size) => size === 1).length },
      { label: 'Several models', count: sizes.filter((size) => size > 1).length },
      { label: 'No name resolved', count: sizes.filter((size) => size === 0).length },
    ]),
    figure('models.repositories', 'Models used by most repositories', unit, sizes.length, popular),
  ]
}
