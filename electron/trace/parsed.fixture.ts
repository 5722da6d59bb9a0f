/** Small repositories parsed with the real grammar, for tests of the trace. */
import { createRequire } from 'node:module'
import type { FileFacts } from '../syntax/facts.ts'
import { loadPythonGrammar } from '../syntax/grammar.ts'
import { pythonOfNotebook, renderNotebook } from '../syntax/notebook.ts'
import { collectFacts } from '../syntax/statements.ts'
import type { PythonSource } from '../study/sources.ts'
import { Tracer } from './tracer.ts'

const require = createRequire(import.meta.url)
const grammar = await loadPythonGrammar({
  runtimeWasm: require.resolve('web-tree-sitter/web-tree-sitter.wasm'),
  pythonWasm: require.resolve('tree-sitter-python/tree-sitter-python.wasm'),
})

export function factsOf(python: string): FileFacts {
  const tree = grammar.parse(python, 60_000)
  if (tree === undefined) throw new Error('the text took more than a minute to parse')
  return collectFacts(tree)
}

/** Files by path; what ends in `.ipynb` is a list of code cells. */
export function sourcesOf(files: Readonly<Record<string, string | readonly string[]>>): PythonSource[] {
  return Object.entries(files).map(([path, content]) => {
    if (typeof content === 'string') return { path, text: content, python: content }
    const cells = content.map((source) => ({ cell_type: 'code', source }))
    const rendering = renderNotebook(JSON.stringify({ nbformat: 4, cells }))
    if (rendering === undefined) throw new Error('this is no notebook')
    return { path, text: rendering.text, python: pythonOfNotebook(rendering) }
  })
}

export type Files = Parameters<typeof sourcesOf>[0]

/** Files in TOML are packaging; `broken.py` cannot be parsed. `parsed` receives the paths that are. */
export function tracerOf(files: Files, parsed: string[] = []): Tracer {
  const isToml = ([path]: [string, unknown]) => path.endsWith('.toml')
  const python = sourcesOf(Object.fromEntries(Object.entries(files).filter((entry) => !isToml(entry))))
  const packaging = Object.entries(files)
    .filter(isToml)
    .map(([path, text]) => ({ path, text: String(text) }))
  return new Tracer({ python, packaging }, async (source) => {
    parsed.push(source.path)
    return source.path === 'broken.py' ? null : factsOf(source.python)
  })
}

/** Who calls a place, as lines like `run.py main: method Encoder()`. */
export async function callersIn(files: Files, path: string, symbol: string): Promise<string[]> {
  const tracer = tracerOf(files)
  const sites = await tracer.callersOf({ path, symbol }, new AbortController().signal)
  return sites.map((site) => {
    const text = tracer.textOf(site.path).slice(site.start, site.end)
    return `${site.path} ${site.symbol || '-'}: ${site.how} ${text}`
  })
}
