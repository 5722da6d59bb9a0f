/** Actions of the views on codings: the list of all, repository questions, memos, what is to be coded again, matrices. */
import type { Action } from './action.ts'
import { copyListedCodings } from './copyListedCodings.ts'
import { filterCodings } from './filterCodings.ts'
import { savedFilters } from './savedFilters.ts'
import { showMatrix } from './showMatrix.ts'
import { showMemos } from './showMemos.ts'
import { showQuestions } from './showQuestions.ts'
import { showRecode } from './showRecode.ts'
import { writeMemoAbout } from './writeMemoAbout.ts'

export const viewGoActions: readonly Action[] = [
  filterCodings,
  savedFilters,
  showQuestions,
  showRecode,
  showMemos,
  showMatrix,
]

export const viewCodeActions: readonly Action[] = [writeMemoAbout, copyListedCodings]
