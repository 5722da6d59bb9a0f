/** Extent: the files, functions and lines of code that a trace reaches; a function's lines include those of functions inside it. */
import type { Extent, TraceStep } from '../../shared/api/trace.ts'
import type { CodeFile } from './code.ts'
import { isSure } from './callSites.ts'
import { markCode } from './codeLines.ts'
import type { IndexedFacts } from './indexedFile.ts'
import type { Place } from './targets.ts'
import type { Tracer } from './tracer.ts'

/** Steps that belong to the pipeline: neither cut nor reached by a name or a mention alone, nor below one that is. */
export function placesOf(steps: readonly TraceStep[]): Place[] {
  const belongs: boolean[] = []
  for (const [index, { how, edit, parent }] of steps.entries()) {
    belongs[index] = isSure({ how }) && edit?.verb !== 'cut' && (parent === -1 || belongs[parent] === true)
  }
  return steps.filter((_, index) => belongs[index])
}

const marked = new WeakMap<CodeFile, Uint8Array>()

function marksOf(file: CodeFile): Uint8Array {
  const known = marked.get(file) ?? markCode(file.python)
  marked.set(file, known)
  return known
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Half-open ranges of offsets that a symbol stands for: its definitions, or what lies outside of any function. */
function rangesOf(text: string, facts: IndexedFacts, symbol: string): { start: number; end: number }[] {
  const { scopes } = facts.facts
  const named = (wanted: string) => scopes.filter((_, scope) => scope > 0 && facts.symbols[scope] === wanted)
  if (symbol !== '') return named(symbol)
  const outer = scopes
    .filter(({ kind, parent }) => kind === 'function' && scopes[parent]?.kind !== 'function')
    .toSorted((a, b) => a.start - b.start)
  let from = 0
  const between = outer.map(({ start, end }) => {
    // Whole lines: the one that a function begins in is its own, and so is the one that it ends in.
    const range = { start: from, end: text.lastIndexOf('\n', start) + 1 }
    const next = text.indexOf('\n', end)
    from = next === -1 ? text.length : next + 1
    return range
  })
  return [...between, { start: from, end: scopes[0]?.end ?? from }]
}

/** Lines of code of the symbols in one file, each line once. */
function countLines(file: CodeFile, facts: IndexedFacts, symbols: Iterable<string>): number {
  const starts = lineStarts(file.text)
  const covered = new Uint8Array(starts.length)
  for (const symbol of symbols) {
    for (const { start, end } of rangesOf(file.text, facts, symbol)) {
      const first = starts.findLastIndex((at) => at <= start)
      for (let line = first; line < starts.length && (starts[line] ?? 0) < end; line += 1) covered[line] = 1
    }
  }
  return marksOf(file).reduce((sum, mark, line) => sum + mark * (covered[line] ?? 0), 0)
}

export function extentOf(tracer: Tracer, places: readonly Place[]): Extent {
  const byFile = Map.groupBy(places, ({ path }) => path)
  const functions: Place[] = []
  let lines = 0
  for (const [path, inFile] of byFile) {
    const symbols = new Set(inFile.map(({ symbol }) => symbol))
    functions.push(...[...symbols].toSorted().map((symbol) => ({ path, symbol })))
    const file = tracer.code.files.get(path)
    if (file?.facts) lines += countLines(file, file.facts, symbols)
  }
  const ordered = functions.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  return { files: [...byFile.keys()].toSorted(), functions: ordered, lines }
}
