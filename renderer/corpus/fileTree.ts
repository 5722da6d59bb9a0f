/** File tree: folders and files from a flat listing, and the rows of it that are to be seen. Pure. */
import type { FileEntry } from '../../shared/api/corpus.ts'

export interface FolderNode {
  /** Path without a slash at the end; empty for the root. */
  readonly path: string
  readonly name: string
  readonly folders: readonly FolderNode[]
  readonly files: readonly FileEntry[]
}

export interface FileRow {
  readonly key: string
  readonly level: number
  readonly name: string
  readonly path: string
  /** Null for a folder. */
  readonly file: FileEntry | null
  readonly expanded?: boolean
}

interface Building {
  readonly path: string
  readonly name: string
  readonly folders: Map<string, Building>
  readonly files: FileEntry[]
}

const order = new Intl.Collator('en', { numeric: true })
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

function folderFor(root: Building, path: string): Building {
  let folder = root
  const names = path.split('/').slice(0, -1)
  for (const name of names) {
    const known = folder.folders.get(name)
    const next = known ?? {
      path: folder.path === '' ? name : `${folder.path}/${name}`,
      name,
      folders: new Map(),
      files: [],
    }
    if (known === undefined) folder.folders.set(name, next)
    folder = next
  }
  return folder
}

function finished(folder: Building): FolderNode {
  return {
    path: folder.path,
    name: folder.name,
    folders: [...folder.folders.values()].map(finished).sort((a, b) => order.compare(a.name, b.name)),
    files: folder.files.sort((a, b) => order.compare(nameOf(a.path), nameOf(b.path))),
  }
}

/** Folders before files, both in the order in which people look names up. */
export function buildFileTree(files: readonly FileEntry[]): FolderNode {
  const root: Building = { path: '', name: '', folders: new Map(), files: [] }
  for (const file of files) folderFor(root, file.path).files.push(file)
  return finished(root)
}

/** A folder that holds nothing but one folder is shown in one row with it. */
function compacted(folder: FolderNode): { readonly folder: FolderNode; readonly name: string } {
  let inner = folder
  let name = folder.name
  while (inner.files.length === 0 && inner.folders.length === 1) {
    const [only] = inner.folders
    if (only === undefined) break
    inner = only
    name = `${name}/${only.name}`
  }
  return { folder: inner, name }
}

function addRows(rows: FileRow[], folder: FolderNode, level: number, isOpen: (path: string) => boolean): void {
  for (const child of folder.folders) {
    const { folder: inner, name } = compacted(child)
    const expanded = isOpen(inner.path)
    rows.push({ key: `folder ${inner.path}`, level, name, path: inner.path, file: null, expanded })
    if (expanded) addRows(rows, inner, level + 1, isOpen)
  }
  for (const file of folder.files) {
    rows.push({ key: `file ${file.path}`, level, name: nameOf(file.path), path: file.path, file })
  }
}

/** The rows of the open folders, in order. */
export function fileRows(root: FolderNode, open: ReadonlySet<string>): FileRow[] {
  const rows: FileRow[] = []
  addRows(rows, root, 1, (path) => open.has(path))
  return rows
}

/** Files whose paths hold all words of the query, whatever their case. */
export function filterFiles(files: readonly FileEntry[], query: string): readonly FileEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return files
  return files.filter((file) => {
    const path = file.path.toLowerCase()
    return words.every((word) => path.includes(word))
  })
}

/** Rows of a filtered tree: every folder that is left is open, unless it was closed by hand since. */
export function filteredRows(files: readonly FileEntry[], query: string, closed: ReadonlySet<string>): FileRow[] {
  const rows: FileRow[] = []
  addRows(rows, buildFileTree(filterFiles(files, query)), 1, (path) => !closed.has(path))
  return rows
}

/** The folders that must be open for a file to be seen. */
export function foldersAbove(path: string): string[] {
  const names = path.split('/').slice(0, -1)
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}

/** How many loads each file, and each folder with all below it, has. */
export function loadCounts(paths: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const add = (path: string) => counts.set(path, (counts.get(path) ?? 0) + 1)
  for (const path of paths) {
    add(path)
    foldersAbove(path).forEach(add)
  }
  return counts
}
