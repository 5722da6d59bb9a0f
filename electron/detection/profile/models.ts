/** Models: the distinct names that a repository's loads stand for; what each is for, and with which others, is decided elsewhere. */
import type { Load } from '../../../shared/model/load.ts'
import type { ProfiledModel } from '../../../shared/model/profile.ts'
import { isNamedByHand } from '../../../shared/text/namedByHand.ts'
import { isTestPath } from '../../../shared/text/testPath.ts'
import { isLocalPath } from '../nameShape.ts'
import { type Families, familyOf } from './families.ts'

export interface NamedLoad {
  readonly name: string
  readonly load: Load
}

/** A load counts when it loads weights, is sure enough and not part of the repository's own tests; what a person named always does. */
export function counts(load: Load): boolean {
  if (isNamedByHand(load)) return load.modelNames.length > 0
  return load.loadsWeights && load.confidence !== 'low' && !isTestPath(load.path)
}

/** Names on a hub, in order of first occurrence; local paths are files of whoever runs the program. */
export function namedLoads(loads: readonly Load[]): NamedLoad[] {
  return loads
    .filter(counts)
    .flatMap((load) =>
      load.modelNames
        .filter(({ name }) => !isLocalPath(name) && /\p{L}/u.test(name))
        .map(({ name }): NamedLoad => ({ name, load })),
    )
}

export function modelsOf(families: Families, named: readonly NamedLoad[]): Omit<ProfiledModel, 'mentions'>[] {
  return [...Map.groupBy(named, ({ name }) => name)].map(([name, members]) => {
    const loads = members.map(({ load }) => load)
    return {
      name,
      ...familyOf(families, name, loads),
      loadIds: [...new Set(loads.map(({ id }) => id))],
      pinned: loads.every(({ version }) => version !== null),
    }
  })
}
