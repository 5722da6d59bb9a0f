/** Resolver: the shared state of one resolution over the whole repository: files, look-up tables, memory, limits and wishes for more files. */
import type { Call } from '../syntax/facts.ts'
import { type Answer, type Grounds, leanOn, startAnswer, startGrounds, stillHolds, takePart } from './answers.ts'
import { buildModuleIndex, type ModuleIndex } from './moduleIndex.ts'
import type { SignatureIndex } from './signatureMatch.ts'
import type { CommandIndex } from './commandOptions.ts'
import type { OptionIndex } from './optionIndex.ts'
import { type SourceFile, wordsOf } from './sourceFile.ts'
import { askFor } from './words.ts'
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
  /** Files by number, which make for shorter questions than paths. */
  readonly numbers: ReadonlyMap<SourceFile, number>
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
  readonly memory: Map<string, Answer>
  /** Answers found while asking for no further file; not good enough where files are asked for. */
  readonly quietMemory: Map<string, Answer>
  /** Answers that lean on a question still open: good enough for the load at hand, forgotten after it. */
  readonly scratch: Map<string, Answer>
  /** What answers lean on; see answers.ts. */
  readonly grounds: Grounds
  /** Questions being answered, with their depth. */
  readonly open: Map<string, number>
  /** Word sets already asked for. */
  readonly asked: Set<string>
  readonly settings: Map<string, Setting | null>
  /** Options passed by shell commands; undefined until first asked for. */
  commands: CommandIndex | undefined
  /** Options that the files admitted so far declare; undefined until asked for anew. */
  options: OptionIndex | undefined
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
    options: undefined,
    grounds: startGrounds(),
    numbers: new Map([...files.values()].map((file, number) => [file, number])),
    quiet: false,
    depth: 0,
    steps: 0,
    lowest: Number.POSITIVE_INFINITY,
  }
}

/** Facts of a file, or undefined while it is not parsed; then it is wanted. */
export function factsOf(resolver: Resolver, file: SourceFile): SourceFile['facts'] {
  if (file.facts === undefined) leanOn(resolver.grounds, `file ${file.path}`)
  if (file.facts === undefined && resolver.acrossFiles && !resolver.quiet) resolver.wanted.add(file)
  return file.facts
}

/** Wants every unparsed Python file in which all of `words` occur. */
export function wantFilesWith(resolver: Resolver, words: readonly string[]): void {
  const key = words.join(' ')
  if (!resolver.acrossFiles || resolver.quiet || resolver.asked.has(key)) return
  resolver.asked.add(key)
  const asked = words.map((word) => askFor(word))
  for (const file of resolver.files.values()) {
    if (file.facts !== undefined || (file.role !== 'python' && file.role !== 'notebook')) continue
    const found = wordsOf(file)
    if (asked.every((word) => word !== undefined && found.holds(word))) resolver.wanted.add(file)
  }
}

/** Calls whose callee ends in `name`, or in a name it was imported as. */
export function callsNamed(resolver: Resolver, name: string): readonly CallAt[] {
  const { callsByName, grounds } = resolver
  leanOn(grounds, `calls ${name}`)
  const own = callsByName.get(name) ?? none
  const aliases = resolver.aliases.get(name)
  if (aliases === undefined) return own
  const calls = [...own]
  for (const alias of aliases) {
    leanOn(grounds, `calls ${alias}`)
    calls.push(...(callsByName.get(alias) ?? none))
  }
  return calls
}

/** Those of one file, in the same order. */
export function callsIn(resolver: Resolver, file: SourceFile, name: string): CallAt[] {
  leanOn(resolver.grounds, `calls ${name}`)
  const byName = file.facts?.callsByName
  return [name, ...(resolver.aliases.get(name) ?? none)].flatMap((written) =>
    (byName?.get(written) ?? none).map((index) => ({ file, index })),
  )
}

const none: readonly never[] = []

/** Classes that name a class `name` as a base. */
export function derivedFrom(resolver: Resolver, name: string): readonly { file: SourceFile; scope: number }[] {
  leanOn(resolver.grounds, `derived ${name}`)
  return resolver.derived.get(name) ?? none
}

/** True when the repository has one function of that name. */
export function isOnlyFunction(resolver: Resolver, name: string): boolean {
  leanOn(resolver.grounds, `functions ${name}`)
  return resolver.functionsByName.get(name) === 1
}

export function callOf(file: SourceFile, index: number): Call | undefined {
  return file.facts?.callAt(index)
}

/** Starts the count of evaluations anew. */
export function resetBudget(resolver: Resolver): void {
  resolver.steps = 0
  resolver.scratch.clear()
}

/**
 * Runs `ask`, or returns `otherwise` when it needs more stack than there is: chains are bounded, but each link may take many
 * calls. What was being asked then is forgotten.
 */
export function withinStack<T>(resolver: Resolver, ask: () => T, otherwise: () => T): T {
  try {
    return ask()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    resolver.open.clear()
    resolver.scratch.clear()
    resolver.depth = 0
    resolver.quiet = false
    resolver.lowest = Number.POSITIVE_INFINITY
    resolver.grounds.answering = undefined
    return otherwise()
  }
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
  const { grounds } = resolver
  const known = knownAnswer(resolver, key)
  if (known !== undefined) {
    takePart(grounds, known)
    return known.values
  }
  const depth = resolver.depth
  const openAt = resolver.open.get(key)
  if (openAt !== undefined || depth >= deepestChain || resolver.steps >= stepsPerLoad) {
    resolver.lowest = Math.min(resolver.lowest, openAt ?? 0)
    if (openAt === undefined && grounds.answering !== undefined) grounds.answering.isCut = true
    return []
  }
  const lowestOutside = resolver.lowest
  resolver.lowest = Number.POSITIVE_INFINITY
  resolver.steps += 1
  resolver.depth = depth + 1
  resolver.open.set(key, depth)
  const outer = grounds.answering
  const answer = startAnswer(grounds)
  grounds.answering = answer
  try {
    answer.values = compute()
    const whole = resolver.lowest >= depth
    if (whole) (resolver.quiet ? resolver.quietMemory : resolver.memory).set(key, answer)
    else resolver.scratch.set(key, answer)
    resolver.lowest = whole ? lowestOutside : Math.min(lowestOutside, resolver.lowest)
    return answer.values
  } finally {
    grounds.answering = outer
    takePart(grounds, answer)
    resolver.open.delete(key)
    resolver.depth = depth
  }
}

function knownAnswer({ grounds, memory, scratch, quietMemory, quiet }: Resolver, key: string): Answer | undefined {
  const known = memory.get(key)
  if (known !== undefined && stillHolds(grounds, known)) return known
  const partial = scratch.get(key)
  if (partial !== undefined || !quiet) return partial
  const quietly = quietMemory.get(key)
  return quietly !== undefined && stillHolds(grounds, quietly) ? quietly : undefined
}

/** Names a question about a span of a file, in few characters: millions of them are compared. */
export function questionKey(
  resolver: Resolver,
  what: string,
  file: SourceFile,
  { start, end }: { start: number; end: number },
  scope: number,
): string {
  return `${what}\0${resolver.numbers.get(file) ?? file.path},${start},${end},${scope}`
}
