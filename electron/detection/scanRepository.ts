/** Scans a repository of the study and saves what is found, while it is found and once more when all is known. */
import type { ScanReport } from '../../shared/api/detection.ts'
import type { Load } from '../../shared/model/load.ts'
import type { Context } from '../context.ts'
import type { Families } from './profile/families.ts'
import { readProfiles, saveFound, saveResult } from './results.ts'
import type { ScanProgress } from './scan.ts'
import type { ScanCache } from './scanCache.ts'
import { scanUnlessKept } from './scanUnlessKept.ts'
import type { SignaturePack } from './signaturePack.ts'

/** Found loads are saved together, this often: each save is a write to disk. */
const pauseMilliseconds = 400

/** Collects loads and hands them on in batches, so that they show while the scan goes on. */
function batches(save: (loads: readonly Load[]) => void) {
  let waiting: Load[] = []
  let last = performance.now()
  return (loads: readonly Load[]): void => {
    waiting.push(...loads)
    if (performance.now() - last < pauseMilliseconds) return
    save(waiting)
    waiting = []
    last = performance.now()
  }
}

export interface RepositoryScanOptions {
  readonly packs: readonly SignaturePack[]
  readonly families: Families
  readonly cache: ScanCache
  readonly signal: AbortSignal
  readonly onProgress: (progress: ScanProgress) => void
}

export async function scanRepository(
  { desk, clones, scans }: Context,
  repositoryId: string,
  { families, ...options }: RepositoryScanOptions,
): Promise<ScanReport> {
  const clone = await clones.of(repositoryId)
  const { file } = desk
  const [known] = readProfiles(file, repositoryId)
  const { loads, report, profile } = await scanUnlessKept(clone, {
    ...options,
    repositoryId,
    pool: scans,
    profile: { families, known },
    onFound: batches((found) => saveFound(file, found)),
  })
  if (profile === null) throw new Error('the scan made no profile')
  saveResult(file, report, loads, profile)
  return report
}
