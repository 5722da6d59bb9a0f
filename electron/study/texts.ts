/** The text of a file at the pinned commit, as the editor shows it and as all offsets mean it. */
import { extname } from 'node:path/posix'
import type { FileText } from '../../shared/api/corpus.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import type { Load } from '../../shared/model/load.ts'
import { makeAnchor } from '../../shared/text/anchor.ts'
import type { Clone, CloneFile } from '../clone/clone.ts'
import { decode, type DecodedText } from '../clone/decode.ts'
import { AppError } from '../../shared/errors.ts'
import { renderNotebook } from '../syntax/notebook.ts'
import type { Clones } from './clones.ts'

function describe(decoded: DecodedText): FileText['state'] {
  if (decoded.binary) return 'binary'
  return decoded.truncated ? 'cut' : 'text'
}

function special(file: CloneFile, state: FileText['state'], text: string, note: string): FileText {
  const { path, blob, size } = file
  return { path, blob, text, encoding: '', size: size ?? 0, state, notes: [note], rendered: false }
}

/** The text of a file's content, as it is shown and as offsets count in it. */
export function shownText(file: Pick<CloneFile, 'path' | 'blob'>, bytes: Uint8Array): FileText {
  const decoded = decode(bytes)
  const { path, blob } = file
  const common = { path, blob, encoding: decoded.encoding, size: bytes.byteLength, state: describe(decoded) }
  const notebook = extname(path) === '.ipynb' && common.state === 'text' ? renderNotebook(decoded.text) : undefined
  if (notebook === undefined) return { ...common, text: decoded.text, notes: decoded.notes, rendered: false }
  const note = 'A notebook, shown as its cells one after the other; lines count in this rendering.'
  return { ...common, text: notebook.text, notes: [...decoded.notes, note], rendered: true }
}

/** Reads a file for showing; what cannot be shown as text says so instead of failing. */
export async function readText(clone: Clone, file: CloneFile): Promise<FileText> {
  if (file.mode === 'submodule') return special(file, 'link', '', 'A submodule: its files are in another repository.')
  try {
    const bytes = await clone.readFile(file)
    if (file.mode !== 'symlink') return shownText(file, bytes)
    const target = decode(bytes).text
    return special(file, 'link', target, 'A symbolic link; it is shown, never followed. Its target is below.')
  } catch (error) {
    if (error instanceof AppError && (error.code === 'object_missing' || error.code === 'unsupported')) {
      return special(file, 'missing', '', `${error.message} ${error.next}`)
    }
    throw error
  }
}

/** The file of a path in the pinned commit; throws `not_found`. */
export async function findFile(clone: Clone, path: string): Promise<CloneFile> {
  const file = (await clone.listFiles()).find((candidate) => candidate.path === path)
  if (file !== undefined) return file
  throw new AppError({
    code: 'not_found',
    message: `There is no file ${path} at the pinned commit.`,
    attempted: `read ${path}`,
    next: 'Choose a file from the list.',
  })
}

/** The anchor of a load: its call, with the text around it. Throws `object_missing` where that text cannot be read. */
export async function anchorOfLoad(clones: Clones, load: Load): Promise<Anchor> {
  const clone = await clones.of(load.repositoryId)
  const { text, state } = await readText(clone, await findFile(clone, load.path))
  if (state === 'missing') throw unreadable(load)
  const { commit, path, blob, start, end, caller } = load
  return makeAnchor({ commit, path, blob, text, start, end, symbol: caller })
}

/** An anchor without its quote could never be found again. */
function unreadable({ path }: Load): AppError {
  return new AppError({
    code: 'object_missing',
    message: `The content of ${path} is not in the clone.`,
    attempted: 'note where the load stands',
    next: 'Fetch the clone again in full, or locate another one that holds the pinned commit.',
  })
}
