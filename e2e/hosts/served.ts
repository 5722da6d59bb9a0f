/** The served host as its user starts it: the built entry in a process of its own, and a browser at the printed address. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { HostOptions, RunningHost } from './host.ts'

export interface ServedProcess {
  /** The printed address with its one-time token. */
  readonly address: string
  readonly origin: string
  readonly child: ChildProcess
  readonly close: () => Promise<number | null>
}

async function printedAddress(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the served host has no output')
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(line)?.[0]
    if (address !== undefined) return address
  }
  throw new Error('the served host ended before it printed its address')
}

/** Starts `out/main/serve.js` on any free port. */
export async function startServed(root: string, dataFolder: string): Promise<ServedProcess> {
  const child = spawn(process.execPath, [join(root, 'out/main/serve.js'), '--no-open'], {
    env: { ...process.env, LOADSTONE_DATA: dataFolder },
    // The channel is not used, but its end is noticed: a test run that is killed leaves no host behind.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const address = await printedAddress(child)
  // What it prints later is read too, or the pipe would fill up.
  child.stdout?.resume()
  return {
    address,
    origin: new URL(address).origin,
    child,
    close: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit')
        child.kill('SIGINT')
        await ended
      }
      return child.exitCode
    },
  }
}

export async function openServed({ context, root, dataFolder }: HostOptions): Promise<RunningHost> {
  const served = await startServed(root, dataFolder)
  const page = await context.newPage()
  await page.goto(served.address)
  return {
    page,
    answerDialog: undefined,
    // The one-time token is used up: the browser is known by its cookie now.
    reopen: async () => {
      await page.goto(served.origin)
    },
    close: async () => {
      await page.close()
      await served.close()
    },
  }
}
