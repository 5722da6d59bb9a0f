/** Scans several repositories of the study side by side; one that cannot be scanned is reported when the others are done. */
import type { ScanReport } from '../../shared/api/detection.ts'
import type { Context } from '../context.ts'
import type { CallContext } from '../transport/handlers.ts'
import { cloneWeight } from './cloneWeight.ts'
import { readFamilies } from './profile/families.ts'
import type { ScanProgress } from './scan.ts'
import { openScanCache } from './scanCache.ts'
import { scanRepository } from './scanRepository.ts'
import { sideBySide } from './sideBySide.ts'
import type { SignaturePack } from './signaturePack.ts'

type Call = CallContext<'detection.scan'>

export async function scanRepositories(
  context: Context,
  packs: readonly SignaturePack[],
  repositoryIds: readonly string[],
  { signal, progress }: Call,
): Promise<ScanReport[]> {
  const families = await readFamilies(context.resources)
  const cache = openScanCache(context.cacheFolder)
  const progressOf = together(progress)
  const scanOne = async (repositoryId: string): Promise<ScanReport> => {
    const onProgress = progressOf(context.clones.repository(repositoryId).name)
    return scanRepository(context, repositoryId, { packs, families, cache, signal, onProgress })
  }
  const weightOf = (id: string): number => {
    const path = context.desk.installation.clonePath(id)
    return path === null ? 0 : cloneWeight(path)
  }
  // One more than there are workers: its clone is opened while they work.
  const scans = sideBySide(repositoryIds, context.scans.size + 1, scanOne, weightOf)
  const outcomes = await Promise.allSettled(scans).finally(() => cache.close())
  return outcomes.map((outcome) => {
    if (outcome.status === 'fulfilled') return outcome.value
    throw outcome.reason
  })
}

/** Adds up what scans say that run at the same time, so that the sum never goes back and forth between them. */
function together(progress: Call['progress']): (repository: string) => (state: ScanProgress) => void {
  const states = new Set<{ state: ScanProgress }>()
  return (repository) => {
    const own: { state: ScanProgress } = { state: { done: 0, total: 0, loads: 0, path: '' } }
    states.add(own)
    return (state) => {
      own.state = state
      const sum = (of: 'done' | 'total' | 'loads'): number =>
        [...states].reduce((total, { state: one }) => total + one[of], 0)
      progress({ repository, path: state.path, done: sum('done'), total: sum('total'), loads: sum('loads') })
    }
  }
}
