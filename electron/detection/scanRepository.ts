/** Scans a repository of the study and saves what is found, while it is found and once more when all is known. */
import type { ScanReport } from '../../shared/api/detection.ts'
import type { Load } from '../../shared/model/load.ts'
import type { Context } from '../context.ts'
import type { CallContext } from '../transport/handlers.ts'
import { readFamilies } from './profile/families.ts'
import { profileClone } from './profile/profileClone.ts'
import { readProfiles, saveFound, saveResult } from './results.ts'
import { openScanCache } from './scanCache.ts'
import { scanClone } from './scanClone.ts'
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

export async function scanRepository(
  { desk, clones, pool, resources, cacheFolder }: Context,
  packs: readonly SignaturePack[],
  repositoryId: string,
  { signal, progress }: CallContext<'detection.scan'>,
): Promise<ScanReport> {
  const { name } = clones.repository(repositoryId)
  const clone = await clones.of(repositoryId)
  const { file } = desk
  const cache = openScanCache(cacheFolder)
  const scanned = scanClone(clone, {
    repositoryId,
    packs,
    pool,
    signal,
    cache,
    onProgress: (state) => progress({ repository: name, ...state }),
    onFound: batches((found) => saveFound(file, found)),
  })
  const { loads, report } = await scanned.finally(() => cache.close())
  const [known] = readProfiles(file, repositoryId)
  const profile = await profileClone(clone, await readFamilies(resources), report, loads, known, signal)
  saveResult(file, report, loads, profile)
  return report
}
