/** Anchor key: what tells one anchored text from another. */
import type { Anchor } from '../model/anchor.ts'

/** The same text of the same version of a file has the same key, whoever anchored it. */
export function anchorKey({ path, blob, start, end }: Pick<Anchor, 'path' | 'blob' | 'start' | 'end'>): string {
  return `${blob} ${start} ${end} ${path}`
}
