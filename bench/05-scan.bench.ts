/**
 * Scan of the clones in a folder (`--clones FOLDER`; the sample repository when there is none), of which nothing is kept:
 * once with the workers started each time, once with workers that run already, as after a first scan; and once
 * more with everything kept and nothing changed, against our own first scan. Peers: `ast-grep` with one pattern over the
 * same folder when it is installed, and `git grep` with one expression, which parses nothing. Fair to a degree: ours runs
 * in a process that has started and reads the pinned commit, theirs start a process each and read the work tree; ours
 * resolves names through every file, theirs print lines. Our workers are bundled beforehand, as they are in the product.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { testGrammars } from '../electron/backEnd.fixture.ts'
import { discoverClones } from '../electron/clone/discoverClones.ts'
import { openClone } from '../electron/clone/openClone.ts'
import { cloneWeight } from '../electron/detection/cloneWeight.ts'
import { keepsNothing, openScanCache, type ScanCache } from '../electron/detection/scanCache.ts'
import { createScanPool, type ScanPool } from '../electron/detection/scanPool.ts'
import { scanUnlessKept } from '../electron/detection/scanUnlessKept.ts'
import { sideBySide } from '../electron/detection/sideBySide.ts'
import { readSignaturePacks } from '../electron/detection/signatureFiles.ts'
import { createParsePool } from '../electron/syntax/parsePool.ts'
import { bundleWorkers } from './bundledWorkers.ts'
import { inTurns, printRow } from './harness.ts'

const options = { clones: { type: 'string' }, header: { type: 'boolean' } } as const
const resources = join(import.meta.dirname, '../resources')
const folder = parseArgs({ options }).values.clones ?? join(resources, 'samples/field-notes')

/** The executable itself: its wrapper would start a second process. */
function astGrep(): string | null {
  try {
    const wrapper = createRequire(import.meta.url).resolve('@ast-grep/cli/package.json')
    const platform = `cli-${process.platform}-${process.arch}${process.platform === 'linux' ? '-gnu' : ''}`
    const installed = join(dirname(wrapper), '..', platform, 'ast-grep')
    if (existsSync(installed)) return installed
  } catch {
    // Not installed here: one on the PATH will do.
  }
  return spawnSync('ast-grep', ['--version']).status === 0 ? 'ast-grep' : null
}

const workers = bundleWorkers()

interface Scanners {
  readonly pool: ScanPool
  readonly close: () => Promise<void>
}

function startScanners(): Scanners {
  const parser = createParsePool({ createWorker: workers.parse, paths: testGrammars })
  // The peer's turn is no reason to end what runs already.
  const pool = createScanPool({ createWorker: workers.scan, parser, idleMilliseconds: 3_600_000 })
  const close = async (): Promise<void> => {
    await pool.close()
    await parser.close()
  }
  return { pool, close }
}

async function scanWith(
  { pool }: Scanners,
  cache: ScanCache = keepsNothing,
): Promise<{ files: number; parsed: number; loads: number }> {
  const packs = await readSignaturePacks(join(resources, 'signatures'))
  const { signal } = new AbortController()
  const sum = { files: 0, parsed: 0, loads: 0 }
  const scanOne = async (path: string): Promise<void> => {
    const clone = await openClone(path)
    const { report } = await scanUnlessKept(clone, { repositoryId: '', packs, pool, signal, cache })
    await clone.close()
    sum.files += report.files
    sum.parsed += report.parsed
    sum.loads += report.loads
  }
  const paths = (await discoverClones(folder)).map(({ path }) => path)
  await Promise.all(sideBySide(paths, pool.size + 1, scanOne, cloneWeight))
  return sum
}

async function startAndScan(): ReturnType<typeof scanWith> {
  const scanners = startScanners()
  const sum = await scanWith(scanners)
  await scanners.close()
  return sum
}

const megabytesHeld = (): string => (process.resourceUsage().maxRSS / 1024).toFixed(0)

/** Exit code 1 means that nothing was found. */
function run(command: string, words: readonly string[]): void {
  const { status, error } = spawnSync(command, words, { cwd: folder, maxBuffer: 2 ** 30 })
  if (error !== undefined || (status !== 0 && status !== 1)) throw error ?? new Error(`${command} ended with ${status}`)
}

const { files, parsed, loads } = await startAndScan()
const heldByOne = megabytesHeld()
const found = astGrep()
const astWords = ['run', '--lang', 'python', '--pattern', '$M.from_pretrained($$$)', '--json=stream', '.']
const grepWords = [
  'grep',
  '--no-index',
  '-n',
  '-E',
  '(from_pretrained|create_model|hub\\.load|load_model)\\(',
  '--',
  '*.py',
]
const peers = [
  ...(found === null
    ? []
    : [{ peer: 'ast-grep, one pattern', run: () => run(found, astWords), budget: { ratio: 0.7 } }]),
  { peer: 'git grep, one expression', run: () => run('git', grepWords) },
]

for (const { peer, run: search, ...rest } of peers) {
  const sides = { times: 7, warmUp: 2, peer: search }
  const cold = await inTurns({ ...sides, ours: startAndScan })
  printRow({ name: `scan ${files} files (${parsed} parsed, ${loads} loads)`, times: cold, peer, ...rest })
  const running = startScanners()
  const warm = await inTurns({ ...sides, ours: () => scanWith(running) })
  await running.close()
  printRow({ name: 'the same, workers running already', times: warm, peer, ...rest })
}

const kept = mkdtempSync(join(tmpdir(), 'loadstone-scans-'))
const cache = openScanCache(kept)
const first = startScanners()
await scanWith(first, cache)
await first.close()
// What is kept needs no worker: none of these is ever started.
const running = startScanners()
const again = await inTurns({ times: 7, warmUp: 1, ours: () => scanWith(running, cache), peer: startAndScan })
cache.close()
rmSync(kept, { recursive: true })
printRow({ name: 'the same, kept and unchanged', times: again, peer: 'our first scan', budget: { ratio: 0.05 } })
await running.close()
workers.remove()
console.log(
  `most memory held by this process: ${heldByOne} MB by the first scan (of 700 MB), ${megabytesHeld()} MB by all`,
)
if (found === null) console.log('ast-grep is not installed here; with it on the PATH its rows are printed too.')
