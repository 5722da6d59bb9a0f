/** Trace: from a load outwards: its enclosing function and who calls it. */
import { z } from 'zod'
import { call } from './call.ts'

export const traceStepSchema = z.strictObject({
  /** Dotted name of the function that holds the call; empty at module level. */
  symbol: z.string(),
  path: z.string(),
  /** The call itself, 1-based line and UTF-16 offsets; for depth 0 the load. */
  line: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
  /** 0 for the load's own function; n for callers n steps away. */
  depth: z.number().int(),
  /** Index in the answer of the step that this one calls; -1 for the root. */
  parent: z.number().int(),
})
export type TraceStep = z.infer<typeof traceStepSchema>

export const traceApi = {
  /** Breadth first, up to the depth of six of the paper's section 3.2. */
  callers: call({
    input: z.strictObject({ loadId: z.string().max(64), depth: z.number().int().min(0).max(6) }),
    output: z.array(traceStepSchema),
    reads: ['load', 'repository'],
  }),
}
