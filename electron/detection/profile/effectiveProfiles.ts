/** Effective profiles: those of the scans, made again where people have named loads since; names that people say override. */
import type { Profile } from '../../../shared/model/profile.ts'
import type { Context } from '../../context.ts'
import { listLoads } from '../../study/loads.ts'
import { readProfiles } from '../results.ts'
import { type Families, readFamilies } from './families.ts'
import type { Mention } from './mentions.ts'
import { namedLoads } from './models.ts'
import { profileOf } from './profile.ts'
import type { StoredProfile } from './storedProfile.ts'
import { mentionsIn } from './surroundings.ts'

export class EffectiveProfiles {
  readonly #context: Pick<Context, 'desk' | 'clones' | 'resources'>
  #families: Promise<Families> | null = null
  /** Where names that no scan knew are mentioned, by repository, commit and name; a clone is read once for each. */
  readonly #saidNames = new Map<string, readonly Mention[]>()

  constructor(context: Pick<Context, 'desk' | 'clones' | 'resources'>) {
    this.#context = context
  }

  async list(repositoryId?: string): Promise<Profile[]> {
    const { file } = this.#context.desk
    const named = new Set(
      file.rows<{ id: string }>('SELECT DISTINCT repository_id AS id FROM v_namings').map(({ id }) => id),
    )
    const profiles: Profile[] = []
    for (const stored of readProfiles(file, repositoryId)) {
      profiles.push(named.has(stored.profile.repositoryId) ? await this.#again(stored) : stored.profile)
    }
    return profiles
  }

  async #again({ profile, circumstances }: StoredProfile): Promise<Profile> {
    this.#families ??= readFamilies(this.#context.resources)
    const families = await this.#families
    const loads = listLoads(this.#context.desk.file, profile.repositoryId)
    const mentions = new Map<string, readonly Mention[]>(profile.models.map((model) => [model.name, model.mentions]))
    const names = new Set(namedLoads(loads).map(({ name }) => name))
    const missing = [...names].filter((name) => !mentions.has(name))
    if (missing.length > 0) await this.#lookFor(missing, profile, families, loads)
    for (const name of missing) mentions.set(name, this.#saidNames.get(keyOf(profile, name)) ?? [])
    return profileOf(families, {
      ...profile,
      loads,
      mentions,
      circumstances: new Map(Object.entries(circumstances)),
    })
  }

  async #lookFor(
    names: readonly string[],
    profile: Profile,
    families: Families,
    loads: ReturnType<typeof listLoads>,
  ): Promise<void> {
    if (names.every((name) => this.#saidNames.has(keyOf(profile, name)))) return
    // A clone that is not on this machine only leaves the mentions out; they are looked for when it is back.
    const clone = await this.#context.clones.of(profile.repositoryId).catch(() => undefined)
    if (clone === undefined) return
    const found = await mentionsIn(clone, families, loads, new AbortController().signal)
    for (const name of names) this.#saidNames.set(keyOf(profile, name), found.get(name) ?? [])
  }
}

function keyOf({ repositoryId, commit }: Pick<Profile, 'repositoryId' | 'commit'>, name: string): string {
  return JSON.stringify([repositoryId, commit, name])
}
