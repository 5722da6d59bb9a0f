/** The parent of a back end's process: Electron's parent port in a utility process, Node's channel in a forked one. */
import type { ParentChannel } from './channel.ts'

/** The part of Electron's `process.parentPort` that is needed; this file must not import electron. */
interface ParentPort {
  postMessage: (message: unknown) => void
  on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void
}

function portChannel(port: ParentPort): ParentChannel {
  return {
    send: (message) => port.postMessage(message),
    // A utility process ends with its parent, so nobody has to listen for that.
    listen: ({ message }) => port.on('message', (event) => message(event.data)),
  }
}

function forkChannel(): ParentChannel {
  return {
    send: (message) => {
      // The parent may be gone between two sends; `gone` says so on its own.
      if (process.connected) process.send?.(message, undefined, {}, () => undefined)
    },
    listen: ({ message, gone }) => {
      process.on('message', message)
      process.on('disconnect', gone)
    },
  }
}

/** Throws when this process was started by hand, because it then has nobody to talk to. */
export function parentChannel(): ParentChannel {
  const port = (process as unknown as { parentPort?: ParentPort }).parentPort
  if (port !== undefined) return portChannel(port)
  if (process.send === undefined) throw new Error('backEndProcess is started by a host, never by hand: run `npm start`')
  return forkChannel()
}
