/** Scan messages: what a worker tells while it scans and when it is done, as those who asked for the scan want to hear it. */
import type { Load } from '../../shared/model/load.ts'
import type { FactsKept } from './keptFacts.ts'
import type { StoredProfile } from './profile/storedProfile.ts'
import type { FromScanWorker } from './scan.worker.ts'
import type { ScanProgress } from './scan.ts'
import type { CloneScan } from './scanClone.ts'

export interface ScanListeners {
  readonly signal: AbortSignal
  readonly kept: FactsKept
  readonly onProgress?: (progress: ScanProgress) => void
  /** Loads that one file alone makes certain, as soon as they are known. */
  readonly onFound?: (loads: readonly Load[]) => void
}

export interface Scanned extends CloneScan {
  /** The loads and the report as they are kept; null where some file could not be read this time. */
  readonly json: string | null
  /** Null when none was asked for. */
  readonly profile: StoredProfile | null
}

export function hear(
  { kept, onFound, onProgress }: ScanListeners,
  message: Extract<FromScanWorker, { kind: 'keepFacts' | 'progress' | 'found' }>,
): void {
  if (message.kind === 'progress') onProgress?.(message.progress)
  else if (message.kind === 'found') onFound?.(message.loads)
  else kept.keepFacts(message.blob, message.role, message.json)
}

export function scannedOf({ scan, isWhole, profile }: Extract<FromScanWorker, { kind: 'done' }>): Scanned {
  return {
    ...(JSON.parse(scan) as CloneScan),
    json: isWhole ? scan : null,
    profile: profile === null ? null : (JSON.parse(profile) as StoredProfile),
  }
}
