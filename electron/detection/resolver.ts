/** Resolver: the shared state of one resolution over the whole repository: files, look-up tables, memory and wishes for more files. */
import type { Binding, Call } from '../syntax/facts.ts'
import { Answers } from './answers.ts'
import { buildModuleIndex, type ModuleIndex } from './moduleIndex.ts'
import type { SignatureIndex } from './signatureMatch.ts'
import type { CommandIndex } from './commandOptions.ts'
import type { OptionField, OptionIndex } from './optionIndex.ts'
import { Questions } from './questions.ts'
import { type SourceFile, wordsOf } from './sourceFile.ts'
import { askFor } from './words.ts'
import type { Setting } from './values.ts'

export interface CallAt {
  readonly file: SourceFile
  readonly index: number
}

export interface Resolver {
  readonly files: ReadonlyMap<string, SourceFile>
  readonly modules: ModuleIndex
  readonly signatures: SignatureIndex
  /** Modules of the repository that imports name; null for those of libraries. */
  readonly imported: Map<Binding, string | null>
  /** False while only one file is looked at, for provisional results. */
  readonly acrossFiles: boolean
  /** Code files without facts so far. */
  unread: SourceFile[]
  readonly configurations: readonly SourceFile[]
  /** Files that must be parsed before resolution is complete. */
  readonly wanted: Set<SourceFile>
  /** Files with calls of each name. */
  readonly callers: Map<string, SourceFile[]>
  /** The calls of each name that was asked for. */
  readonly callsByName: Map<string, readonly CallAt[]>
  /** Local names by the name they import: `from a import b as c` puts c under b. */
  readonly aliases: Map<string, Set<string>>
  /** Names of classes by the last name of a base class. */
  readonly derived: Map<string, { file: SourceFile; scope: number }[]>
  readonly functionsByName: Map<string, number>
  readonly questions: Questions
  /** Answers, and what they lean on. */
  readonly answers: Answers
  /** The answer to each question, by its number; `noAnswer` where there is none. */
  readonly memory: number[]
  /** Answers found while asking for no further file; not good enough where files are asked for. */
  readonly quietMemory: number[]
  /** Answers that lean on a question still open: good enough for the load at hand, forgotten after it. */
  readonly scratch: Map<number, number>
  /** Questions being answered, outermost first: their place is their depth. */
  readonly open: number[]
  /** Word sets already asked for. */
  readonly asked: Set<string>
  readonly settings: Map<string, Setting | null>
  /** Options passed by shell commands; undefined until first asked for. */
  commands: CommandIndex | undefined
  /** Options that the files admitted so far declare; undefined until asked for anew. */
  options: OptionIndex | undefined
  /** Fields of option classes in each file. */
  readonly optionFields: Map<SourceFile, readonly OptionField[]>
  /** True while files may not be asked for: the question is too general to be worth parsing half the repository. */
  quiet: boolean
  steps: number
  /** Depth of the outermost open question that the current answer leans on; an answer is whole when it is its own or deeper. */
  lowest: number
}

export function createResolver(
  files: ReadonlyMap<string, SourceFile>,
  signatures: SignatureIndex,
  acrossFiles = true,
): Resolver {
  // Numbers make for shorter questions than paths; a file that is looked at alone needs none.
  if (acrossFiles) for (const [number, file] of [...files.values()].entries()) file.number = number
  return {
    files,
    modules: buildModuleIndex(acrossFiles ? files.keys() : []),
    signatures,
    imported: new Map(),
    acrossFiles,
    unread: acrossFiles ? [...files.values()].filter((file) => isUnread(file)) : [],
    configurations: acrossFiles ? [...files.values()].filter(({ role }) => role === 'configuration') : [],
    wanted: new Set(),
    callers: new Map(),
    callsByName: new Map(),
    aliases: new Map(),
    derived: new Map(),
    functionsByName: new Map(),
    questions: new Questions(),
    answers: new Answers(),
    memory: [],
    quietMemory: [],
    scratch: new Map(),
    open: [],
    asked: new Set(),
    settings: new Map(),
    commands: undefined,
    options: undefined,
    optionFields: new Map(),
    quiet: false,
    steps: 0,
    lowest: Number.POSITIVE_INFINITY,
  }
}

/** Code without facts, as it is when it was not admitted. */
export function isUnread({ role, facts }: SourceFile): boolean {
  return facts === undefined && (role === 'python' || role === 'notebook')
}

/** Facts of a file, or undefined while it is not parsed; then it is wanted. */
export function factsOf(resolver: Resolver, file: SourceFile): SourceFile['facts'] {
  if (file.facts === undefined) resolver.answers.leanOn('file', file.path)
  if (file.facts === undefined && resolver.acrossFiles && !resolver.quiet) resolver.wanted.add(file)
  return file.facts
}

/** Wants every unparsed Python file in which all of `words` occur. */
export function wantFilesWith(resolver: Resolver, words: readonly string[]): void {
  const key = words.join(' ')
  if (!resolver.acrossFiles || resolver.quiet || resolver.asked.has(key)) return
  resolver.asked.add(key)
  const asked = words.flatMap((word) => askFor(word) ?? [])
  if (asked.length < words.length) return
  for (const file of resolver.unread) {
    if (wordsOf(file).holdsAll(asked)) resolver.wanted.add(file)
  }
}

/** Calls whose callee ends in `name`, or in a name it was imported as. */
export function callsNamed(resolver: Resolver, name: string): readonly CallAt[] {
  const own = callsWritten(resolver, name)
  const aliases = resolver.aliases.get(name)
  return aliases === undefined ? own : [...own, ...[...aliases].flatMap((alias) => callsWritten(resolver, alias))]
}

/** Most names of calls are never asked for: their calls are put together when they are. */
function callsWritten({ answers, callers, callsByName }: Resolver, name: string): readonly CallAt[] {
  answers.leanOn('calls', name)
  let calls = callsByName.get(name)
  if (calls === undefined) {
    calls = (callers.get(name) ?? none).flatMap((file) =>
      (file.facts?.callsByName.get(name) ?? none).map((index) => ({ file, index })),
    )
    callsByName.set(name, calls)
  }
  return calls
}

/** Those of one file, in the same order. */
export function callsIn(resolver: Resolver, file: SourceFile, name: string): CallAt[] {
  resolver.answers.leanOn('calls', name)
  const byName = file.facts?.callsByName
  return [name, ...(resolver.aliases.get(name) ?? none)].flatMap((written) =>
    (byName?.get(written) ?? none).map((index) => ({ file, index })),
  )
}

const none: readonly never[] = []

/** Classes that name a class `name` as a base. */
export function derivedFrom(resolver: Resolver, name: string): readonly { file: SourceFile; scope: number }[] {
  resolver.answers.leanOn('derived', name)
  return resolver.derived.get(name) ?? none
}

/** True when the repository has one function of that name. */
export function isOnlyFunction(resolver: Resolver, name: string): boolean {
  resolver.answers.leanOn('functions', name)
  return resolver.functionsByName.get(name) === 1
}

export function callOf(file: SourceFile, index: number): Call | undefined {
  return file.facts?.callAt(index)
}
