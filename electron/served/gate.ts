/** Who may talk to the served host: checks of Host, Origin and Sec-Fetch-Site, before any cookie is looked at. */
import type { IncomingMessage } from 'node:http'

export interface Refusal {
  readonly status: number
  readonly reason: string
}

/** A name that an attacker's DNS points at 127.0.0.1 arrives with its own Host, and is refused by it. */
function ownHosts(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`]
}

function checkHost(request: IncomingMessage, port: number): Refusal | null {
  const { host } = request.headers
  if (host !== undefined && ownHosts(port).includes(host)) return null
  return { status: 421, reason: 'This server answers only under its own address, 127.0.0.1.' }
}

/** A page of another origin (another port on this machine included) may neither read nor trigger anything. */
function checkOrigin(request: IncomingMessage, required: boolean): Refusal | null {
  const { origin, host } = request.headers
  if (origin === undefined && !required) return null
  if (origin === `http://${host}`) return null
  return { status: 403, reason: 'Another origin may not talk to this server.' }
}

/** `none` is a user's own doing: an address typed, a bookmark, a link from outside the browser. */
function checkFetchSite(request: IncomingMessage, allowed: readonly string[]): Refusal | null {
  const site = request.headers['sec-fetch-site']
  if (site === undefined || (typeof site === 'string' && allowed.includes(site))) return null
  return { status: 403, reason: 'Another site may not lead here: copy the address into the address bar instead.' }
}

/** Checks a plain request; null when it may go on to the cookie. */
export function refuseRequest(request: IncomingMessage, port: number): Refusal | null {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, reason: 'Only GET and HEAD are answered.' }
  }
  return (
    checkHost(request, port) ?? checkOrigin(request, false) ?? checkFetchSite(request, ['same-origin', 'none'])
  )
}

/** Checks a WebSocket upgrade: browsers always send Origin with it, so its absence is a refusal too. */
export function refuseUpgrade(request: IncomingMessage, port: number): Refusal | null {
  return checkHost(request, port) ?? checkOrigin(request, true) ?? checkFetchSite(request, ['same-origin'])
}
