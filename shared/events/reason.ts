/** Why the codebook changes: told beside the change, and shown in its history; no field of any record. */
import { z } from 'zod'

export const reason = { reason: z.string().max(4000).optional() }
