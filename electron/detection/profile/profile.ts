/** Profile: what the loads of a repository say about its models together; it reads nothing and keeps nothing. */
import type { Load } from '../../../shared/model/load.ts'
import type { Profile } from '../../../shared/model/profile.ts'
import type { Circumstance } from './circumstances.ts'
import { complementaryIn } from './complementary.ts'
import { documentationOf } from './documentation.ts'
import type { Families } from './families.ts'
import { interchangeableIn } from './interchangeable.ts'
import type { Mention } from './mentions.ts'
import { modelsOf, namedLoads } from './models.ts'
import type { Use } from './suggestion.ts'

export interface ProfileSources {
  readonly repositoryId: string
  readonly commit: string
  /** Of the scan; the tables of families add their own. */
  readonly rulesVersion: string
  readonly loads: readonly Load[]
  readonly mentions: ReadonlyMap<string, readonly Mention[]>
  /** By load id. */
  readonly circumstances: ReadonlyMap<string, Circumstance>
}

export function profileOf(families: Families, sources: ProfileSources): Profile {
  const { repositoryId, commit, loads, mentions, circumstances } = sources
  const named = namedLoads(loads)
  const models = modelsOf(families, named).map((model) => ({
    ...model,
    mentions: [...(mentions.get(model.name) ?? [])],
  }))
  const byName = new Map(models.map((model) => [model.name, model]))
  const uses = named.flatMap(({ name, load }): Use[] => {
    const model = byName.get(name)
    return model === undefined ? [] : [{ name, load, model, circumstance: circumstances.get(load.id) }]
  })
  const interchangeable = interchangeableIn(uses)
  return {
    repositoryId,
    commit,
    rulesVersion: sources.rulesVersion,
    models,
    structure: models.length === 0 ? 'none' : models.length === 1 ? 'single' : 'multiple',
    interchangeable,
    complementary: complementaryIn(uses, interchangeable),
    documentation: documentationOf(models),
  }
}
