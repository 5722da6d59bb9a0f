/** Load id: derived from content alone, so that two people who scan the same commit get the same ids. */
import { hash } from 'node:crypto'

export interface LoadIdentity {
  readonly blob: string
  readonly path: string
  readonly start: number
  readonly end: number
  readonly signature: string
}

/** First 32 hexadecimal digits of SHA-256 over the parts, NUL between them: no part can contain one in Git. */
export function loadId(load: LoadIdentity): string {
  const parts = [load.blob, load.path, String(load.start), String(load.end), load.signature]
  return hash('sha256', parts.join('\0'), 'hex').slice(0, 32)
}
