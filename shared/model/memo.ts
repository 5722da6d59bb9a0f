/** Memo: what a rater writes down about anything in the study, as grounded theory asks for. */
import { z } from 'zod'
import { anchorSchema } from './anchor.ts'
import { identifierSchema } from './identifier.ts'

export const memoSubjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('study') }),
  z.strictObject({ kind: z.literal('repository'), id: identifierSchema }),
  z.strictObject({ kind: z.literal('scheme'), id: identifierSchema }),
  z.strictObject({ kind: z.literal('code'), id: identifierSchema }),
  z.strictObject({ kind: z.literal('unit'), id: identifierSchema }),
  z.strictObject({ kind: z.literal('coding'), id: identifierSchema }),
  z.strictObject({ kind: z.literal('file'), repositoryId: identifierSchema, path: z.string().min(1).max(4096) }),
  z.strictObject({ kind: z.literal('span'), repositoryId: identifierSchema, anchor: anchorSchema }),
])
export type MemoSubject = z.infer<typeof memoSubjectSchema>

export const memoSchema = z.strictObject({
  id: identifierSchema,
  raterId: identifierSchema,
  subject: memoSubjectSchema,
  title: z.string().max(300),
  text: z.string().max(100_000),
  /** ISO 8601 UTC. */
  createdAt: z.string(),
  changedAt: z.string(),
})

export type Memo = z.infer<typeof memoSchema>
