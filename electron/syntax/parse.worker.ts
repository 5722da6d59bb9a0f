/** Parse worker: turns texts into facts off the main thread, one after the other; the twin of parsePool.ts. */
import { parentPort, workerData } from 'node:worker_threads'
import { loadPythonGrammar, type GrammarPaths, type PythonGrammar } from './grammar.ts'
import { collectFacts } from './statements.ts'

export interface ParseWorkerData {
  readonly paths: GrammarPaths
  /** Time one text may take before the worker gives it up by itself. */
  readonly budgetMilliseconds: number
}

export interface ParseRequest {
  readonly id: number
  readonly text: string
}

/** `facts` is JSON of FileFacts: one string crosses threads faster than a graph of objects, and is what a cache stores. */
export type ParseReply =
  | { readonly id: number; readonly facts: string; readonly hasErrors: boolean; readonly truncated: boolean }
  | { readonly id: number; readonly failure: string }

const { paths, budgetMilliseconds } = workerData as ParseWorkerData
const port = parentPort
const grammar = loadPythonGrammar(paths)

port?.on('message', (request: ParseRequest) => {
  void grammar.then(
    (loaded) => port.postMessage(answer(loaded, request)),
    // Without a grammar no text can be read: end loudly, the pool reports it.
    (error: unknown) => {
      throw error
    },
  )
})

function answer(loaded: PythonGrammar, request: ParseRequest): ParseReply {
  try {
    const tree = loaded.parse(request.text, budgetMilliseconds)
    if (tree === undefined) return { id: request.id, failure: 'parsing took too long' }
    const facts = collectFacts(tree)
    return { id: request.id, facts: JSON.stringify(facts), hasErrors: facts.hasErrors, truncated: facts.truncated }
  } catch (error) {
    // WebAssembly that trapped cannot be trusted again; a stack that overflowed is only this text's fault.
    if (error instanceof Error && error.name === 'RuntimeError') throw error
    return { id: request.id, failure: error instanceof Error ? error.message : String(error) }
  }
}
