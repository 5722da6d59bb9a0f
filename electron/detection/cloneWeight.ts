/** Clone weight: about how much there is to scan in a clone, told without opening it, so that the largest can begin first. */
import { statSync } from 'node:fs'
import { join } from 'node:path'

/** Git's index grows with the files that are checked out; without one, as in a bare clone, nothing is known: zero. */
export function cloneWeight(path: string): number {
  try {
    return statSync(join(path, '.git', 'index')).size
  } catch {
    return 0
  }
}
