/** Changes of the codebook that touch codings: first what they would do, then the same plan carried out as one step. */
import type { CodebookChange, Consequences } from '../../shared/api/taxonomy.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { refuseChange } from '../study/soundCode.ts'
import { type Book, openBook, type Plan } from './book.ts'
import { because } from './codebook.ts'
import { planMerge, planSeparate } from './merge.ts'
import { planMove } from './move.ts'
import { planRetire, planRetireScheme, planRevive } from './retire.ts'
import { planSplit } from './split.ts'

function planOf(book: Book, change: CodebookChange, why: { readonly reason?: string }): Plan {
  switch (change.verb) {
    case 'merge':
      return planMerge(book, change, why)
    case 'separate':
      return planSeparate(book, change, why)
    case 'split':
      return planSplit(book, change, why)
    case 'move':
      return planMove(book, change, why)
    case 'retire':
      return planRetire(book, change, why)
    case 'revive':
      return planRevive(book, change, why)
    case 'retireScheme':
      return planRetireScheme(book, change, why)
  }
}

export function consequencesOf(file: StudyFile, change: CodebookChange): Consequences {
  const { codings, raters, sentences, obstacles } = planOf(openBook(file), change, {})
  return { codings, raters, sentences: [...sentences], obstacles: [...obstacles] }
}

/** Throws `invalid_input` with the first obstacle. What is as it should be already makes no step. */
export function makeChange(file: StudyFile, change: CodebookChange, reason: string): { codeIds: string[] } {
  const { label, obstacles, drafts, codeIds } = planOf(openBook(file), change, because(reason))
  const [obstacle] = obstacles
  if (obstacle !== undefined) throw refuseChange(obstacle, 'See what stands in the way, and choose again.')
  if (drafts.length > 0) file.commit(label, drafts)
  return { codeIds: [...codeIds] }
}
