/** Identifier: a UUID. New entities get version 7 (time-ordered); built-in codes and schemes have fixed ones. */
import { z } from 'zod'

export const identifierSchema = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, {
  message: 'expected a lower-case UUID',
})

export type Identifier = z.infer<typeof identifierSchema>
