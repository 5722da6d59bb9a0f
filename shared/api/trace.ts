/** Trace: from a load outwards: its enclosing function, who calls it, and what belongs to its pipeline. */
import { z } from 'zod'
import { identifierSchema } from '../model/identifier.ts'
import { traceEditSchema } from '../model/traceEdit.ts'
import { call, nothing } from './call.ts'

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
  /**
   * How the call was resolved to the function: through imports and classes, as an argument of another call that may call it,
   * by the registry it is entered in, by a mention as a value, by name alone, or by a person.
   */
  how: z.enum(['root', 'resolved', 'method', 'argument', 'registry', 'mention', 'name', 'by hand']),
  /** The edit that added or cut the step; a cut step stays in the answer, its callers do not. */
  edit: z.strictObject({ id: identifierSchema, verb: z.enum(['add', 'cut']) }).nullable(),
})
export type TraceStep = z.infer<typeof traceStepSchema>

/** Which part of a repository is reached. Lines are of code: without blank lines and comments. */
export const extentSchema = z.strictObject({
  files: z.array(z.string()),
  functions: z.array(z.strictObject({ path: z.string(), symbol: z.string() })),
  lines: z.number().int(),
})
export type Extent = z.infer<typeof extentSchema>

const ofLoad = z.strictObject({ loadId: z.string().max(64), depth: z.number().int().min(0).max(6) })

export const traceApi = {
  /** Breadth first, up to the depth of six of the paper's section 3.2. Cut steps are marked and not followed. */
  callers: call({
    input: ofLoad,
    output: z.array(traceStepSchema),
    reads: ['load', 'repository', 'traceEdit'],
  }),
  /** What belongs to the pipeline of the load: by resolved calls, and by names alone as the paper's scripts did. */
  extent: call({
    input: ofLoad,
    output: z.strictObject({ resolved: extentSchema, byName: extentSchema }),
    reads: ['load', 'repository', 'traceEdit'],
  }),
  /** Adds a caller that the trace missed, or cuts one that does not belong; a judgement. */
  edit: call({
    input: traceEditSchema.omit({ id: true, repositoryId: true }),
    output: z.strictObject({ editId: identifierSchema }),
  }),
  /** Takes an added or cut step back. */
  restore: call({ input: z.strictObject({ editId: identifierSchema }), output: nothing }),
}
