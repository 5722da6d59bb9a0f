/** Memo rows: drafts of new memos, then all memos, as one list. Pure. */
import type { MemoRow } from '../../../shared/api/coding.ts'
import type { MemoDraft } from './memoDrafts.ts'

export interface ListedMemo {
  /** The memo's id, or the key of its draft. */
  readonly key: string
  readonly title: string
  /** The beginning of the text, on one line. */
  readonly beginning: string
  readonly about: string
  readonly memo: MemoRow | null
  readonly draft: MemoDraft | null
}

function beginningOf(text: string): string {
  return text.slice(0, 400).replaceAll(/\s+/g, ' ').trim()
}

function row(
  key: string,
  source: { title: string; text: string; about: string },
  memo: MemoRow | null,
  draft: MemoDraft | null,
) {
  const beginning = beginningOf(source.text)
  const title = source.title === '' ? beginning.slice(0, 80) || 'Without a title' : source.title
  return { key, title, beginning: source.title === '' ? '' : beginning, about: source.about, memo, draft }
}

/** Drafts come first: they wait to be finished. */
export function memoRows(
  memos: readonly MemoRow[],
  drafts: Readonly<Record<string, MemoDraft>>,
  text: string,
): ListedMemo[] {
  const words = text.trim().toLocaleLowerCase()
  const says = (draft: MemoDraft) =>
    [draft.title, draft.text, draft.about].some((part) => part.toLocaleLowerCase().includes(words))
  const unfinished = Object.entries(drafts).filter(([, draft]) => draft.memoId === null && says(draft))
  return [
    ...unfinished.map(([key, draft]): ListedMemo => row(key, draft, null, draft)),
    ...memos.map((memo): ListedMemo => row(memo.id, memo, memo, drafts[memo.id] ?? null)),
  ]
}
