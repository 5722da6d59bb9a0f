/** Parse worker: turns texts into facts off the main thread, one after the other; the twin of parsePool.ts. */
import { parentPort, workerData } from 'node:worker_threads'
import { loadPythonGrammar, type GrammarPaths, type PythonGrammar } from './grammar.ts'
import { collectPieces } from './pieces.ts'
import { PackedFacts, plainFacts } from './reader/packedFacts.ts'
import { createPythonReader } from './reader/readPython.ts'
import { collectFacts } from './statements.ts'

export interface ParseWorkerData {
  readonly paths: GrammarPaths
  /** Time one text may take before the worker gives it up by itself. */
  readonly budgetMilliseconds: number
}

/** What is read off a text: facts for scans, or pieces of syntax for selections that snap. */
export type Wanted = 'facts' | 'pieces'

export interface ParseRequest {
  readonly id: number
  readonly text: string
  readonly wanted: Wanted
}

/** `facts` is JSON of FileFacts, or of pieces where those were wanted: one string crosses threads faster than a graph of objects, and is what a cache stores. */
export type ParseReply =
  | { readonly id: number; readonly facts: string; readonly hasErrors: boolean; readonly truncated: boolean }
  | { readonly id: number; readonly failure: string }

const { paths, budgetMilliseconds } = workerData as ParseWorkerData
const port = parentPort
const grammar = loadPythonGrammar(paths)
const read = createPythonReader()

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
    // Most texts are read without a tree, in a tenth of the time; what that reader does not fully understand needs one.
    const reading = request.wanted === 'facts' ? read(request.text) : undefined
    if (reading !== undefined && 'packed' in reading) {
      const facts = JSON.stringify(plainFacts(new PackedFacts(request.text, reading.packed)))
      return { id: request.id, facts, hasErrors: false, truncated: false }
    }
    const tree = loaded.parse(request.text, budgetMilliseconds)
    if (tree === undefined) return { id: request.id, failure: 'parsing took too long' }
    if (request.wanted === 'pieces') {
      const pieces = JSON.stringify(collectPieces(tree))
      return { id: request.id, facts: pieces, hasErrors: tree.hasErrors, truncated: false }
    }
    const facts = collectFacts(tree)
    return { id: request.id, facts: JSON.stringify(facts), hasErrors: facts.hasErrors, truncated: facts.truncated }
  } catch (error) {
    // WebAssembly that trapped cannot be trusted again; a stack that overflowed is only this text's fault.
    if (error instanceof Error && error.name === 'RuntimeError') throw error
    return { id: request.id, failure: error instanceof Error ? error.message : String(error) }
  }
}
