/** Resolver: the shared state of one resolution over the whole repository: files, look-up tables, memory, limits and wishes for more files. */
import type { Call, Expression } from '../syntax/facts.ts'
import { buildModuleIndex, type ModuleIndex } from './moduleIndex.ts'
import type { SignatureIndex } from './signatureMatch.ts'
import type { CommandIndex } from './commandOptions.ts'
import { identifiersOf, lastName, type SourceFile } from './sourceFile.ts'
import type { Setting, Value } from './values.ts'

/** Chains longer than this are cut; real ones seldom pass ten steps. */
export const deepestChain = 40
/** An expression may stand for this many values at most. */
export const mostValues = 48
/** Evaluations one load may cost, which bounds hostile or degenerate repositories. */
const stepsPerLoad = 8000

export interface CallAt {
  readonly file: SourceFile
  readonly index: number
}

export interface Resolver {
  readonly files: ReadonlyMap<string, SourceFile>
  readonly modules: ModuleIndex
  readonly signatures: SignatureIndex
  /** False while only one file is looked at, for provisional results. */
  readonly acrossFiles: boolean
  /** Files that must be parsed before resolution is complete. */
  readonly wanted: Set<SourceFile>
  readonly callsByName: Map<string, CallAt[]>
  /** Local names by the name they import: `from a import b as c` puts c under b. */
  readonly aliases: Map<string, Set<string>>
  /** Names of classes by the last name of a base class. */
  readonly derived: Map<string, { file: SourceFile; scope: number }[]>
  readonly functionsByName: Map<string, number>
  readonly memory: Map<string, readonly Value[]>
  /** Answers found while asking for no further file; not good enough where files are asked for. */
  readonly quietMemory: Map<string, readonly Value[]>
  /** Answers that lean on a question still open: good enough for the load at hand, forgotten after it. */
  readonly scratch: Map<string, readonly Value[]>
  /** Questions being answered, with their depth. */
  readonly open: Map<string, number>
  /** Word sets already asked for. */
  readonly asked: Set<string>
  readonly settings: Map<string, Setting | null>
  /** Options passed by shell commands; undefined until first asked for. */
  commands: CommandIndex | undefined
  /** True while files may not be asked for: the question is too general to be worth parsing half the repository. */
  quiet: boolean
  depth: number
  steps: number
  /** Depth of the outermost open question that the current answer leans on; an answer is whole when it is its own or deeper. */
  lowest: number
}

export function createResolver(
  files: ReadonlyMap<string, SourceFile>,
  signatures: SignatureIndex,
  acrossFiles = true,
): Resolver {
  return {
    files,
    modules: buildModuleIndex(acrossFiles ? files.keys() : []),
    signatures,
    acrossFiles,
    wanted: new Set(),
    callsByName: new Map(),
    aliases: new Map(),
    derived: new Map(),
    functionsByName: new Map(),
    memory: new Map(),
    quietMemory: new Map(),
    scratch: new Map(),
    open: new Map(),
    asked: new Set(),
    settings: new Map(),
    commands: undefined,
    quiet: false,
    depth: 0,
    steps: 0,
    lowest: Number.POSITIVE_INFINITY,
  }
}

/** Enters a parsed file into the look-up tables; forgets conclusions drawn without it. */
export function admitFile(resolver: Resolver, file: SourceFile): void {
  const { facts } = file
  if (facts === undefined) return
  resolver.memory.clear()
  resolver.quietMemory.clear()
  for (const [index, call] of facts.calls.entries()) {
    const name = lastName(call.callee)
    if (name !== undefined) push(resolver.callsByName, name, { file, index })
  }
  for (const { name, source } of facts.bindings) {
    if (source.kind !== 'from' || source.name === name) continue
    const known = resolver.aliases.get(source.name) ?? new Set()
    resolver.aliases.set(source.name, known.add(name))
  }
  for (const [scope, { kind, name, bases }] of facts.scopes.entries()) {
    if (kind === 'function') resolver.functionsByName.set(name, (resolver.functionsByName.get(name) ?? 0) + 1)
    for (const base of bases) {
      const baseName = lastName(base)
      if (baseName !== undefined) push(resolver.derived, baseName, { file, scope })
    }
  }
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [item])
  else list.push(item)
}

/** Facts of a file, or undefined while it is not parsed; then it is wanted. */
export function factsOf(resolver: Resolver, file: SourceFile): SourceFile['facts'] {
  if (file.facts === undefined && resolver.acrossFiles && !resolver.quiet) resolver.wanted.add(file)
  return file.facts
}

/** Wants every unparsed Python file in which all of `words` occur. */
export function wantFilesWith(resolver: Resolver, words: readonly string[]): void {
  const key = words.join(' ')
  if (!resolver.acrossFiles || resolver.quiet || resolver.asked.has(key)) return
  resolver.asked.add(key)
  for (const file of resolver.files.values()) {
    if (file.facts !== undefined || (file.role !== 'python' && file.role !== 'notebook')) continue
    const identifiers = identifiersOf(file)
    if (words.every((word) => identifiers.has(word))) resolver.wanted.add(file)
  }
}

/** Calls whose callee ends in `name`, or in a name it was imported as. */
export function callsNamed(resolver: Resolver, name: string): CallAt[] {
  const calls = [...(resolver.callsByName.get(name) ?? [])]
  for (const alias of resolver.aliases.get(name) ?? []) calls.push(...(resolver.callsByName.get(alias) ?? []))
  return calls
}

export function callOf(file: SourceFile, index: number): Call | undefined {
  return file.facts?.calls[index]
}

/** Starts the count of evaluations anew. */
export function resetBudget(resolver: Resolver): void {
  resolver.steps = 0
  resolver.scratch.clear()
}

/** Runs `ask` without asking for further files; answers already in memory serve it, its own serve only such questions. */
export function quietly<T>(resolver: Resolver, ask: () => T): T {
  if (resolver.quiet) return ask()
  resolver.quiet = true
  try {
    return ask()
  } finally {
    resolver.quiet = false
    resolver.scratch.clear()
  }
}

/**
 * Runs one evaluation under the limits, remembering its result. `key` names the question; asking it again inside its own
 * answer is a cycle and yields nothing, which leaves the outer answer whole and those between them partial.
 */
export function remember(resolver: Resolver, key: string, compute: () => readonly Value[]): readonly Value[] {
  const known =
    resolver.memory.get(key) ??
    resolver.scratch.get(key) ??
    (resolver.quiet ? resolver.quietMemory.get(key) : undefined)
  if (known !== undefined) return known
  const depth = resolver.depth
  const openAt = resolver.open.get(key)
  if (openAt !== undefined || depth >= deepestChain || resolver.steps >= stepsPerLoad) {
    resolver.lowest = Math.min(resolver.lowest, openAt ?? 0)
    return []
  }
  const lowestOutside = resolver.lowest
  resolver.lowest = Number.POSITIVE_INFINITY
  resolver.steps += 1
  resolver.depth = depth + 1
  resolver.open.set(key, depth)
  try {
    const values = compute()
    const whole = resolver.lowest >= depth
    if (whole) (resolver.quiet ? resolver.quietMemory : resolver.memory).set(key, values)
    else resolver.scratch.set(key, values)
    resolver.lowest = whole ? lowestOutside : Math.min(lowestOutside, resolver.lowest)
    return values
  } finally {
    resolver.open.delete(key)
    resolver.depth = depth
  }
}

export function questionKey(
  what: string,
  file: SourceFile,
  expression: Expression | { start: number; end: number },
  scope: number,
): string {
  return `${what}\0${file.path}\0${expression.start}\0${expression.end}\0${scope}`
}
