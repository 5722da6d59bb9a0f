/** Profile of a clone: made at the end of a scan, from its loads and the clone's own texts. */
import type { ScanReport } from '../../../shared/api/detection.ts'
import type { Load } from '../../../shared/model/load.ts'
import type { Clone } from '../../clone/clone.ts'
import type { Families } from './families.ts'
import { modelsOf, namedLoads } from './models.ts'
import { profileOf } from './profile.ts'
import type { StoredProfile } from './storedProfile.ts'
import { surroundingsIn } from './surroundings.ts'

/** Raise when profiles of the same loads change; tables and engine have their own part in the rules version. */
const profileVersion = 1

/** `known` is the profile saved before: one of the same commit, rules and models is not made again, and nothing is read. */
export async function profileClone(
  clone: Clone,
  families: Families,
  report: Pick<ScanReport, 'repositoryId' | 'commit' | 'rulesVersion'>,
  loads: readonly Load[],
  known: StoredProfile | undefined,
  signal: AbortSignal,
): Promise<StoredProfile> {
  const { repositoryId, commit } = report
  const rulesVersion = `${report.rulesVersion}+${families.version}.${profileVersion}`
  if (known?.profile.commit === commit && known.profile.rulesVersion === rulesVersion) {
    const same = JSON.stringify(modelsOf(families, namedLoads(loads))) === JSON.stringify(withoutMentions(known))
    if (same) return known
  }
  const { mentions, circumstances } = await surroundingsIn(clone, families, loads, signal)
  const profile = profileOf(families, { repositoryId, commit, rulesVersion, loads, mentions, circumstances })
  const telling = [...circumstances].filter(([, { arms, target }]) => arms.length > 0 || target !== null)
  return { profile, circumstances: Object.fromEntries(telling) }
}

function withoutMentions({ profile }: StoredProfile): unknown {
  return profile.models.map(({ mentions: _mentions, ...model }) => model)
}
