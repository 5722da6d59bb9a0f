/** The Python texts of a repository at its pinned commit, and those that say what installs as a command. */
import { decode } from '../clone/decode.ts'
import type { Clone, CloneFile } from '../clone/clone.ts'
import { pythonOfNotebook, renderNotebook } from '../syntax/notebook.ts'

export interface PythonSource {
  readonly path: string
  /** The text that offsets refer to: the file's own, or a notebook's rendering. */
  readonly text: string
  /** What a parser is given; as long as `text`. */
  readonly python: string
}

export interface Sources {
  readonly python: readonly PythonSource[]
  /** `pyproject.toml` and `setup.cfg`, as plain text. */
  readonly packaging: readonly { readonly path: string; readonly text: string }[]
}

/** Whole files are read, as a scan does; what is larger is data. */
const largest = 4_000_000

function sourceOf(path: string, text: string, isNotebook: boolean): PythonSource | null {
  if (!isNotebook) return { path, text, python: text }
  const rendering = renderNotebook(text)
  return rendering === undefined ? null : { path, text: rendering.text, python: pythonOfNotebook(rendering) }
}

function isPackaging({ path }: CloneFile): boolean {
  return /(^|\/)(pyproject\.toml|setup\.cfg)$/.test(path)
}

function isPython({ kind }: CloneFile): boolean {
  return kind === 'python' || kind === 'notebook'
}

/** What cannot be read or is not text is left out. */
export async function readSources(clone: Clone, signal?: AbortSignal): Promise<Sources> {
  const files = (await clone.listFiles(signal)).filter(
    (file) => (isPython(file) || isPackaging(file)) && (file.mode === 'file' || file.mode === 'executable'),
  )
  const python: PythonSource[] = []
  const packaging: { path: string; text: string }[] = []
  for await (const read of clone.readBlobs(files, signal)) {
    if ('error' in read) continue
    const { path, kind } = read.file
    const decoded = decode(read.bytes, { limit: largest })
    if (decoded.binary) continue
    if (isPackaging(read.file)) packaging.push({ path, text: decoded.text })
    else {
      const source = sourceOf(path, decoded.text, kind === 'notebook')
      if (source !== null) python.push(source)
    }
  }
  return { python, packaging }
}
