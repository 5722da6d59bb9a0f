/** Entry of the back end's own process, so that no query, scan or parse can block a window or the served host. */
import pythonWasm from 'tree-sitter-python/tree-sitter-python.wasm?asset'
import runtimeWasm from 'web-tree-sitter/web-tree-sitter.wasm?asset'
import { createBackEnd } from './backEnd.ts'
import { backEndArgumentsSchema } from './backEndArguments.ts'
import searchWorker from './corpus/search/search.worker.ts?nodeWorker'
import draftWorker from './draft.worker.ts?nodeWorker'
import scanWorker from './detection/scan.worker.ts?nodeWorker'
import parseWorker from './syntax/parse.worker.ts?nodeWorker'
import { serveChannel } from './transport/channel.ts'
import { parentChannel } from './transport/parentChannel.ts'

const channel = parentChannel()
const given = backEndArgumentsSchema.parse(JSON.parse(process.argv[2] ?? ''))
const workers = { parseWorker, scanWorker, searchWorker, draftWorker }
const backEnd = createBackEnd({ ...given, grammars: { runtimeWasm, pythonWasm }, ...workers })

async function finish(): Promise<void> {
  try {
    await backEnd.close()
    process.exit(0)
  } catch (error) {
    console.error('The back end could not finish in order:', error)
    process.exit(1)
  }
}

serveChannel(
  channel,
  (port) => backEnd.connect(port),
  () => void finish(),
)
// Ctrl+C reaches every process of the terminal: the host decides when this one ends.
process.on('SIGINT', () => undefined)
channel.send({ ready: true })
