/** Scans an opened clone: reads its files at the pinned commit, hands their texts to the scan, and reports what came of it. */
import type { ScanReport } from '../../shared/api/detection.ts'
import type { Load } from '../../shared/model/load.ts'
import type { Clone } from '../clone/clone.ts'
import { decode } from '../clone/decode.ts'
import type { Parser } from '../syntax/parsePool.ts'
import type { FactsKept } from './keptFacts.ts'
import { type ScanProgress, scanFiles } from './scan.ts'
import type { SignaturePack } from './signaturePack.ts'
import { roleOf, type ScanFile } from './walk.ts'

export interface CloneScanOptions {
  readonly repositoryId: string
  readonly packs: readonly SignaturePack[]
  readonly pool: Parser
  readonly signal: AbortSignal
  /** Facts of earlier scans; nothing is kept without it. */
  readonly kept?: FactsKept
  readonly onProgress?: (progress: ScanProgress) => void
  /** Loads that one file alone makes certain, as soon as they are known. */
  readonly onFound?: (loads: readonly Load[]) => void
}

export interface CloneScan {
  readonly loads: readonly Load[]
  readonly report: ScanReport
}

/** What a scan has just found; false where a file could not be read this time, which another time may differ. */
export interface FreshScan extends CloneScan {
  readonly isWhole: boolean
}

/** Large texts are read whole: a load may stand anywhere in them; the scan itself says where it gives up. */
const largestScanned = 32 * 1024 * 1024

interface Reading {
  readonly unreadable: { path: string; reason: string }[]
  isWhole: boolean
  files: number
  codeFiles: number
}

async function* textsOf(clone: Clone, signal: AbortSignal, reading: Reading): AsyncGenerator<ScanFile> {
  const wanted = (await clone.listFiles(signal)).filter(
    ({ path, mode }) => (mode === 'file' || mode === 'executable') && roleOf(path) !== undefined,
  )
  reading.files = wanted.length
  reading.codeFiles = wanted.filter(({ path }) => /^(?:python|notebook)$/.test(roleOf(path) ?? '')).length
  for await (const read of clone.readBlobs(wanted, signal)) {
    const { path, blob } = read.file
    if ('error' in read) {
      reading.unreadable.push({ path, reason: read.error.message })
      reading.isWhole = false
      continue
    }
    const decoded = decode(read.bytes, { limit: largestScanned })
    if (decoded.binary) reading.unreadable.push({ path, reason: 'binary content' })
    else yield { path, blob, text: decoded.text }
  }
}

/** Scans the whole clone in this thread. Rejects with AppError `cancelled` when the signal says so; nothing is saved here. */
export async function scanClone(clone: Clone, options: CloneScanOptions): Promise<FreshScan> {
  const { repositoryId, packs, pool, signal, onProgress, onFound, kept } = options
  const started = performance.now()
  const reading: Reading = { unreadable: [], isWhole: true, files: 0, codeFiles: 0 }
  let loads: readonly Load[] = []
  const found = await scanFiles({
    repositoryId,
    commit: clone.commit,
    files: textsOf(clone, signal, reading),
    packs,
    pool,
    signal,
    provisional: onFound !== undefined,
    expected: () => reading.codeFiles,
    ...(kept === undefined ? {} : { kept }),
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
  return { loads, report, isWhole: reading.isWhole }
}
