/** How a call of the contract is declared: what goes in, what comes out, what it reports, which tables it reads. */
import { z } from 'zod'
import type { EntityKind } from '../model/entities.ts'

/** Tables whose change makes an answer stale: the folded ones, results, and the study itself (history, raters, file). */
export type Table = EntityKind | 'load' | 'scan' | 'profile' | 'history'

export interface Call<I extends z.ZodType, O extends z.ZodType, P extends z.ZodType> {
  readonly input: I
  readonly output: O
  readonly progress: P
  readonly reads: readonly Table[]
}

const noProgress = z.never()

/** Declares a call; `reads` tells clients when to ask again. */
export function call<I extends z.ZodType, O extends z.ZodType, P extends z.ZodType = typeof noProgress>(declaration: {
  input: I
  output: O
  progress?: P
  reads?: readonly Table[]
}): Call<I, O, P> {
  return {
    input: declaration.input,
    output: declaration.output,
    progress: declaration.progress ?? (noProgress as unknown as P),
    reads: declaration.reads ?? [],
  }
}

export const nothing = z.strictObject({})
