/** Trace edit: a person adds a caller that the trace missed, or cuts one that is no part of the pipeline. */
import { z } from 'zod'
import { identifierSchema } from './identifier.ts'

const place = z.strictObject({ path: z.string().min(1).max(8192), symbol: z.string().max(1000) })

export const traceEditSchema = z.strictObject({
  id: identifierSchema,
  repositoryId: identifierSchema,
  loadId: z.string().max(64),
  verb: z.enum(['add', 'cut']),
  /** The function that calls. */
  caller: place,
  /** The function that is called; for the load itself its own function. */
  callee: place,
  /** Line of the call, 1-based; for an added step where the analyst saw it. */
  line: z.number().int().positive(),
})

export type TraceEdit = z.infer<typeof traceEditSchema>
