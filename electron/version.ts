/** The version of this copy of Loadstone, as its package says. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** `root` is the folder that holds package.json, in a clone as in a packaged application. */
export function readVersion(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return version
}
