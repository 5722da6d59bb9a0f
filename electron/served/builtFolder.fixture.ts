/** A small built folder for tests: a page, a file outside it that must stay there, and a back end that runs from source. */
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const transport = join(import.meta.dirname, '../transport')

/** A back end with three calls: it names itself, waits for ever, and dies. */
const backEnd = `
  import { serveChannel } from ${JSON.stringify(join(transport, 'channel.ts'))}
  import { serveConnection } from ${JSON.stringify(join(transport, 'host.ts'))}
  import { parentChannel } from ${JSON.stringify(join(transport, 'parentChannel.ts'))}
  const channel = parentChannel()
  const { host, version } = JSON.parse(process.argv[2])
  const handlers = {
    shell: {
      about: () => ({ host, version, node: String(process.pid), sqlite: 'none' }),
      listFolder: () => new Promise(() => undefined),
    },
    study: { close: () => process.kill(process.pid, 'SIGKILL') },
  }
  serveChannel(channel, (port) => serveConnection(port, handlers), () => process.exit(0))
  channel.send({ ready: true })
`

export interface BuiltFolder {
  readonly built: string
  readonly page: string
  /** What no request may ever see. */
  readonly secret: string
}

export function makeBuiltFolder(): BuiltFolder {
  const built = mkdtempSync(join(tmpdir(), 'loadstone-built-'))
  const page = join(built, 'renderer')
  const secret = 'outside the page'
  mkdirSync(join(page, 'assets'), { recursive: true })
  mkdirSync(join(built, 'main'))
  writeFileSync(join(built, 'main/backEndProcess.js'), backEnd)
  writeFileSync(join(built, 'package.json'), '{"type":"module"}')
  writeFileSync(join(built, 'secret.html'), secret)
  writeFileSync(join(page, 'index.html'), '<title>Loadstone</title>')
  writeFileSync(join(page, 'assets/index-abc123.js'), 'export {}')
  symlinkSync(join(built, 'secret.html'), join(page, 'link.html'))
  return { built, page, secret }
}
