/** What a command of the command line is given, and how it is declared. */
import type { GrammarPaths } from '../syntax/grammar.ts'
import type { CreateWorker } from '../syntax/parsePool.ts'

/** Where things are, and how to speak to the one who called. */
export interface Surroundings {
  readonly version: string
  /** Folder of the built program and of its resources. */
  readonly built: string
  readonly resources: string
  readonly dataFolder: string
  readonly cacheFolder: string
  readonly grammars: GrammarPaths
  readonly parseWorker: CreateWorker
  readonly scanWorker: CreateWorker
  /** Results, one line each; nothing else is written there. */
  readonly print: (line: string) => void
  /** Progress that replaces itself; does nothing when nobody watches. */
  readonly report: (line: string) => void
  readonly signal: AbortSignal
}

export interface Command {
  readonly name: string
  /** Arguments as the help shows them. */
  readonly usage: string
  readonly summary: string
  readonly options: readonly (readonly [option: string, meaning: string])[]
  /** Resolves to the exit code; throws AppError for what the user can mend. */
  readonly run: (words: readonly string[], surroundings: Surroundings) => Promise<number>
}
