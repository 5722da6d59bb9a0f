/** Repository: a clone or folder under study, pinned to one commit. Where it lies on this machine is not part of it. */
import { z } from 'zod'
import { identifierSchema } from './identifier.ts'

export const repositorySchema = z.strictObject({
  id: identifierSchema,
  /** Shown name, `owner/name` where the origin tells it. */
  name: z.string().min(1).max(300),
  kind: z.enum(['git', 'folder']),
  /** Address of the remote with credentials stripped, or null. */
  origin: z.string().max(2000).nullable(),
  commit: z.string().min(1).max(80),
})

export type Repository = z.infer<typeof repositorySchema>
