/** Source file: one file of the scan with its text, and once parsed its facts with the look-up tables over them. */
import type { Binding, Call, Expression, FileFacts, Store } from '../syntax/facts.ts'
import type { NotebookCell } from '../syntax/notebook.ts'
import { carriageReturn, lineFeed } from '../syntax/reader/characters.ts'
import { Words } from './words.ts'
import { type Callees, PackedFacts } from '../syntax/reader/packedFacts.ts'

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
  /** Its place among the files of the scan. */
  number: number
  facts: IndexedFacts | undefined
  /** Caches, filled when first asked for. */
  lineStarts: number[] | undefined
  words: Words | undefined
}

export interface IndexedFacts extends FileFacts {
  /** Bindings by scope, then by name, in source order. */
  readonly bound: readonly ReadonlyMap<string, readonly Binding[]>[]
  readonly stored: ReadonlyMap<string, readonly Store[]>
  readonly callees: Callees
  /** Indexes of calls by the rightmost name of their callees. */
  readonly callsByName: ReadonlyMap<string, readonly number[]>
  readonly callAt: (index: number) => Call | undefined
  /** Which parameter of a scope bears the name; -1 for none. */
  readonly parameterIndex: (scope: number, name: string) => number
  readonly eachParameter: (visit: (scope: number, index: number, name: string) => void) => void
  /** Bindings that `from … import` makes. */
  readonly importedNames: readonly Binding[]
  /** Names that somewhere in the text mean something else than a function defined in it. */
  readonly openNames: ReadonlySet<string>
}

/** Branch of a binding made by another function through `global`: it may or may not have happened. */
export const someTime = -1

/** Look-up tables are made when first asked for; of most files only some ever are. */
class LazyIndex implements IndexedFacts {
  readonly version: number
  readonly hasErrors: boolean
  readonly truncated: boolean
  readonly #facts: FileFacts
  #bound: IndexedFacts['bound'] | undefined
  #stored: IndexedFacts['stored'] | undefined
  #callees: Callees | undefined
  #callsByName: ReadonlyMap<string, readonly number[]> | undefined
  #importedNames: readonly Binding[] | undefined
  #openNames: ReadonlySet<string> | undefined

  constructor(facts: FileFacts) {
    this.#facts = facts
    this.version = facts.version
    this.hasErrors = facts.hasErrors
    this.truncated = facts.truncated
  }

  get scopes(): FileFacts['scopes'] {
    return this.#facts.scopes
  }

  get bindings(): FileFacts['bindings'] {
    return this.#facts.bindings
  }

  get stores(): FileFacts['stores'] {
    return this.#facts.stores
  }

  get stars(): FileFacts['stars'] {
    return this.#facts.stars
  }

  get branches(): FileFacts['branches'] {
    return this.#facts.branches
  }

  get calls(): FileFacts['calls'] {
    return this.#facts.calls
  }

  get bound(): IndexedFacts['bound'] {
    return (this.#bound ??= boundIn(this.#facts))
  }

  get stored(): IndexedFacts['stored'] {
    return (this.#stored ??= Map.groupBy(this.#facts.stores, ({ name }) => name))
  }

  get callees(): Callees {
    const facts = this.#facts
    return (this.#callees ??= facts instanceof PackedFacts ? facts.callees() : calleesOf(facts))
  }

  get callsByName(): ReadonlyMap<string, readonly number[]> {
    const { names } = this.callees
    return (this.#callsByName ??= Map.groupBy(names.keys(), (index) => names[index] ?? ''))
  }

  get importedNames(): readonly Binding[] {
    const facts = this.#facts
    return (this.#importedNames ??=
      facts instanceof PackedFacts
        ? facts.importedNames()
        : facts.bindings.filter(({ source }) => source.kind === 'from'))
  }

  get openNames(): ReadonlySet<string> {
    const facts = this.#facts
    return (this.#openNames ??= facts instanceof PackedFacts ? facts.openNames() : openNamesIn(facts))
  }

  parameterIndex(scope: number, name: string): number {
    const facts = this.#facts
    if (facts instanceof PackedFacts) return facts.parameterIndex(scope, name)
    return facts.scopes[scope]?.parameters.findIndex((parameter) => parameter.name === name) ?? -1
  }

  eachParameter(visit: (scope: number, index: number, name: string) => void): void {
    const facts = this.#facts
    if (facts instanceof PackedFacts) facts.eachParameter(visit)
    else
      for (const [scope, { parameters }] of facts.scopes.entries())
        for (const [index, { name }] of parameters.entries()) visit(scope, index, name)
  }

  callAt(index: number): Call | undefined {
    const facts = this.#facts
    return facts instanceof PackedFacts ? facts.callAt(index) : facts.calls[index]
  }
}

export function indexFacts(facts: FileFacts): IndexedFacts {
  return new LazyIndex(facts)
}

function calleesOf({ calls }: FileFacts): Callees {
  return {
    names: calls.map(({ callee }) => lastName(callee)),
    plain: Uint8Array.from(calls, ({ callee }) => (callee.kind === 'name' ? 1 : 0)),
  }
}

function openNamesIn({ bindings, scopes }: FileFacts): Set<string> {
  const names = new Set<string>()
  for (const { name, source } of bindings)
    if (source.kind !== 'scope' || scopes[source.scope]?.kind !== 'function') names.add(name)
  for (const { parameters } of scopes) for (const { name } of parameters) names.add(name)
  return names
}

function boundIn(facts: FileFacts): Map<string, Binding[]>[] {
  const bound: Map<string, Binding[]>[] = facts.scopes.map(() => new Map<string, Binding[]>())
  for (const binding of facts.bindings) {
    const isGlobal = binding.scope !== 0 && facts.scopes[binding.scope]?.globals.includes(binding.name) === true
    const names = bound[isGlobal ? 0 : binding.scope]
    if (names === undefined) continue
    const { name } = binding
    const list = names.get(name)
    const entry = isGlobal ? sometimes(binding) : binding
    if (list === undefined) names.set(name, [entry])
    else list.push(entry)
  }
  return bound
}

function sometimes({ name, start, end, source }: Binding): Binding {
  return { name, start, end, source, scope: 0, branch: someTime }
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
  const hasReturns = text.includes('\r')
  for (let at = 0; at < text.length; at += 1) {
    if (!hasReturns) {
      at = text.indexOf('\n', at)
      if (at < 0) break
    } else {
      const code = text.charCodeAt(at)
      if (code !== lineFeed && code !== carriageReturn) continue
      if (code === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at += 1
    }
    starts.push(at + 1)
  }
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

/** The identifiers that occur in the text, strings and comments included. */
export function wordsOf(file: SourceFile): Words {
  return (file.words ??= new Words(file.text))
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
