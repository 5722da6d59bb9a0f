/** Admission to the served host: a one-time token in the printed address, swapped for a cookie that the page cannot read. */
import { randomBytes, timingSafeEqual } from 'node:crypto'

export interface Admission {
  /** The token of the printed address; it works once. */
  readonly token: string
  /** The cookie for a valid token, which is used up by this; null for any other. */
  readonly admit: (token: string) => string | null
  /** Whether a request's Cookie header holds the cookie. */
  readonly holds: (cookieHeader: string | undefined) => boolean
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

function equal(one: string, other: string): boolean {
  const a = Buffer.from(one)
  const b = Buffer.from(other)
  // The length of our secrets is no secret, so an early return for it tells nothing.
  return a.length === b.length && timingSafeEqual(a, b)
}

/**
 * The token is a query parameter and not a fragment: one GET swaps it before any script runs, so that nothing at all is
 * served without the cookie. What speaks against a query (history, referrer, logs) does not count for a token that the
 * first use ends, behind a redirect, with `Referrer-Policy: no-referrer` and without a log.
 * Cookies know no ports, so the cookie's name holds the port: two served hosts do not put each other out.
 */
export function createAdmission(port: number): Admission {
  const token = secret()
  const session = secret()
  const name = `loadstone-${port}`
  let unused = true
  return {
    token,
    admit: (given) => {
      if (!equal(given, token) || !unused) return null
      unused = false
      return `${name}=${session}; Path=/; HttpOnly; SameSite=Strict`
    },
    holds: (header) =>
      (header ?? '').split(';').some((pair) => {
        const [key = '', value = ''] = pair.trim().split('=', 2)
        return key === name && equal(value, session)
      }),
  }
}
