/** The back end as a utility process, for the desktop. */
import { utilityProcess } from 'electron'
import type { BackEndArguments } from '../backEndArguments.ts'
import type { FromBackEnd } from '../transport/channel.ts'
import type { BackEndChild } from '../transport/relay.ts'

/** `entry` is the built backEndProcess, on the real file system (not inside an archive). */
export function startUtilityBackEnd(entry: string, given: BackEndArguments): BackEndChild {
  const child = utilityProcess.fork(entry, [JSON.stringify(given)], {
    serviceName: 'Loadstone back end',
    stdio: 'inherit',
  })
  return {
    send: (message) => child.postMessage(message),
    listen: ({ message, exited }) => {
      child.on('message', (raw: FromBackEnd) => message(raw))
      child.on('exit', exited)
    },
    kill: () => {
      child.kill()
    },
  }
}
