/** Parse pool for tests: the real worker from source, with the grammar as npm installed it. */
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { loadPythonGrammar, type GrammarPaths } from './grammar.ts'
import type { FileFacts } from './facts.ts'
import { createParsePool, type ParsePool, type ParsePoolOptions } from './parsePool.ts'
import { collectFacts } from './statements.ts'

const require = createRequire(import.meta.url)

export const grammarPaths: GrammarPaths = {
  runtimeWasm: require.resolve('web-tree-sitter/web-tree-sitter.wasm'),
  pythonWasm: require.resolve('tree-sitter-python/tree-sitter-python.wasm'),
}

/** `script` is relative to this folder. */
export function poolFromSource(script = './parse.worker.ts', options: Partial<ParsePoolOptions> = {}): ParsePool {
  const url = new URL(script, import.meta.url)
  return createParsePool({
    createWorker: (workerOptions) => new Worker(fileURLToPath(url), workerOptions),
    paths: grammarPaths,
    ...options,
  })
}

/** Facts of a text, parsed in this thread. */
export async function factsOfText(text: string): Promise<FileFacts> {
  const grammar = await loadPythonGrammar(grammarPaths)
  const tree = grammar.parse(text, 60_000)
  if (tree === undefined) throw new Error('the text was not parsed in time')
  const facts = collectFacts(tree)
  grammar.close()
  return facts
}
