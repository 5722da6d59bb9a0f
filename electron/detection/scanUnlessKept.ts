/** Scans a clone by a worker, unless the same commit was scanned by the same rules before and the result was kept. */
import type { Load } from '../../shared/model/load.ts'
import type { Clone } from '../clone/clone.ts'
import type { Families } from './profile/families.ts'
import { profileIfSame } from './profile/profileClone.ts'
import type { StoredProfile } from './profile/storedProfile.ts'
import type { ScanProgress } from './scan.ts'
import type { ScanCache } from './scanCache.ts'
import type { CloneScan } from './scanClone.ts'
import type { ScanPool } from './scanPool.ts'
import { rulesVersionOf, type SignaturePack } from './signaturePack.ts'

export interface PinnedScanOptions {
  readonly repositoryId: string
  readonly packs: readonly SignaturePack[]
  readonly pool: ScanPool
  readonly cache: ScanCache
  readonly signal: AbortSignal
  /** What a profile is made with, and the one made before; no profile is made without it. */
  readonly profile?: { readonly families: Families; readonly known: StoredProfile | undefined }
  readonly onProgress?: (progress: ScanProgress) => void
  readonly onFound?: (loads: readonly Load[]) => void
}

export interface PinnedScan extends CloneScan {
  readonly profile: StoredProfile | null
}

/** The worker opens the clone for itself: what is open here goes on serving others. */
export async function scanUnlessKept(
  { root, commit }: Pick<Clone, 'root' | 'commit'>,
  options: PinnedScanOptions,
): Promise<PinnedScan> {
  const { repositoryId, packs, pool, cache, profile = null } = options
  const found = keptScan(commit, options)
  if (found !== undefined) {
    const same = profile && profileIfSame(profile.families, found.report, found.loads, profile.known)
    if (same !== undefined) return { ...found, profile: same }
  }
  const scanned = await pool.scan(
    { path: root, commit, repositoryId, packs, found: found ?? null, profile },
    { ...options, kept: cache },
  )
  if (found === undefined && scanned.json !== null) {
    cache.keepResult(commit, scanned.report.rulesVersion, scanned.json)
  }
  return scanned
}

/** The same scan as it was done before: a commit and rules decide all that it finds. */
function keptScan(
  commit: string,
  { repositoryId, packs, cache }: Pick<PinnedScanOptions, 'repositoryId' | 'packs' | 'cache'>,
): CloneScan | undefined {
  const started = performance.now()
  const json = cache.result(commit, rulesVersionOf(packs))
  if (json === undefined) return undefined
  try {
    const { loads, report } = JSON.parse(json) as CloneScan
    const milliseconds = Math.round(performance.now() - started)
    return {
      loads: loads.map((load) => ({ ...load, repositoryId })),
      report: { ...report, repositoryId, milliseconds, at: new Date().toISOString() },
    }
  } catch {
    return undefined
  }
}
