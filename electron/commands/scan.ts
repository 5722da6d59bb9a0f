/** `loadstone scan`: finds the loads of a clone and prints them, without a study. */
import { join } from 'node:path'
import type { Load } from '../../shared/model/load.ts'
import { cloneWeight } from '../detection/cloneWeight.ts'
import type { ScanProgress } from '../detection/scan.ts'
import { keepsNothing, openScanCache, type ScanCache } from '../detection/scanCache.ts'
import type { CloneScan } from '../detection/scanClone.ts'
import { createScanPool, type ScanPool } from '../detection/scanPool.ts'
import { scanUnlessKept } from '../detection/scanUnlessKept.ts'
import { sideBySide } from '../detection/sideBySide.ts'
import { readSignaturePacks } from '../detection/signatureFiles.ts'
import type { SignaturePack } from '../detection/signaturePack.ts'
import { discoverClones } from '../clone/discoverClones.ts'
import { openClone } from '../clone/openClone.ts'
import { createParsePool } from '../syntax/parsePool.ts'
import type { Command, Surroundings } from './command.ts'
import { parseWords, usageError } from './words.ts'

const usage = 'scan PATH... [--commit COMMIT] [--jsonl] [--no-cache]'

/** The documented fields of a line, in this order: what most readers want first, then everything else that is known. */
function lineOf(repo: string, load: Load): Record<string, unknown> {
  return {
    repo,
    file: load.path,
    line: load.line,
    end_line: load.endLine,
    signature: load.signature,
    caller: load.caller,
    hub: load.hub,
    component: load.component,
    model_names: load.modelNames.map(({ name }) => name),
    version: load.version,
    loads_weights: load.loadsWeights,
    confidence: load.confidence,
    kind: load.kind,
    commit: load.commit,
    start: load.start,
    end: load.end,
    column: load.column,
    cell: load.cell,
    blob: load.blob,
    id: load.id,
    library: load.library,
    callee: load.callee,
    name_argument: load.nameArgument,
    names: load.modelNames,
    remarks: load.remarks,
    rules_version: load.rulesVersion,
  }
}

function sentenceOf(load: Load): string {
  const names = load.modelNames.map(({ name }) => name).join(' | ') || '(name not resolved)'
  const version = load.version === null ? '' : ` @ ${load.version}`
  const weights = load.loadsWeights ? '' : '  [loads no weights]'
  return `${load.path}:${load.line}  ${load.signature}  ${names}${version}${weights}`
}

interface Scanning {
  readonly commit: string | undefined
  readonly packs: readonly SignaturePack[]
  readonly pool: ScanPool
  readonly cache: ScanCache
  readonly signal: AbortSignal
  readonly onProgress: (name: string, progress: ScanProgress) => void
}

interface ScannedClone extends CloneScan {
  readonly name: string
}

async function scanOne(
  path: string,
  { commit, packs, pool, cache, signal, onProgress }: Scanning,
): Promise<ScannedClone> {
  const clone = await openClone(path, { ...(commit === undefined ? {} : { commit }), signal })
  const { name } = clone
  try {
    const { loads, report } = await scanUnlessKept(clone, {
      repositoryId: '',
      packs,
      pool,
      signal,
      cache,
      onProgress: (progress) => onProgress(name, progress),
    })
    return { name, loads, report }
  } finally {
    await clone.close()
  }
}

function printOne({ name, loads, report }: ScannedClone, jsonl: boolean, print: Surroundings['print']): void {
  if (jsonl) {
    for (const load of loads) print(JSON.stringify(lineOf(name, load)))
    return
  }
  print(`${name} @ ${report.commit.slice(0, 12)}: ${loads.length} loads in ${report.files} files`)
  for (const load of loads) print(`  ${sentenceOf(load)}`)
  for (const { path, reason } of report.givenUp) print(`  ${path}: not searched (${reason})`)
}

/** Prints the clones in the order of their paths; those that cannot be scanned do not keep the others from it. */
async function scanAll(
  paths: readonly string[],
  jsonl: boolean,
  scanning: Omit<Scanning, 'onProgress'>,
  { print, report }: Surroundings,
): Promise<void> {
  const failures: unknown[] = []
  let finished = 0
  const of = paths.length === 1 ? () => '' : () => `${finished} of ${paths.length} clones; `
  const onProgress: Scanning['onProgress'] = (name, { done, total }) =>
    report(`${of()}${name}: ${done} of ${total} files`)
  const scanHere = (path: string): Promise<ScannedClone> =>
    scanOne(path, { ...scanning, onProgress }).finally(() => {
      finished += 1
    })
  // One more than there are workers: its clone is opened while they work.
  for (const outcome of sideBySide(paths, scanning.pool.size + 1, scanHere, cloneWeight)) {
    try {
      const scanned = await outcome
      report('')
      printOne(scanned, jsonl, print)
    } catch (error) {
      failures.push(error)
    }
  }
  report('')
  if (failures.length > 0) throw failures[0]
}

export const scan: Command = {
  name: 'scan',
  usage,
  summary: 'find where a clone, or each clone in a folder, loads pre-trained models',
  options: [
    ['--commit COMMIT', 'scan this commit instead of the one that is checked out'],
    [
      '--jsonl',
      'one JSON object a line: repo, file, line, end_line, signature, caller, hub, component, model_names, …; names with their evidence',
    ],
    ['--no-cache', 'scan anew, and keep nothing for the next time'],
  ],
  run: async (words, surroundings) => {
    const options = {
      commit: { type: 'string' },
      jsonl: { type: 'boolean', default: false },
      'no-cache': { type: 'boolean', default: false },
    } as const
    const { values, positionals } = parseWords(words, options, usage)
    if (positionals.length === 0) throw usageError('scan needs the path of a clone.', usage)
    const cache = values['no-cache'] ? keepsNothing : openScanCache(surroundings.cacheFolder)
    const parser = createParsePool({ createWorker: surroundings.parseWorker, paths: surroundings.grammars })
    const pool = createScanPool({ createWorker: surroundings.scanWorker, parser })
    try {
      const packs = await readSignaturePacks(join(surroundings.resources, 'signatures'))
      const paths: string[] = []
      for (const path of positionals) {
        for (const found of await discoverClones(path, surroundings.signal)) paths.push(found.path)
      }
      const scanning = { commit: values.commit, packs, pool, cache, signal: surroundings.signal }
      await scanAll(paths, values.jsonl, scanning, surroundings)
      return 0
    } finally {
      await pool.close()
      await parser.close()
      cache.close()
    }
  },
}
