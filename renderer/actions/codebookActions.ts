/** All actions of the codebook, in the order of the Code menu, and the ways to its views. */
import type { Action } from './action.ts'
import { addExample } from './addExample.ts'
import { changeCodebook } from './changeCodebook.ts'
import { copyCodebookChanges } from './copyCodebookChanges.ts'
import { completeCodebook } from './completeCodebook.ts'
import { newCode } from './newCode.ts'
import { newScheme } from './newScheme.ts'
import { releaseCodebook } from './releaseCodebook.ts'
import { showCodebook } from './showCodebook.ts'

export const codebookActions: readonly Action[] = [
  newScheme,
  newCode,
  completeCodebook,
  ...changeCodebook,
  addExample,
  releaseCodebook,
  copyCodebookChanges,
]

export const codebookGoActions: readonly Action[] = showCodebook
