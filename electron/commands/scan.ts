/** `loadstone scan`: finds the loads of a clone and prints them, without a study. */
import { readSignaturePacks } from '../detection/signatureFiles.ts'
import { keepsNothing, openScanCache, type ScanCache } from '../detection/scanCache.ts'
import { scanClone } from '../detection/scanClone.ts'
import { discoverClones } from '../clone/discoverClones.ts'
import { openClone } from '../clone/openClone.ts'
import type { Load } from '../../shared/model/load.ts'
import { createParsePool } from '../syntax/parsePool.ts'
import { join } from 'node:path'
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

async function scanOne(
  path: string,
  commit: string | undefined,
  jsonl: boolean,
  pool: ReturnType<typeof createParsePool>,
  cache: ScanCache,
  { resources, print, report, signal }: Surroundings,
): Promise<void> {
  const packs = await readSignaturePacks(join(resources, 'signatures'))
  const clone = await openClone(path, commit === undefined ? {} : { commit })
  try {
    const { loads, report: found } = await scanClone(clone, {
      repositoryId: '',
      packs,
      pool,
      signal,
      cache,
      onProgress: ({ done, total, loads: count }) => report(`${clone.name}: ${done} of ${total} files, ${count} loads`),
    })
    report('')
    if (!jsonl) print(`${clone.name} @ ${clone.commit.slice(0, 12)}: ${loads.length} loads in ${found.files} files`)
    for (const load of loads) print(jsonl ? JSON.stringify(lineOf(clone.name, load)) : `  ${sentenceOf(load)}`)
    for (const { path: file, reason } of found.givenUp) if (!jsonl) print(`  ${file}: not searched (${reason})`)
  } finally {
    await clone.close()
  }
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
    const pool = createParsePool({ createWorker: surroundings.parseWorker, paths: surroundings.grammars })
    try {
      for (const path of positionals) {
        for (const found of await discoverClones(path, surroundings.signal)) {
          await scanOne(found.path, values.commit, values.jsonl, pool, cache, surroundings)
        }
      }
      return 0
    } finally {
      await pool.close()
      cache.close()
    }
  },
}
