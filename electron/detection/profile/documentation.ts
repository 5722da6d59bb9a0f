/** Documentation: the pattern of section 4.1.2 (Figure 8) that the mentions of a repository's models make. */
import type { Profile, ProfiledModel } from '../../../shared/model/profile.ts'

/** explicit: every model is named outside code; partial: some are; none: no model is. */
export function documentationOf(models: readonly Pick<ProfiledModel, 'mentions'>[]): Profile['documentation'] {
  const mentioned = models.filter(({ mentions }) => mentions.length > 0)
  if (mentioned.length === 0) return { extent: 'none', place: null }
  const places = new Set(mentioned.flatMap(({ mentions }) => mentions.map(({ place }) => place)))
  const [only] = places
  return {
    extent: mentioned.length === models.length ? 'explicit' : 'partial',
    place: places.size === 1 && only !== undefined ? only : 'both',
  }
}
