/** `loadstone serve`: the served host, for a browser on this machine. */
import { runInTerminal } from '../served/terminal.ts'
import type { Command } from './command.ts'
import { parseWords, usageError } from './words.ts'

const usage = 'serve [--port N] [--no-open]'

export const serve: Command = {
  name: 'serve',
  usage,
  summary: 'serve the workbench to a browser on this machine',
  options: [
    ['--port N', 'listen on this port instead of a free one'],
    ['--no-open', 'print the address and open no browser'],
  ],
  run: async (words, { built, resources, version, dataFolder, cacheFolder, print }) => {
    const options = { port: { type: 'string', default: '0' }, 'no-open': { type: 'boolean', default: false } } as const
    const { values, positionals } = parseWords(words, options, usage)
    const port = Number(values.port)
    if (positionals.length > 0) throw usageError('serve takes no path; open the study in the window.', usage)
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw usageError('--port takes 0 to 65535.', usage)
    const openBrowser = !values['no-open']
    return runInTerminal({ built, resources, version, dataFolder, cacheFolder, port, openBrowser, print })
  },
}
