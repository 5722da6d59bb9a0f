/** Steps with releases: name one, name it anew, remove it. */
import type { Release } from '../../shared/model/release.ts'
import { attempt } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { announce } from './steps.ts'

/** Opens the dialog for a new release, or for the name and note of one. */
export function openRelease(release: Release | null): void {
  session.setState({ dialog: { name: 'release', data: release } })
}

/** True when it was saved. */
export async function saveRelease(release: Release | null, name: string, note: string): Promise<boolean> {
  const { call } = session.getState()
  const saved = await attempt(async () => {
    if (release === null) return await call('taxonomy.createRelease', { name, note })
    return await call('taxonomy.editRelease', { releaseId: release.id, change: { name, note } })
  })
  if (saved !== undefined && release === null) announce(`Released the codebook as ${name}`)
  return saved !== undefined
}

export async function removeRelease(release: Release): Promise<void> {
  const removed = await attempt(() => session.getState().call('taxonomy.removeRelease', { releaseId: release.id }))
  if (removed !== undefined) announce(`Removed the release ${release.name}`)
}
