/** The only bridge into the desktop window: a fixed list of functions, none of which takes a channel's name. */
import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import type { Bridge, Unsubscribe } from '../shared/bridge.ts'
import type { ClientPort, HostFrame } from '../shared/frames.ts'

type PortListener = Parameters<ClientPort['listen']>[0]

const ports = new Map<number, PortListener>()
let lastConnection = 0

function connect(): ClientPort {
  lastConnection += 1
  const connection = lastConnection
  return {
    listen: (listener) => {
      ports.set(connection, listener)
      ipcRenderer.send('loadstone:connect', { connection })
    },
    send: (frame) => {
      if (ports.has(connection)) ipcRenderer.send('loadstone:frame', { connection, frame })
    },
    close: () => {
      const listener = ports.get(connection)
      if (!ports.delete(connection)) return
      ipcRenderer.send('loadstone:disconnect', { connection })
      listener?.closed()
    },
  }
}

ipcRenderer.on('loadstone:frame', (_event, message: { connection: number; frame: HostFrame }) => {
  ports.get(message.connection)?.frame(message.frame)
})
ipcRenderer.on('loadstone:closed', (_event, { connection }: { connection: number }) => {
  const listener = ports.get(connection)
  ports.delete(connection)
  listener?.closed()
})

/** The page gets the value alone: the event would give it a way to the whole of IPC. */
function subscribe(channel: string, listener: (value: string) => void): Unsubscribe {
  const forward = (_event: IpcRendererEvent, value: string): void => listener(value)
  ipcRenderer.on(channel, forward)
  return () => {
    ipcRenderer.off(channel, forward)
  }
}

const bridge: Bridge = {
  host: 'desktop',
  platform: process.platform,
  connect,
  pathForFile: (file) => webUtils.getPathForFile(file as File),
  pickFolder: (title) => ipcRenderer.invoke('loadstone:pick-folder', title) as Promise<string | null>,
  pickStudy: () => ipcRenderer.invoke('loadstone:pick-study') as Promise<string | null>,
  saveStudy: (suggestedName) => ipcRenderer.invoke('loadstone:save-study', suggestedName) as Promise<string | null>,
  setMenu: (menus) => ipcRenderer.send('loadstone:set-menu', menus),
  onCommand: (listener) => subscribe('loadstone:command', listener),
  onOpenStudy: (listener) => {
    const end = subscribe('loadstone:open-study', listener)
    ipcRenderer.send('loadstone:takes-studies')
    return end
  },
}

ipcRenderer.send('loadstone:hello')
contextBridge.exposeInMainWorld('loadstone', bridge)
