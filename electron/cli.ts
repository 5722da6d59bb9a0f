/** Entry of the command line. Exit codes: 0 done, 1 an error the user can mend, 2 a defect of Loadstone. */
import { join } from 'node:path'
import pythonWasm from 'tree-sitter-python/tree-sitter-python.wasm?asset'
import runtimeWasm from 'web-tree-sitter/web-tree-sitter.wasm?asset'
import { runCommandLine } from './commands/commandLine.ts'
import scanWorker from './detection/scan.worker.ts?nodeWorker'
import { platformFolders } from './folders.ts'
import parseWorker from './syntax/parse.worker.ts?nodeWorker'
import { readVersion } from './version.ts'

const root = join(import.meta.dirname, '../..')
const folders = platformFolders(process.env, process.platform)
const interrupted = new AbortController()
process.once('SIGINT', () => interrupted.abort())
// A reader that has seen enough (`| head`) ends the command, quietly.
process.stdout.on('error', () => process.exit(0))

function report(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${line}`)
}

process.exitCode = await runCommandLine(process.argv.slice(2), {
  version: readVersion(root),
  built: join(root, 'out'),
  resources: join(root, 'resources'),
  dataFolder: folders.data,
  cacheFolder: folders.cache,
  grammars: { runtimeWasm, pythonWasm },
  parseWorker,
  scanWorker,
  print: (line) => process.stdout.write(`${line}\n`),
  report,
  complain: (line) => process.stderr.write(`${line}\n`),
  signal: interrupted.signal,
})
