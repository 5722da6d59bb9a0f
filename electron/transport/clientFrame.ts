/** What a frame from a page must look like; every host checks it before it passes the frame on. */
import { z } from 'zod'

const id = z.number().int().nonnegative()

/** Only the envelope: the input of a call is checked against its declaration where the call is run. */
export const clientFrameSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('call'), id, method: z.string().max(100), input: z.unknown() }),
  z.strictObject({ type: z.literal('cancel'), id }),
  z.strictObject({ type: z.literal('ready'), id }),
])
