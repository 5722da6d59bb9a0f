/** Module names: which files of the repository an import may mean, judged by paths alone; it reads no file. */

export interface ImportedModule {
  readonly module: string
  /** Number of leading dots; 0 for an absolute import. */
  readonly level: number
}

/** Modules by key: the path without its ending, a package by its folder. */
export interface ModuleIndex {
  /** The file of a module; null for a folder without `__init__`. */
  readonly files: ReadonlyMap<string, string | null>
  /** Keys by their last part. */
  readonly byLastPart: ReadonlyMap<string, readonly string[]>
}

export function moduleKeyOf(path: string): string {
  const key = path.replace(/\.(pyi?|pyw|ipynb)$/, '')
  return key === '__init__' ? '' : key.replace(/\/__init__$/, '')
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

export function joined(folder: string, tail: string): string {
  return folder === '' || tail === '' ? folder + tail : `${folder}/${tail}`
}

export function indexModules(paths: Iterable<string>): ModuleIndex {
  const files = new Map<string, string | null>()
  for (const path of paths) {
    if (path.endsWith('.ipynb')) continue
    files.set(moduleKeyOf(path), path)
    for (let folder = folderOf(path); folder !== '' && !files.has(folder); folder = folderOf(folder)) {
      files.set(folder, null)
    }
  }
  return { files, byLastPart: Map.groupBy(files.keys(), (key) => key.slice(key.lastIndexOf('/') + 1)) }
}

/** How many folders from the root two paths share. */
export function sharedFolders(a: string, b: string): number {
  const [left, right] = [a.split('/').slice(0, -1), b.split('/').slice(0, -1)]
  const apart = left.findIndex((part, index) => part !== right[index])
  return apart === -1 ? left.length : apart
}

/** Projects lie side by side in one repository: a name that several files bear means those nearest to the importer. */
function nearest(keys: readonly string[], importer: string): readonly string[] {
  const closest = Math.max(...keys.map((key) => sharedFolders(importer, key)))
  return keys.filter((key) => sharedFolders(importer, key) === closest)
}

/** Deeper than this, a module of a one-word name is more likely an installed library. */
const deepestSingleName = 3

/** Keys of the modules an import may mean; none for a library outside the repository. */
export function modulesMeant(index: ModuleIndex, importer: string, imported: ImportedModule): readonly string[] {
  const tail = imported.module.replaceAll('.', '/')
  if (imported.level > 0) {
    let folder = folderOf(importer)
    for (let up = 1; up < imported.level; up += 1) {
      // Dots that lead out of the repository lead nowhere.
      if (folder === '') return []
      folder = folderOf(folder)
    }
    const key = joined(folder, tail)
    return key === '' || index.files.has(key) ? [key] : []
  }
  if (tail === '') return []
  const own = moduleKeyOf(importer)
  for (let folder = folderOf(importer); ; folder = folderOf(folder)) {
    const found = [joined(folder, tail), joined(joined(folder, 'src'), tail)].find(
      (key) => key !== own && index.files.has(key),
    )
    if (found !== undefined) return [found]
    if (folder === '') break
  }
  const ending = index.byLastPart.get(tail.slice(tail.lastIndexOf('/') + 1)) ?? []
  const matches = ending.filter((key) => key !== own && key.endsWith(`/${tail}`))
  if (!tail.includes('/') && matches.some((key) => key.split('/').length > deepestSingleName)) return []
  return matches.length === 0 ? [] : nearest(matches, importer)
}
