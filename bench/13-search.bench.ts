/**
 * Search of a repository of 10,000 files for a text that every fiftieth of them holds: until the first hits are there, and to
 * the end; in a clone that is open already, and in one that is opened for it. Peer: `git grep` over the same commit, until it
 * prints something, and to its end. Fair to a degree: ours runs in a process that has started (its worker has not), the
 * peer starts one and searches with several threads; ours tells for each hit its function, quote and context.
 * The worker is started from its sources for each search; the built program starts it in a fraction of that time.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Input, Progress } from '../shared/api/index.ts'
import { startBackEnd } from '../electron/backEnd.fixture.ts'
import { fixtureGit, initialise } from '../electron/clone/fixtureGit.fixture.ts'
import { inTurns, printRow } from './harness.ts'

const files = 10_000
const folders = 100
const every = 50
const sought = 'AutoModel.from_pretrained('
const goal = 500

function sourceOf(index: number): string {
  const functions = Array.from({ length: 12 }, (_, part) =>
    [
      `def step_${index}_${part}(batch, model, optimizer):`,
      `    """Takes step ${part} of part ${index}."""`,
      '    loss = model(batch["inputs"], batch["labels"]).loss',
      '    loss.backward()',
      '    optimizer.step()',
      `    return {"loss": loss.item(), "step": ${part}}`,
      '',
    ].join('\n'),
  )
  const load = index % every === every - 1 ? `def build_${index}():\n    return ${sought}"bert-${index}")\n` : ''
  return `import torch\n\n${functions.join('\n')}\n${load}`
}

function makeRepository(path: string): void {
  for (let index = 0; index < files; index += 1) {
    const folder = join(path, `part_${String(index % folders).padStart(3, '0')}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `module_${index}.py`), sourceOf(index))
  }
  initialise(path)
  fixtureGit(path, ['add', '--all'])
  fixtureGit(path, ['commit', '--quiet', '-m', 'Begin'])
  fixtureGit(path, ['repack', '-a', '-d', '-q'])
}

/** Resolves with the lines that `git grep` prints, or, for `first`, as soon as it prints any. */
function gitGrep(path: string, words: readonly string[], first: boolean): Promise<number> {
  const child = spawn('git', ['-C', path, 'grep', '-n', ...words, '-e', sought, 'HEAD'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    let lines = 0
    child.stdout.on('data', (chunk: Buffer) => {
      lines += chunk.toString('latin1').split('\n').length - 1
      if (first) child.kill('SIGKILL')
    })
    child.on('error', reject)
    child.on('close', () => resolve(lines))
  })
}

const folder = mkdtempSync(join(tmpdir(), 'loadstone-search-'))
const path = join(folder, 'clone')
mkdirSync(path)
makeRepository(path)
const backEnd = startBackEnd()
await backEnd.ask('study.create', { path: join(folder, 'a.loadstone'), name: 'Search', raterName: 'Ada' })
const { added } = await backEnd.ask('corpus.add', { path })
const repositoryId = added[0]?.id ?? ''

let ended: Promise<unknown> = Promise.resolve()

/** Resolves with the number of hits, or, for `first`, as soon as there are any; the search is cancelled behind its back. */
async function search(question: Partial<Input<'corpus.search'>>, first: boolean): Promise<number> {
  await ended
  const abort = new AbortController()
  const found = Promise.withResolvers<number>()
  let hits = 0
  const onProgress = (progress: unknown) => {
    hits += (progress as Progress<'corpus.search'>).hits.length
    if (!first || hits === 0) return
    abort.abort()
    found.resolve(hits)
  }
  ended = backEnd
    .ask('corpus.search', { pattern: sought, ...question }, { signal: abort.signal, onProgress })
    .then(() => found.resolve(hits))
    .catch((error: unknown) => {
      if (!abort.signal.aborted) found.reject(error)
    })
  return found.promise
}

/** A clone that moved is opened and listed again. */
async function searchAnew(): Promise<number> {
  await backEnd.ask('corpus.locate', { repositoryId, path })
  return search({}, true)
}

const exact = { matchCase: true }
const [ours, theirs] = [await search(exact, false), await gitGrep(path, ['-F'], false)]
if (ours !== files / every || theirs !== ours) throw new Error(`${ours} hits here, ${theirs} by git grep`)
const rows = [
  ['first hits of', 'git grep -i', () => search({}, true), () => gitGrep(path, ['-F', '-i'], true), goal],
  ['first hits of, clone opened anew,', 'git grep -i', searchAnew, () => gitGrep(path, ['-F', '-i'], true), goal],
  ['all hits of', 'git grep -i', () => search({}, false), () => gitGrep(path, ['-F', '-i'], false), undefined],
  [
    'all hits, letter case kept, of',
    'git grep',
    () => search(exact, false),
    () => gitGrep(path, ['-F'], false),
    undefined,
  ],
] as const
for (const [what, peer, run, grep, budget] of rows) {
  const times = await inTurns({ ours: run, peer: grep, times: 9, warmUp: 2 })
  printRow({
    name: `${what} ${files.toLocaleString('en')} files`,
    times,
    peer,
    ...(budget !== undefined && { budget }),
  })
}
await ended
await backEnd.close()
rmSync(folder, { recursive: true, force: true })
