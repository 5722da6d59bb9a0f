/** Module index: maps dotted module names to files of the repository, the way Python's path search would; it knows no installed library. */
import { posix } from 'node:path'

export interface ModuleIndex {
  /** Module key (path without extension, packages by their folder) to the file that holds it; folders without `__init__` map to null. */
  readonly files: ReadonlyMap<string, string | null>
  /** Module keys by last part, for imports that rely on a path the repository does not show. */
  readonly byLastPart: ReadonlyMap<string, readonly string[]>
}

export function buildModuleIndex(paths: Iterable<string>): ModuleIndex {
  const files = new Map<string, string | null>()
  for (const path of paths) {
    if (!/\.pyi?$/.test(path)) continue
    const key = moduleKeyOf(path)
    if (!path.endsWith('.pyi') || !files.has(key)) files.set(key, path)
    for (let folder = posix.dirname(path); folder !== '.' && !files.has(folder); folder = posix.dirname(folder))
      files.set(folder, null)
  }
  const byLastPart = new Map<string, string[]>()
  for (const key of files.keys()) {
    const last = posix.basename(key)
    const list = byLastPart.get(last)
    if (list === undefined) byLastPart.set(last, [key])
    else list.push(key)
  }
  return { files, byLastPart }
}

/** `a/b.py` is `a/b`; `a/__init__.py` is `a`; the root's own `__init__` is the empty key. */
export function moduleKeyOf(path: string): string {
  const key = path.replace(/\.pyi?$/, '')
  if (key === '__init__') return ''
  return key.endsWith('/__init__') ? key.slice(0, -'/__init__'.length) : key
}

/** The module `from ..x import` names in `importer`, or undefined when it is not in the repository. */
export function resolveRelative(
  index: ModuleIndex,
  importer: string,
  level: number,
  module: string,
): string | undefined {
  let folder = folderOf(importer)
  for (let up = 1; up < level; up += 1) {
    if (folder === '') return undefined
    folder = folderOf(folder)
  }
  const key = joinKey(folder, module.replaceAll('.', '/'))
  return key === '' || index.files.has(key) ? key : undefined
}

/** The module an absolute import names: next to the importer, in a folder above it, or the one place whose path ends so. */
export function resolveAbsolute(index: ModuleIndex, importer: string, module: string): string | undefined {
  const tail = module.replaceAll('.', '/')
  const own = moduleKeyOf(importer)
  let folder = folderOf(importer)
  for (;;) {
    for (const candidate of [joinKey(folder, tail), joinKey(joinKey(folder, 'src'), tail)]) {
      if (candidate !== own && index.files.has(candidate)) return candidate
    }
    if (folder === '') break
    folder = folderOf(folder)
  }
  const last = posix.basename(tail)
  const matches = (index.byLastPart.get(last) ?? []).filter(
    (key) => key !== own && (key === tail || key.endsWith(`/${tail}`)),
  )
  // A one-word name that fits deep somewhere is more likely an installed library than that file.
  if (!tail.includes('/') && matches.some((key) => key.split('/').length > 3)) return undefined
  return matches.length === 1 ? matches[0] : undefined
}

export function joinKey(folder: string, tail: string): string {
  if (folder === '') return tail
  return tail === '' ? folder : `${folder}/${tail}`
}

function folderOf(path: string): string {
  const folder = posix.dirname(path)
  return folder === '.' ? '' : folder
}
