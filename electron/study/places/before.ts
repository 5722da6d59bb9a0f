/**
 * Before: what other files held when an anchor was made. Text that stood in a file already has not moved there, however
 * much it looks like what is sought: every `build.py` has its `def build`.
 */
import type { Anchor } from '../../../shared/model/anchor.ts'
import { AppError } from '../../../shared/errors.ts'
import { findOccurrences } from '../../../shared/text/occurrences.ts'
import type { Clone } from '../../clone/clone.ts'
import { openClone } from '../../clone/openClone.ts'
import { type CommitText, CommitTexts } from './commitTexts.ts'

interface Opened {
  readonly clone: Clone
  readonly texts: CommitTexts
  readonly read: Map<string, Promise<CommitText | null>>
}

export class Before {
  readonly #root: string
  readonly #opened = new Map<string, Promise<Opened | null>>()

  /** `root`: where the clone lies that should hold the commits of the anchors too. */
  constructor(root: string) {
    this.#root = root
  }

  /** Whether the file held the quote at the anchor's own commit; null when that cannot be known any more. */
  async held(anchor: Anchor, path: string): Promise<boolean | null> {
    const opened = await this.#at(anchor.commit)
    if (opened === null) return null
    const file = opened.texts.at(path)
    if (file === undefined) return false
    const reading = opened.read.get(path) ?? opened.texts.read(file)
    opened.read.set(path, reading)
    const text = await reading
    return text !== null && findOccurrences(text.text, anchor.quote, 'lines').length > 0
  }

  /** Whether there was a file of this path at all. */
  async existed(anchor: Anchor, path: string): Promise<boolean | null> {
    const opened = await this.#at(anchor.commit)
    return opened === null ? null : opened.texts.at(path) !== undefined
  }

  async close(): Promise<void> {
    for (const opening of this.#opened.values()) await (await opening)?.clone.close()
    this.#opened.clear()
  }

  #at(commit: string): Promise<Opened | null> {
    const known = this.#opened.get(commit)
    if (known !== undefined) return known
    const opening = open(this.#root, commit)
    this.#opened.set(commit, opening)
    return opening
  }
}

/** A clone may have lost a commit, and a folder has only its present state. */
async function open(root: string, commit: string): Promise<Opened | null> {
  try {
    const clone = await openClone(root, { commit })
    return { clone, texts: await CommitTexts.of(clone), read: new Map() }
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}
