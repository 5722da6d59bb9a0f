/** Finds a file of the built page for a request's path: strictly inside the page's folder, whatever the path says. */
import { realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
}

export interface PageFile {
  readonly path: string
  readonly type: string
  /** Its name holds a hash of its content. */
  readonly immutable: boolean
}

/** Letters that the names of built files are made of; anything else (`..`, `%`, `\`, NUL) is not looked for at all. */
const plainPath = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/

/** Null for what is not a file of the page. The path is taken undecoded, so no encoding can hide anything. */
export async function findPageFile(root: string, urlPath: string): Promise<PageFile | null> {
  const path = urlPath === '/' ? '/index.html' : urlPath
  const type = types[extname(path)]
  if (type === undefined || !plainPath.test(path)) return null
  try {
    const [folder, file] = await Promise.all([realpath(root), realpath(join(root, path))])
    if (!file.startsWith(folder + sep)) return null
    return { path: file, type, immutable: path.startsWith('/assets/') }
  } catch {
    return null
  }
}
