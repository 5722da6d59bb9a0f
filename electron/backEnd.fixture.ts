/** A whole back end in a temporary folder, spoken to over the contract as a window does. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Input, Method, Output } from '../shared/api/index.ts'
import { type ClientCallOptions, createClient } from '../shared/client.ts'
import { createBackEnd } from './backEnd.ts'
import { fixtureGit, initialise } from './clone/fixtureGit.fixture.ts'
import { memoryPair } from './transport/memoryPair.ts'

const require = createRequire(import.meta.url)

export const testGrammars = {
  runtimeWasm: require.resolve('web-tree-sitter/web-tree-sitter.wasm'),
  pythonWasm: require.resolve('tree-sitter-python/tree-sitter-python.wasm'),
}

export interface TestBackEnd {
  readonly folder: string
  readonly ask: <M extends Method>(method: M, input: Input<M>, options?: ClientCallOptions) => Promise<Output<M>>
  /** Tables announced as changed so far. */
  readonly heard: () => string[]
  /** Ends the back end in order and starts it again on the same data folder. */
  readonly restart: () => Promise<void>
  /** Makes a Git repository with these files beside the study; gives its path. */
  readonly makeClone: (name: string, files: Readonly<Record<string, string>>) => string
  readonly close: () => Promise<void>
}

function start(folder: string, changed: string[]) {
  const backEnd = createBackEnd({
    host: 'served',
    version: '0.0.0',
    resources: join(import.meta.dirname, '../resources'),
    dataFolder: join(folder, 'data'),
    cacheFolder: join(folder, 'cache'),
    grammars: testGrammars,
    parseWorker: (options) => new Worker(new URL('./syntax/parse.worker.ts', import.meta.url), options),
    scanWorker: (options) => new Worker(new URL('./detection/scan.worker.ts', import.meta.url), options),
    searchWorker: (options) => new Worker(new URL('./corpus/search/search.worker.ts', import.meta.url), options),
    draftWorker: (options) => new Worker(new URL('./draft.worker.ts', import.meta.url), options),
  })
  const { client: port, host } = memoryPair()
  backEnd.connect(host)
  const client = createClient(port, { changed: (tables) => changed.push(...tables), closed: () => {} })
  const close = async () => {
    client.close()
    await backEnd.close()
  }
  return { client, close }
}

export function startBackEnd(): TestBackEnd {
  const folder = mkdtempSync(join(tmpdir(), 'loadstone-back-end-'))
  const changed: string[] = []
  let running = start(folder, changed)
  return {
    folder,
    ask: async (method, input, options) => (await running.client.call(method, input, options)).output as never,
    heard: () => changed,
    restart: async () => {
      await running.close()
      running = start(folder, changed)
    },
    makeClone: (name, files) => {
      const path = join(folder, 'clones', name)
      writeFiles(path, files)
      initialise(path)
      fixtureGit(path, ['add', '--all'])
      fixtureGit(path, ['commit', '--quiet', '-m', 'Begin'])
      return path
    },
    close: async () => {
      await running.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function writeFiles(path: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
}
