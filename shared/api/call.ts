/** How a call of the contract is declared: what goes in, what comes out, what it reports, which tables it reads. */
import { z } from 'zod'
import type { EntityKind } from '../model/entities.ts'

/** Tables whose change makes an answer stale: the folded ones, results, and the study itself (history, raters, file). */
export type Table = EntityKind | 'load' | 'scan' | 'profile' | 'relocation' | 'suggestion' | 'history'

export interface Call<I extends z.ZodType, O extends z.ZodType, P extends z.ZodType> {
  readonly input: I
  readonly output: O
  readonly progress: P
  readonly reads: readonly Table[]
  /** Makes one report of two, where each says something of its own: without it a slow listener gets only the newest. */
  joinProgress?(this: void, older: z.output<P>, newer: z.output<P>): z.output<P>
}

const noProgress = z.never()

/** Declares a call; `reads` tells clients when to ask again. */
export function call<I extends z.ZodType, O extends z.ZodType, P extends z.ZodType = typeof noProgress>(declaration: {
  input: I
  output: O
  progress?: P
  reads?: readonly Table[]
  joinProgress?: (older: z.output<P>, newer: z.output<P>) => z.output<P>
}): Call<I, O, P> {
  const { joinProgress } = declaration
  return {
    input: declaration.input,
    output: declaration.output,
    progress: declaration.progress ?? (noProgress as unknown as P),
    reads: declaration.reads ?? [],
    ...(joinProgress && { joinProgress }),
  }
}

export const nothing = z.strictObject({})
