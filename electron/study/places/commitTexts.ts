/** Commit texts: the files of a commit by path, content and name, and their texts as the editor shows them. */
import { basename } from 'node:path/posix'
import type { Clone, CloneFile } from '../../clone/clone.ts'
import { enclosingSymbol, hasIndentedBlocks } from '../../../shared/text/enclosingSymbol.ts'
import { lineStarts, positionAt } from '../../../shared/text/lines.ts'
import { readText, shownText } from '../texts.ts'

export interface CommitText {
  readonly path: string
  readonly blob: string
  readonly text: string
  readonly hasSymbols: boolean
  readonly symbolAt: (offset: number) => string
}

/** Larger files are data, in which nobody's text has moved. */
const largestSearched = 2 * 1024 * 1024

export class CommitTexts {
  readonly commit: string
  readonly #clone: Clone
  readonly #files: readonly CloneFile[]
  readonly #byPath: ReadonlyMap<string, CloneFile>
  readonly #byBlob: ReadonlyMap<string, CloneFile[]>
  readonly #byName: ReadonlyMap<string, CloneFile[]>

  private constructor(clone: Clone, files: readonly CloneFile[]) {
    this.commit = clone.commit
    this.#clone = clone
    this.#files = files
    this.#byPath = new Map(files.map((file) => [file.path, file]))
    this.#byBlob = Map.groupBy(files, ({ blob }) => blob)
    this.#byName = Map.groupBy(files, ({ path }) => basename(path))
  }

  static async of(clone: Clone): Promise<CommitTexts> {
    const files = await clone.listFiles()
    return new CommitTexts(
      clone,
      files.filter(({ mode }) => mode === 'file' || mode === 'executable'),
    )
  }

  at(path: string): CloneFile | undefined {
    return this.#byPath.get(path)
  }

  /** Files with this content, the one whose path is most like this one first. */
  withContent(blob: string, path: string): CloneFile[] {
    return nearest(this.#byBlob.get(blob) ?? [], path)
  }

  /** Files of the same name in other folders, the nearest folder first. */
  withName(path: string): CloneFile[] {
    const all = this.#byName.get(basename(path)) ?? []
    return nearest(
      all.filter((file) => file.path !== path),
      path,
    )
  }

  /** Null for what is no text. */
  async read(file: CloneFile): Promise<CommitText | null> {
    const { text, state } = await readText(this.#clone, file)
    return state === 'text' || state === 'cut' ? commitText(file, text) : null
  }

  /** Every text of the commit that is small enough to be source. */
  async *all(): AsyncGenerator<CommitText> {
    for await (const read of this.#clone.readBlobs(this.#files.filter(({ size }) => (size ?? 0) <= largestSearched))) {
      if ('error' in read) continue
      const { text, state } = shownText(read.file, read.bytes)
      if (state === 'text') yield commitText(read.file, text)
    }
  }
}

function commitText({ path, blob }: CloneFile, text: string): CommitText {
  const hasSymbols = hasIndentedBlocks(path)
  let lines: { readonly starts: readonly number[]; readonly texts: readonly string[] } | undefined
  const symbolAt = (offset: number): string => {
    if (!hasSymbols) return ''
    lines ??= { starts: lineStarts(text), texts: text.split(/\r\n|\r|\n/) }
    return enclosingSymbol(lines.texts, positionAt(lines.starts, offset).line).slice(0, 1000)
  }
  return { path, blob, text, hasSymbols, symbolAt }
}

/** Parts of the paths that agree, counted from the file's name outwards: `a/b/c.py` moved to `x/b/c.py` has two. */
function nearest(files: readonly CloneFile[], path: string): CloneFile[] {
  const wanted = path.split('/').toReversed()
  const agreement = (file: CloneFile): number => {
    const parts = file.path.split('/').toReversed()
    const differs = wanted.findIndex((part, index) => part !== parts[index])
    return differs === -1 ? wanted.length : differs
  }
  return files.toSorted((a, b) => agreement(b) - agreement(a))
}
