/** Where dropped folders lie: told by the desktop's bridge, or by the addresses some browsers pass along. */
import type { Bridge } from '../../shared/bridge.ts'

/** `file:///a%20b/c` as a path; null for anything that is no local file. */
export function pathOfFileAddress(address: string): string | null {
  try {
    const { protocol, host, pathname } = new URL(address)
    if (protocol !== 'file:' || (host !== '' && host !== 'localhost')) return null
    const path = decodeURIComponent(pathname)
    return /^\/[A-Za-z]:/.test(path) ? path.slice(1) : path
  } catch {
    return null
  }
}

/** One address a line; lines that start with # are comments (RFC 2483). */
export function pathsOfAddressList(list: string): string[] {
  return list
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => pathOfFileAddress(line) ?? [])
}

/** Empty when the browser does not tell. */
export function droppedPaths(transfer: Pick<DataTransfer, 'files' | 'getData'>, bridge: Bridge | undefined): string[] {
  if (bridge !== undefined)
    return [...transfer.files].map((file) => bridge.pathForFile(file)).filter((path) => path !== '')
  return pathsOfAddressList(transfer.getData('text/uri-list'))
}
