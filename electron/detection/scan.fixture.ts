/** Scans texts given in a test with the shipped signature packs. */
import { fileURLToPath } from 'node:url'
import type { Load } from '../../shared/model/load.ts'
import { poolFromSource } from '../syntax/parsePool.fixture.ts'
import type { ParsePool } from '../syntax/parsePool.ts'
import { scanFiles, type ScanOptions } from './scan.ts'
import type { ScanReport } from './scanReport.ts'
import { readSignaturePacks } from './signatureFiles.ts'
import type { SignaturePack } from './signaturePack.ts'

export const signatureFolder = fileURLToPath(new URL('../../resources/signatures/', import.meta.url))

export interface ScanOutcome {
  readonly loads: readonly Load[]
  readonly provisional: readonly Load[]
  readonly report: ScanReport
}

let shared: { pool: ParsePool; packs: Promise<SignaturePack[]> } | undefined

/** One pool serves all tests of a file; workers are idle between scans and keep no process alive. */
export async function scanTexts(
  texts: Readonly<Record<string, string>>,
  options: Partial<ScanOptions> = {},
): Promise<ScanOutcome> {
  shared ??= { pool: poolFromSource(undefined, { size: 1 }), packs: readSignaturePacks(signatureFolder) }
  const files = Object.entries(texts).map(([path, text]) => ({ path, blob: `blob-of-${path}`, text }))
  const provisional: Load[] = []
  let loads: readonly Load[] = []
  const report = await scanFiles({
    repositoryId: 'repository',
    commit: 'c0ffee',
    files,
    packs: await shared.packs,
    pool: shared.pool,
    onLoads: (found, stage) => {
      if (stage === 'final') loads = found
      else provisional.push(...found)
    },
    ...options,
  })
  return { loads, provisional, report }
}

/** The only load of the texts. */
export async function onlyLoad(texts: Readonly<Record<string, string>>): Promise<Load> {
  const { loads } = await scanTexts(texts)
  const [load, second] = loads
  if (load === undefined || second !== undefined)
    throw new Error(`expected one load, found ${loads.map(({ signature }) => signature).join(', ')}`)
  return load
}

/** Model names of the only load, sorted. */
export async function namesIn(texts: Readonly<Record<string, string>>): Promise<string[]> {
  const load = await onlyLoad(texts)
  return load.modelNames.map(({ name }) => name).toSorted()
}
