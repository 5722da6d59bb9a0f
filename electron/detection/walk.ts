/** Walk: decides what each file of a repository is to the scan and prepares its text; it reads no disk and parses nothing. */
import { pythonOfNotebook, renderNotebook } from '../syntax/notebook.ts'
import type { FileRole, SourceFile } from './sourceFile.ts'

export interface ScanFile {
  readonly path: string
  readonly blob: string
  readonly text: string
}

/** Larger Python texts are data in disguise; the scan says that it left them out. */
export const largestPython = 4_000_000
/** Larger configuration files are data (vocabularies, indexes), not settings. */
export const largestConfiguration = 400_000

export type Walked = { readonly file: SourceFile } | { readonly skipped: 'irrelevant' } | { readonly givenUp: string }

const roles: readonly (readonly [RegExp, FileRole])[] = [
  [/\.pyi?w?$/i, 'python'],
  [/\.ipynb$/i, 'notebook'],
  [/\.(?:ya?ml|json|toml|cfg|ini|config)$/i, 'configuration'],
  [/\.(?:sh|bash|slurm|bat|ps1)$|(?:^|\/)(?:Makefile|Dockerfile)$/i, 'shell'],
  [/(?:^|\/)readme[^/]*$|\.(?:md|rst)$/i, 'prose'],
]

export function roleOf(path: string): FileRole | undefined {
  return roles.find(([pattern]) => pattern.test(path))?.[1]
}

/** Turns a file into a source of the scan, or says why it is none. */
export function walkFile(file: ScanFile): Walked {
  const role = roleOf(file.path)
  if (role === undefined) return { skipped: 'irrelevant' }
  if (role === 'configuration' || role === 'shell' || role === 'prose') {
    if (file.text.length > largestConfiguration) return { skipped: 'irrelevant' }
    return { file: sourceOf(file, role, file.text, file.text, []) }
  }
  if (role === 'notebook') {
    const rendering = renderNotebook(file.text)
    if (rendering === undefined) return { givenUp: 'not a notebook: its JSON cannot be read' }
    if (rendering.text.length > largestPython) return { givenUp: 'too large to be a program' }
    return { file: sourceOf(file, role, rendering.text, pythonOfNotebook(rendering), rendering.cells) }
  }
  if (file.text.length > largestPython) return { givenUp: 'too large to be a program' }
  return { file: sourceOf(file, role, file.text, file.text, []) }
}

function sourceOf(
  file: ScanFile,
  role: FileRole,
  text: string,
  python: string,
  cells: SourceFile['cells'],
): SourceFile {
  return {
    path: file.path,
    blob: file.blob,
    role,
    text,
    python,
    cells,
    number: 0,
    facts: undefined,
    lineStarts: undefined,
    words: undefined,
  }
}
