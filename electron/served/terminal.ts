/** Runs the served host for a person at a terminal: says where it is, opens the browser, ends on Ctrl+C. */
import { spawn } from 'node:child_process'
import { serve, type ServeOptions } from './servedHost.ts'

export interface TerminalOptions extends Omit<ServeOptions, 'backEndDied'> {
  /** Open the browser when this machine has a display; the address is printed either way. */
  readonly openBrowser: boolean
  readonly print: (line: string) => void
}

type Environment = Readonly<Record<string, string | undefined>>

/** The command that opens an address on this platform; null where there is no display to open it on. */
export function openCommand(platform: string, environment: Environment, address: string): readonly string[] | null {
  if (platform === 'darwin') return ['open', address]
  // `start` would take a first quoted argument for the title of a window.
  if (platform === 'win32') return ['cmd', '/c', 'start', '""', address]
  const display = environment['DISPLAY'] || environment['WAYLAND_DISPLAY']
  return display ? ['xdg-open', address] : null
}

function open(address: string): void {
  const [command, ...given] = openCommand(process.platform, process.env, address) ?? []
  if (command === undefined) return
  const child = spawn(command, given, { stdio: 'ignore', detached: true })
  // No opener installed: the address is on the screen.
  child.on('error', () => undefined)
  child.unref()
}

/** Resolves with an exit code when the user ends it or the back end cannot be kept alive. */
export async function runInTerminal(options: TerminalOptions): Promise<number> {
  const ended = Promise.withResolvers<number>()
  let asked = false
  function interrupted(): void {
    // A second Ctrl+C is impatience: the operating system ends what is left.
    if (asked) process.exit(130)
    asked = true
    ended.resolve(0)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, interrupted)
  // Started by another program over a channel, it ends with that.
  process.on('disconnect', interrupted)
  const host = await serve({
    ...options,
    backEndDied: (again) => {
      if (again) options.print('The back end ended unexpectedly and was started again.')
      else ended.resolve(2)
    },
  })
  options.print(`Loadstone is at ${host.address}`)
  options.print('The address works once, on this machine only. Ctrl+C ends Loadstone.')
  if (options.openBrowser) open(host.address)
  const code = await ended.promise
  await host.close()
  for (const signal of signals) process.off(signal, interrupted)
  if (code === 2) options.print('The back end ended twice within a minute, so Loadstone has ended too.')
  return code
}
