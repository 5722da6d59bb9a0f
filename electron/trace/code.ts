/** Code: the Python files of one repository, found by the words in them and parsed when something asks for them. */
import type { PythonSource, Sources } from '../study/sources.ts'
import type { Expression, FileFacts } from '../syntax/facts.ts'
import type { Definition, Entity } from './entities.ts'
import { type IndexedFacts, indexFacts } from './indexedFile.ts'
import { type Outline, outlineOf } from './outline.ts'
import { indexModules, type ModuleIndex } from './moduleNames.ts'

export interface CodeFile extends PythonSource {
  /** Undefined until it is parsed, null when it cannot be. */
  facts: IndexedFacts | null | undefined
}

/** Facts of a text, or null when it could not be parsed. */
export type Parse = (source: PythonSource, signal: AbortSignal) => Promise<FileFacts | null>

/** What the meaning of one expression may cost, which bounds hostile or degenerate code. */
const mostSteps = 2000

export class Code {
  readonly files: ReadonlyMap<string, CodeFile>
  readonly modules: ModuleIndex
  readonly packaging: Sources['packaging']
  /** What expressions were found to mean; sound for good, since answers that lack a file are not kept. */
  readonly meanings = new WeakMap<Expression, readonly Entity[]>()
  /** Expressions whose meaning is being looked for. */
  readonly open = new Set<Expression>()
  /** False once the answer at hand leans on one that is still open. */
  whole = true
  /** How often a file was asked for that is not parsed: an answer during which this grew is not kept. */
  misses = 0
  readonly lines = new Map<string, readonly Definition[]>()
  readonly families = new Map<string, readonly Definition[]>()
  #steps = 0
  readonly #parse: Parse
  readonly #wanted = new Set<CodeFile>()
  #outline: Outline | null = null
  #byWord: Map<string, CodeFile[]> | null = null

  constructor({ python, packaging }: Sources, parse: Parse) {
    this.files = new Map(python.map((source) => [source.path, { ...source, facts: undefined }]))
    this.modules = indexModules(this.files.keys())
    this.packaging = packaging
    this.#parse = parse
  }

  get outline(): Outline {
    this.#outline ??= outlineOf(this.files.values())
    return this.#outline
  }

  /** Files in which the word stands as a name, in the order of paths. */
  filesWith(word: string): readonly CodeFile[] {
    this.#byWord ??= filesByWord(this.files.values())
    return this.#byWord.get(word) ?? []
  }

  /** The facts of a file; while it is not parsed it is wanted, and whoever asked asks again after that. */
  factsOf(file: CodeFile): IndexedFacts | null {
    if (file.facts === undefined) {
      this.misses += 1
      this.#wanted.add(file)
    }
    return file.facts ?? null
  }

  /** Keeps what is computed without lacking a file. */
  kept<T>(memory: Map<string, T>, key: string, compute: () => T): T {
    const known = memory.get(key)
    if (known !== undefined) return known
    const before = this.misses
    const computed = compute()
    if (this.misses === before && this.open.size === 0) memory.set(key, computed)
    return computed
  }

  /** False when the expression at hand has cost enough; the count begins anew with each that nothing else asks for. */
  goesOn(): boolean {
    this.#steps = this.open.size === 0 ? 0 : this.#steps + 1
    return this.#steps < mostSteps
  }

  /** Answers a question that needs files: asked again until all that it wants are parsed. */
  async answer<T>(ask: () => T, signal: AbortSignal): Promise<T> {
    for (;;) {
      signal.throwIfAborted()
      this.#wanted.clear()
      const answer = ask()
      if (this.#wanted.size === 0) return answer
      await Promise.all([...this.#wanted].map((file) => this.#read(file, signal)))
    }
  }

  async #read(file: CodeFile, signal: AbortSignal): Promise<void> {
    const facts = await this.#parse(file, signal)
    file.facts ??= facts === null ? null : indexFacts(facts)
  }
}

/** Names may be of any script; where none but ASCII occurs, the plain expression is several times faster. */
function wordsOf(text: string): Set<string> {
  const names = /[^ -~\s]/.test(text) ? /[\p{L}_][\p{L}\p{N}_]*/gu : /[A-Za-z_]\w*/g
  return new Set(text.match(names))
}

function filesByWord(files: Iterable<CodeFile>): Map<string, CodeFile[]> {
  const byWord = new Map<string, CodeFile[]>()
  for (const file of files) {
    for (const word of wordsOf(file.text)) {
      const known = byWord.get(word)
      if (known === undefined) byWord.set(word, [file])
      else known.push(file)
    }
  }
  return byWord
}
