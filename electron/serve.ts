/** Entry of the served host: `node out/main/serve.js [--port N] [--no-open]`. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { platformFolders } from './folders.ts'
import { runInTerminal } from './served/terminal.ts'
import { readVersion } from './version.ts'

const usage = 'Usage: npm start -- [--served] [--port N] [--no-open]'

function readArguments(): { port: number; openBrowser: boolean } {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      'no-open': { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('--port takes a number from 0 to 65535')
  return { port, openBrowser: !values['no-open'] }
}

async function run(): Promise<number> {
  const { port, openBrowser } = readArguments()
  const folders = platformFolders(process.env, process.platform)
  const root = join(import.meta.dirname, '../..')
  return runInTerminal({
    built: join(root, 'out'),
    resources: join(root, 'resources'),
    version: readVersion(root),
    dataFolder: folders.data,
    cacheFolder: folders.cache,
    port,
    openBrowser,
    print: (line) => console.log(line),
  })
}

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    console.error(usage)
    process.exit(1)
  },
)
