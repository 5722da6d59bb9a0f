/** Runs the built preload in a page, wrapped so that it finds a stand-in for `electron` and nothing else of Node. */
import { readFileSync } from 'node:fs'

/** In the page; kept as text, because it must be whole without this module. */
const surroundings = `
  const listeners = new Map()
  const on = (channel, listener) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
  }
  const off = (channel, listener) => {
    listeners.set(channel, (listeners.get(channel) ?? []).filter((other) => other !== listener))
  }
  window.__standInReceive = (channel, value) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, value)
  }
  window.__standInPaths = {}
  const electron = {
    ipcRenderer: {
      on,
      off,
      send: (channel, value) => void window.__standInSend(channel, structuredClone(value)),
      invoke: async (channel, value) => {
        const answer = await window.__standInInvoke(channel, structuredClone(value))
        if (answer.failure !== undefined) throw new Error(answer.failure)
        return answer.value
      },
    },
    webUtils: { getPathForFile: (file) => window.__standInPaths[file.name] ?? '' },
    contextBridge: {
      exposeInMainWorld: (name, value) => Object.defineProperty(window, name, { value: Object.freeze(value), enumerable: true }),
    },
  }
  const process = { platform: PLATFORM }
  const require = (name) => {
    if (name === 'electron') return electron
    throw new Error('a sandboxed preload cannot require ' + name)
  }
`

/** The text of an init script; it does nothing in frames, because preloads do not run there. */
export function preloadScript(path: string): string {
  const code = readFileSync(path, 'utf8')
  const setting = surroundings.replace('PLATFORM', JSON.stringify(process.platform))
  return `if (window === window.top) {(() => {${setting}
  const module = { exports: {} }, exports = module.exports
  ;((require, module, exports, process) => {${code}\n})(require, module, exports, process)
})()}`
}
