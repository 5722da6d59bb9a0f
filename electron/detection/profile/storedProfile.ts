/** Stored profile: a profile as a scan saves it, with what it takes to make it again when people name loads. */
import type { Profile } from '../../../shared/model/profile.ts'
import type { Circumstance } from './circumstances.ts'

export interface StoredProfile {
  readonly profile: Profile
  /** By load id, of the loads that stand in a branch or are assigned. */
  readonly circumstances: Readonly<Record<string, Circumstance>>
}
