/** Source file: one file of the scan with its text, and once parsed its facts with the look-up tables over them. */
import type { Binding, Expression, FileFacts, Store } from '../syntax/facts.ts'
import type { NotebookCell } from '../syntax/notebook.ts'

export type FileRole = 'python' | 'notebook' | 'configuration' | 'prose' | 'shell'

export interface SourceFile {
  readonly path: string
  readonly blob: string
  readonly role: FileRole
  /** The text offsets refer to: the file's own, or the rendering of a notebook. */
  readonly text: string
  /** What the parser is given; as long as `text`. */
  readonly python: string
  readonly cells: readonly NotebookCell[]
  facts: IndexedFacts | undefined
  /** Caches, filled when first asked for. */
  lineStarts: number[] | undefined
  identifiers: Set<string> | undefined
}

export interface IndexedFacts extends FileFacts {
  /** Bindings by scope, then by name, in source order. */
  readonly bound: readonly ReadonlyMap<string, readonly Binding[]>[]
  readonly stored: ReadonlyMap<string, readonly Store[]>
}

/** Branch of a binding made by another function through `global`: it may or may not have happened. */
export const someTime = -1

export function indexFacts(facts: FileFacts): IndexedFacts {
  const bound: Map<string, Binding[]>[] = facts.scopes.map(() => new Map<string, Binding[]>())
  for (const binding of facts.bindings) {
    const isGlobal = binding.scope !== 0 && facts.scopes[binding.scope]?.globals.includes(binding.name) === true
    const names = bound[isGlobal ? 0 : binding.scope]
    if (names === undefined) continue
    const list = names.get(binding.name)
    const entry = isGlobal ? { ...binding, scope: 0, branch: someTime } : binding
    if (list === undefined) names.set(binding.name, [entry])
    else list.push(entry)
  }
  const stored = new Map<string, Store[]>()
  for (const store of facts.stores) {
    const list = stored.get(store.name)
    if (list === undefined) stored.set(store.name, [store])
    else list.push(store)
  }
  return { ...facts, bound, stored }
}

/** 1-based line of an offset. CRLF, CR and LF end lines. */
export function lineAt(file: SourceFile, offset: number): number {
  file.lineStarts ??= lineStartsOf(file.text)
  return rank(file.lineStarts, offset)
}

/** 1-based column, in UTF-16 code units. */
export function columnAt(file: SourceFile, offset: number): number {
  const line = lineAt(file, offset)
  return offset - (file.lineStarts?.[line - 1] ?? 0) + 1
}

function lineStartsOf(text: string): number[] {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  return starts
}

function rank(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Every identifier that occurs in the text, strings and comments included. */
export function identifiersOf(file: SourceFile): ReadonlySet<string> {
  file.identifiers ??= new Set(file.text.match(/[A-Za-z_]\w*/g) ?? [])
  return file.identifiers
}

/** Source text of a span on one line, cut to `limit`. */
export function excerpt(file: SourceFile, span: { start: number; end: number }, limit = 200): string {
  const text = file.text.slice(span.start, Math.min(span.end, span.start + limit * 2)).replace(/\s+/g, ' ')
  return text.length > limit ? `${text.slice(0, limit - 1)}…` : text
}

/** The rightmost name of a callee: `c` of `a.b.c`, `f` of `f`; undefined for anything else. */
export function lastName(expression: Expression): string | undefined {
  return expression.kind === 'name' || expression.kind === 'attribute' ? expression.name : undefined
}

/** The leftmost name of a chain of attributes and subscripts. */
export function rootName(expression: Expression): string | undefined {
  let current = expression
  while (current.kind === 'attribute' || current.kind === 'subscript') current = current.object
  return current.kind === 'name' ? current.name : undefined
}
