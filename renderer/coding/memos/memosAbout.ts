/** Memos about: those of the study that are about what is pointed at, or about what was said of it. Pure. */
import type { MemoRow } from '../../../shared/api/coding.ts'
import type { Anchor } from '../../../shared/model/anchor.ts'
import type { Situation } from '../situation.ts'
import type { CodingTarget } from '../target.ts'

type Text = Pick<Anchor, 'path' | 'start' | 'end'>

function textOf({ target, load }: CodingTarget): Text | null {
  if (load !== null) return load
  return target.kind === 'span' ? target.anchor : null
}

function isSameText(one: Text | null, other: Text | null): boolean {
  return one !== null && other !== null && one.path === other.path && one.start === other.start && one.end === other.end
}

/** The ones written last come first. */
export function memosAbout(
  memos: readonly MemoRow[],
  { target, said }: Pick<Situation, 'target' | 'said'>,
  repositoryId: string | null,
): MemoRow[] {
  if (target === null) return []
  const isAbout = ({ subject, anchor, repositoryId: where }: MemoRow): boolean => {
    if (subject.kind === 'unit') return subject.id === target.unitId
    if (subject.kind === 'coding') return said.some(({ id }) => id === subject.id)
    if (subject.kind === 'span') return where === repositoryId && isSameText(anchor, textOf(target))
    return subject.kind === 'repository' && target.kind === 'repository' && subject.id === repositoryId
  }
  return memos.filter((memo) => memo.here && isAbout(memo)).toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
}
