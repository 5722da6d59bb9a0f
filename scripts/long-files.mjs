/** Names the source files that have grown longer than they should: a hint to split them before the linter stops them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './built.mjs'

const wished = 250
const folders = ['electron', 'renderer', 'shared', 'scripts']

/** Tests and tables of data may be long. */
function isCode(path) {
  return /\.(?:ts|tsx|mjs)$/.test(path) && !/\.(?:test|fixture)\.tsx?$/.test(path)
}

/** `path (lines)`, longest first. */
export function longFiles() {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, name)))
    .filter(isCode)
    .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > wished)
    .toSorted((one, other) => other.lines - one.lines)
    .map(({ path, lines }) => `${path} (${lines})`)
}
