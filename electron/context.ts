/** What every room of the back end is given: the open study, the clones, and where things lie on this machine. */
import type { ScanPool } from './detection/scanPool.ts'
import type { Desk } from './study/desk.ts'
import type { Clones } from './study/clones.ts'
import type { GrammarPaths } from './syntax/grammar.ts'
import type { CreateWorker, ParsePool } from './syntax/parsePool.ts'

export interface Context {
  readonly host: 'desktop' | 'served'
  readonly version: string
  /** Folder of signatures, codebooks and samples. */
  readonly resources: string
  /** Folder for what this installation keeps: the sample study, recent files. */
  readonly dataFolder: string
  /** Folder for what can be found again: results of scans. Deleting it loses nothing. */
  readonly cacheFolder: string
  readonly desk: Desk
  readonly clones: Clones
  readonly pool: ParsePool
  /** Scans whole clones in threads of their own. */
  readonly scans: ScanPool
  /** Where the parsers' grammars lie, for workers that parse by themselves. */
  readonly grammars: GrammarPaths
  /** Makes the worker of one search. */
  readonly searchWorker: CreateWorker
  /** Makes the worker of one draft. */
  readonly draftWorker: CreateWorker
}
