/** Scans an opened clone: reads its files at the pinned commit, hands their texts to the scan, and reports what came of it. */
import type { ScanReport } from '../../shared/api/detection.ts'
import type { Load } from '../../shared/model/load.ts'
import type { Clone } from '../clone/clone.ts'
import { decode } from '../clone/decode.ts'
import type { ParsePool } from '../syntax/parsePool.ts'
import { type ScanProgress, scanFiles } from './scan.ts'
import type { ScanCache } from './scanCache.ts'
import { rulesVersionOf, type SignaturePack } from './signaturePack.ts'
import { roleOf, type ScanFile } from './walk.ts'

export interface CloneScanOptions {
  readonly repositoryId: string
  readonly packs: readonly SignaturePack[]
  readonly pool: ParsePool
  readonly signal: AbortSignal
  /** Facts and results of earlier scans; nothing is kept without it. */
  readonly cache?: ScanCache
  readonly onProgress?: (progress: ScanProgress) => void
  /** Loads that one file alone makes certain, as soon as they are known. */
  readonly onFound?: (loads: readonly Load[]) => void
}

export interface CloneScan {
  readonly loads: readonly Load[]
  readonly report: ScanReport
}

/** Large texts are read whole: a load may stand anywhere in them; the scan itself says where it gives up. */
const largestScanned = 32 * 1024 * 1024

interface Reading {
  readonly unreadable: { path: string; reason: string }[]
  /** True when a file could not be read this time, which another time may differ. */
  isPartial: boolean
  files: number
}

async function* textsOf(clone: Clone, signal: AbortSignal, reading: Reading): AsyncGenerator<ScanFile> {
  const wanted = (await clone.listFiles(signal)).filter(
    ({ path, mode }) => (mode === 'file' || mode === 'executable') && roleOf(path) !== undefined,
  )
  reading.files = wanted.length
  for await (const read of clone.readBlobs(wanted, signal)) {
    const { path, blob } = read.file
    if ('error' in read) {
      reading.unreadable.push({ path, reason: read.error.message })
      reading.isPartial = true
      continue
    }
    const decoded = decode(read.bytes, { limit: largestScanned })
    if (decoded.binary) reading.unreadable.push({ path, reason: 'binary content' })
    else yield { path, blob, text: decoded.text }
  }
}

/** Scans the whole clone. Rejects with AppError `cancelled` when the signal says so; nothing is saved here. */
export async function scanClone(clone: Clone, options: CloneScanOptions): Promise<CloneScan> {
  const { repositoryId, packs, pool, signal, onProgress, onFound, cache } = options
  const started = performance.now()
  const known = keptScan(clone, options, started)
  if (known !== undefined) return known
  const reading: Reading = { unreadable: [], isPartial: false, files: 0 }
  let loads: readonly Load[] = []
  const found = await scanFiles({
    repositoryId,
    commit: clone.commit,
    files: textsOf(clone, signal, reading),
    packs,
    pool,
    signal,
    ...(cache === undefined ? {} : { kept: cache }),
    ...(onProgress === undefined ? {} : { onProgress }),
    onLoads: (some, stage) => {
      if (stage === 'final') loads = some
      else onFound?.(some)
    },
  })
  const report: ScanReport = {
    repositoryId,
    commit: clone.commit,
    rulesVersion: found.rulesVersion,
    files: reading.files,
    parsed: found.parsedFiles,
    loads: loads.length,
    withErrors: [...found.filesWithSyntaxErrors],
    givenUp: [...reading.unreadable, ...found.givenUp.map(({ path, reason }) => ({ path, reason }))],
    milliseconds: Math.round(performance.now() - started),
    at: new Date().toISOString(),
  }
  const scan = { loads, report }
  if (!reading.isPartial) cache?.keepResult(clone.commit, report.rulesVersion, JSON.stringify(scan))
  return scan
}

/** The same scan as it was done before: a commit and rules decide all that it finds. */
function keptScan(
  clone: Clone,
  { repositoryId, packs, cache }: CloneScanOptions,
  started: number,
): CloneScan | undefined {
  const json = cache?.result(clone.commit, rulesVersionOf(packs))
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
