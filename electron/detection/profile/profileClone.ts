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
const profileVersion = 2

type Origin = Pick<ScanReport, 'repositoryId' | 'commit' | 'rulesVersion'>

/** `known` is the profile saved before: one of the same commit, rules and models is not made again, and nothing is read. */
export async function profileClone(
  clone: Clone,
  families: Families,
  report: Origin,
  loads: readonly Load[],
  known: StoredProfile | undefined,
  signal: AbortSignal,
): Promise<StoredProfile> {
  const same = profileIfSame(families, report, loads, known)
  if (same !== undefined) return same
  const { repositoryId, commit } = report
  const rulesVersion = versionOf(report, families)
  const { mentions, circumstances } = await surroundingsIn(clone, families, loads, signal)
  const profile = profileOf(families, { repositoryId, commit, rulesVersion, loads, mentions, circumstances })
  const telling = [...circumstances].filter(([, { arms, target }]) => arms.length > 0 || target !== null)
  return { profile, circumstances: Object.fromEntries(telling) }
}

/** The profile saved before, where making it again would come to the same. */
export function profileIfSame(
  families: Families,
  report: Origin,
  loads: readonly Load[],
  known: StoredProfile | undefined,
): StoredProfile | undefined {
  if (known?.profile.commit !== report.commit) return undefined
  if (known.profile.rulesVersion !== versionOf(report, families)) return undefined
  const models = JSON.stringify(modelsOf(families, namedLoads(loads)))
  return models === JSON.stringify(withoutMentions(known)) ? known : undefined
}

function versionOf({ rulesVersion }: Origin, { version }: Families): string {
  return `${rulesVersion}+${version}.${profileVersion}`
}

function withoutMentions({ profile }: StoredProfile): unknown {
  return profile.models.map(({ mentions: _mentions, ...model }) => model)
}
