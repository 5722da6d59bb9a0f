/** The served host: the same page for a browser, on 127.0.0.1 only. */
import { join } from 'node:path'
import { forkBackEnd } from './forkedBackEnd.ts'
import { lastPort, rememberPort } from './lastPort.ts'
import { type Server, type ServerOptions, startServer } from './server.ts'
import { startRelay } from '../transport/relay.ts'

export interface ServeOptions {
  /** The folder that holds the built `main/` and `renderer/`. */
  readonly built: string
  readonly resources: string
  readonly version: string
  readonly dataFolder: string
  readonly cacheFolder: string
  /** 0 takes the port of the last start, or any free one when that is taken. */
  readonly port: number
  /** The back end died and was started again, or (`again` false) could not be: the host is then of no use any more. */
  readonly backEndDied: (again: boolean) => void
}

export interface ServedHost {
  readonly port: number
  /** The address to open, with its one-time token. */
  readonly address: string
  /** Ends the server and the back end; the study is closed in order. */
  readonly close: () => Promise<void>
}

async function startOnKnownPort(options: ServerOptions, dataFolder: string): Promise<Server> {
  if (options.port !== 0) return startServer(options)
  const known = lastPort(dataFolder)
  const server = await startServer({ ...options, port: known }).catch((error: unknown) => {
    if (known === 0) throw error
    return startServer(options)
  })
  rememberPort(dataFolder, server.port)
  return server
}

/** Resolves when both the server and the back end are ready. */
export async function serve(options: ServeOptions): Promise<ServedHost> {
  const { built, resources, version, dataFolder, cacheFolder } = options
  const relay = startRelay({
    start: () =>
      forkBackEnd(join(built, 'main/backEndProcess.js'), { host: 'served', version, resources, dataFolder, cacheFolder }),
    died: options.backEndDied,
  })
  try {
    await relay.ready
    const server = await startOnKnownPort({ page: join(built, 'renderer'), port: options.port, relay }, dataFolder)
    return {
      port: server.port,
      address: server.address,
      close: async () => {
        await server.close()
        await relay.close()
      },
    }
  } catch (error) {
    await relay.close()
    throw error
  }
}
