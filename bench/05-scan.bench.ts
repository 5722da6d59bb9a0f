/**
 * Scan of the clones in a folder (`--clones FOLDER`; the sample repository when there is none), of which nothing is kept:
 * once with the parsers' workers started each time, once with workers that run already, as after a first scan. Peers:
 * `ast-grep` with one pattern over the same folder when it is installed, and `git grep` with one expression, which parses
 * nothing. Fair to a degree: ours runs in a process that has started and reads the pinned commit, theirs start a process
 * each and read the work tree; ours resolves names through every file, theirs print lines.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { testGrammars } from '../electron/backEnd.fixture.ts'
import { discoverClones } from '../electron/clone/discoverClones.ts'
import { openClone } from '../electron/clone/openClone.ts'
import { scanClone } from '../electron/detection/scanClone.ts'
import { readSignaturePacks } from '../electron/detection/signatureFiles.ts'
import { createParsePool, type ParsePool } from '../electron/syntax/parsePool.ts'
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

const parseWorker = new URL('../electron/syntax/parse.worker.ts', import.meta.url)
const startPool = () =>
  createParsePool({ createWorker: (given) => new Worker(parseWorker, given), paths: testGrammars })

async function scanWith(pool: ParsePool): Promise<{ files: number; parsed: number; loads: number }> {
  const packs = await readSignaturePacks(join(resources, 'signatures'))
  const { signal } = new AbortController()
  const sum = { files: 0, parsed: 0, loads: 0 }
  for (const { path } of await discoverClones(folder)) {
    const clone = await openClone(path)
    const { report } = await scanClone(clone, { repositoryId: '', packs, pool, signal })
    await clone.close()
    sum.files += report.files
    sum.parsed += report.parsed
    sum.loads += report.loads
  }
  return sum
}

async function startAndScan(): Promise<void> {
  const pool = startPool()
  await scanWith(pool)
  await pool.close()
}

/** Exit code 1 means that nothing was found. */
function run(command: string, words: readonly string[]): void {
  const { status, error } = spawnSync(command, words, { cwd: folder, maxBuffer: 2 ** 30 })
  if (error !== undefined || (status !== 0 && status !== 1)) throw error ?? new Error(`${command} ended with ${status}`)
}

const running = startPool()
const { files, parsed, loads } = await scanWith(running)
const found = astGrep()
const astWords = ['run', '--lang', 'python', '--pattern', '$M.from_pretrained($$$)', '--json=stream', '.']
const grepWords = ['grep', '--no-index', '-n', '-E', '(from_pretrained|create_model|hub\\.load|load_model)\\(', '--', '*.py']
const peers = [
  ...(found === null ? [] : [{ peer: 'ast-grep, one pattern', run: () => run(found, astWords), budget: { ratio: 1 } }]),
  { peer: 'git grep, one expression', run: () => run('git', grepWords) },
]

for (const { peer, run: search, ...rest } of peers) {
  const sides = { times: 7, warmUp: 2, peer: search }
  const cold = await inTurns({ ...sides, ours: startAndScan })
  printRow({ name: `scan ${files} files (${parsed} parsed, ${loads} loads)`, times: cold, peer, ...rest })
  const warm = await inTurns({ ...sides, ours: () => scanWith(running) })
  printRow({ name: 'the same, workers running already', times: warm, peer, ...rest })
}
await running.close()
if (found === null) console.log('ast-grep is not installed here; with it on the PATH its rows are printed too.')
