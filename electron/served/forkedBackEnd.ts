/** The back end as a forked Node process, for the served host. */
import { fork } from 'node:child_process'
import type { BackEndArguments } from '../backEndArguments.ts'
import type { FromBackEnd } from '../transport/channel.ts'
import type { BackEndChild } from '../transport/relay.ts'

/** `entry` is the built backEndProcess. What it prints goes to this process's stderr, never to stdout. */
export function forkBackEnd(entry: string, given: BackEndArguments): BackEndChild {
  const child = fork(entry, [JSON.stringify(given)], {
    serialization: 'advanced',
    stdio: ['ignore', 2, 2, 'ipc'],
  })
  return {
    send: (message) => {
      // A send to a process that has just died fails; its exit is told on its own.
      if (child.connected) child.send(message, undefined, {}, () => undefined)
    },
    listen: ({ message, exited }) => {
      let over = false
      const end = (): void => {
        if (!over) exited()
        over = true
      }
      child.on('message', (raw) => message(raw as FromBackEnd))
      child.on('exit', end)
      child.on('error', end)
    },
    kill: () => {
      child.kill('SIGKILL')
    },
  }
}
