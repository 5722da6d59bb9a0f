/**
 * Draft worker: follows the models of one repository through its code and weighs what it finds, off the back end's thread,
 * which only ends it when nobody waits any more. The twin of canvas/draftRepository.ts.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { type ErrorReport, reportOf } from '../shared/errors.ts'
import { type DraftOutcome, draftSuggestions, type DraftTask } from './canvas/draftTask.ts'
import type { FileFacts } from './syntax/facts.ts'
import { type GrammarPaths, loadPythonGrammar, type PythonGrammar } from './syntax/grammar.ts'
import { PackedFacts, plainFacts } from './syntax/reader/packedFacts.ts'
import { createPythonReader } from './syntax/reader/readPython.ts'
import { collectFacts } from './syntax/statements.ts'
import { followModels } from './trace/flow/followFlow.ts'
import { Tracer } from './trace/tracer.ts'

export interface DraftWorkerData {
  readonly task: DraftTask
  readonly grammars: GrammarPaths
}

export type FromDraftWorker =
  | { readonly kind: 'at'; readonly step: 'following' | 'weighing' }
  | { readonly kind: 'done'; readonly outcome: DraftOutcome }
  | { readonly kind: 'failed'; readonly error: ErrorReport }

/** A text that takes longer to parse is left out, as a scan leaves it out. */
const budgetMilliseconds = 5000

const { task, grammars } = workerData as DraftWorkerData
const read = createPythonReader()
let grammar: Promise<PythonGrammar> | undefined

/** What our own reader does not fully understand needs a tree. */
async function factsOf(python: string): Promise<FileFacts | null> {
  const reading = read(python)
  if ('packed' in reading) return plainFacts(new PackedFacts(python, reading.packed))
  grammar ??= loadPythonGrammar(grammars)
  const tree = (await grammar).parse(python, budgetMilliseconds)
  return tree === undefined ? null : collectFacts(tree)
}

function send(message: FromDraftWorker): void {
  parentPort?.postMessage(message)
}

try {
  const tracer = new Tracer(task.sources, (source) => factsOf(source.python))
  const follow = (models: DraftTask['models']) => followModels(tracer, models, new AbortController().signal)
  const outcome = await draftSuggestions(
    task,
    () => follow(task.models),
    (step) => send({ kind: 'at', step }),
  )
  send({ kind: 'done', outcome })
} catch (error) {
  send({ kind: 'failed', error: reportOf(error, 'draft pipelines') })
}
