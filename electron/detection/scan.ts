/** Scan: runs the phases over the files of one repository, emitting loads while it goes; it takes texts, and touches neither disk nor Git. */
import type { Load } from '../../shared/model/load.ts'
import type { FileFacts } from '../syntax/facts.ts'
import type { Parser } from '../syntax/parsePool.ts'
import { PackedFacts } from '../syntax/reader/packedFacts.ts'
import { createPythonReader, type Reading } from '../syntax/reader/readPython.ts'
import { admitFiles } from './admission.ts'
import { findCertainCalls } from './callSites.ts'
import { type Demands, wantReexports } from './demand.ts'
import { type Judgements, loadsIn } from './judgements.ts'
import { type FactsKept, keptFacts } from './keptFacts.ts'
import { loadRecord, type LoadContext } from './loadRecord.ts'
import { createPrefilter } from './prefilter.ts'
import { createResolver, type Resolver } from './resolver.ts'
import { type ScanReport, scanReportOf } from './scanReport.ts'
import { scanCancelled } from './scanRefusals.ts'
import { buildSignatureIndex, type SignatureIndex } from './signatureMatch.ts'
import { rulesVersionOf, type SignaturePack } from './signaturePack.ts'
import { indexFacts, type SourceFile } from './sourceFile.ts'
import { walkFile, type ScanFile } from './walk.ts'

export interface ScanProgress {
  /** Files read and, where needed, parsed; and how many are known so far. */
  readonly done: number
  readonly total: number
  /** The file last finished. */
  readonly path: string
  /** Loads found so far. */
  readonly loads: number
}

export interface ScanOptions {
  readonly repositoryId: string
  readonly commit: string
  readonly files: AsyncIterable<ScanFile> | Iterable<ScanFile>
  readonly packs: readonly SignaturePack[]
  readonly pool: Parser
  readonly kept?: FactsKept
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ScanProgress) => void
  /** How many code files there will be, once that is known, for the progress. */
  readonly expected?: () => number
  /** False where nobody waits for provisional loads. */
  readonly provisional?: boolean
  /**
   * Called with `provisional` loads after each file, known from that file alone, and once with `final`: the whole set. A
   * provisional load keeps its id in the final set, which may know more about it and holds further loads.
   */
  readonly onLoads: (loads: readonly Load[], stage: 'provisional' | 'final') => void
}

interface Scan {
  readonly options: ScanOptions
  readonly signatures: SignatureIndex
  readonly context: LoadContext
  readonly files: Map<string, SourceFile>
  readonly read: (text: string) => Reading
  readonly givenUp: Map<string, string>
  readonly syntaxErrors: Set<string>
  readonly provisional: Set<string>
  done: number
  total: number
}

/** Rounds of asking for further files; each follows an import or a call one file further. */
const mostRounds = 12
/** Time the thread is kept before others get their turn. */
const sliceMilliseconds = 12

export async function scanFiles(options: ScanOptions): Promise<ScanReport> {
  const scan = startScan(options)
  await readAndParse(scan)
  const loads = await resolveAll(scan)
  checkCancelled(options.signal)
  options.onLoads(loads, 'final')
  return scanReportOf(scan, loads.length)
}

function startScan(options: ScanOptions): Scan {
  const { repositoryId, commit, packs } = options
  const context: LoadContext = { repositoryId, commit, packs, rulesVersion: rulesVersionOf(packs), carried: new Set() }
  return {
    options,
    signatures: buildSignatureIndex(packs),
    context,
    files: new Map(),
    read: createPythonReader(),
    givenUp: new Map(),
    syntaxErrors: new Set(),
    provisional: new Set(),
    done: 0,
    total: 0,
  }
}

/** Parses each file that passes the prefilter as soon as it arrives, and emits what that file alone tells. */
async function readAndParse(scan: Scan): Promise<void> {
  const { options } = scan
  const mayHoldLoads = createPrefilter(scan.signatures)
  const parsing: Promise<void>[] = []
  let turn = performance.now()
  for await (const file of options.files) {
    checkCancelled(options.signal)
    const walked = walkFile(file)
    if ('givenUp' in walked) scan.givenUp.set(file.path, walked.givenUp)
    if (!('file' in walked)) continue
    scan.files.set(file.path, walked.file)
    if (!isCode(walked.file)) continue
    scan.total += 1
    if (!mayHoldLoads(walked.file.python)) {
      scan.done += 1
      continue
    }
    const parsed = parseOne(scan, walked.file, true)
    // Awaited below; until then a cancelled parse must not count as a rejection nobody handles.
    parsed.catch(() => undefined)
    parsing.push(parsed)
    if (performance.now() - turn > sliceMilliseconds) {
      await nextTurn()
      turn = performance.now()
    }
  }
  await Promise.all(parsing)
}

async function parseOne(scan: Scan, file: SourceFile, emit: boolean): Promise<void> {
  const { options } = scan
  const facts = await parsedFacts(scan, file)
  scan.done += 1
  if (facts !== undefined) {
    if (facts.hasErrors) scan.syntaxErrors.add(file.path)
    if (facts.truncated) scan.givenUp.set(file.path, 'nested too deeply: searched down to the limit only')
    file.facts = indexFacts(facts)
    if (emit && options.provisional !== false) emitProvisional(scan, file)
  }
  const total = Math.max(scan.total, options.expected?.() ?? 0)
  options.onProgress?.({ done: scan.done, total, path: file.path, loads: scan.provisional.size })
}

async function parsedFacts({ options, givenUp, read }: Scan, file: SourceFile): Promise<FileFacts | undefined> {
  const reading = read(file.python)
  if ('packed' in reading) return new PackedFacts(file.python, reading.packed)
  const kept = await keptFacts(options.kept, file)
  if (kept !== undefined) return kept
  const outcome = await options.pool.parse(file.python, options.signal)
  if (outcome.status === 'givenUp') {
    givenUp.set(file.path, outcome.reason)
    return undefined
  }
  options.kept?.keepFacts(file.blob, file.role, outcome.facts)
  return JSON.parse(outcome.facts) as FileFacts
}

/** Only loads that no other file can change: a signature met through this file's own imports. */
function emitProvisional(scan: Scan, file: SourceFile): void {
  const alone = createResolver(new Map([[file.path, file]]), scan.signatures, false)
  admitFiles(alone, [file])
  const certain = findCertainCalls(alone, file)
  if (certain.length === 0) return
  const loads = certain.map((found) => loadRecord(alone, scan.context, file, found))
  for (const { id } of loads) scan.provisional.add(id)
  scan.options.onLoads(loads, 'provisional')
}

/** Resolves over all files, parsing further ones as the resolution asks for them, until nothing more is asked. */
async function resolveAll(scan: Scan): Promise<Load[]> {
  const resolver = createResolver(scan.files, scan.signatures)
  admitFiles(resolver, scan.files.values())
  const context = { ...scan.context, carried: carriedLibraries(scan) }
  const judgements: Judgements = new Map()
  const demands: Demands = new Map()
  let loads: Load[] = []
  for (let round = 0; round < mostRounds; round += 1) {
    wantReexports(resolver, demands)
    loads = await collectLoads(scan, resolver, context, judgements)
    const wanted = [...resolver.wanted].filter(
      (file) => file.facts === undefined && !scan.givenUp.has(file.path) && isCode(file),
    )
    resolver.wanted.clear()
    if (wanted.length === 0) break
    scan.total += wanted.length
    await Promise.all(wanted.map((file) => parseOne(scan, file, false)))
    admitFiles(resolver, wanted)
  }
  return loads.toSorted((a, b) => (a.path === b.path ? a.start - b.start : a.path < b.path ? -1 : 1))
}

async function collectLoads(
  scan: Scan,
  resolver: Resolver,
  context: LoadContext,
  judgements: Judgements,
): Promise<Load[]> {
  const loads: Load[] = []
  let turn = performance.now()
  for (const file of scan.files.values()) {
    if (file.facts === undefined) continue
    checkCancelled(scan.options.signal)
    const { found, tooDeep } = loadsIn(resolver, context, file, judgements)
    loads.push(...found)
    if (tooDeep > 0) scan.givenUp.set(file.path, `values nested too deeply in ${tooDeep} calls, which are left out`)
    if (performance.now() - turn < sliceMilliseconds) continue
    await nextTurn()
    turn = performance.now()
  }
  return loads
}

/** Library names that are also packages of the repository. */
function carriedLibraries(scan: Scan): Set<string> {
  const carried = new Set<string>()
  for (const path of scan.files.keys()) {
    const package_ = /(?:^|\/)([^/]+)\/__init__\.py$/.exec(path)?.[1]
    if (package_ !== undefined && scan.signatures.byRoot.has(package_)) carried.add(package_)
  }
  return carried
}

function isCode(file: SourceFile): boolean {
  return file.role === 'python' || file.role === 'notebook'
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}

function checkCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw scanCancelled()
}
