/** A code is split into others; its codings wait to be coded again. An empty list joins it again. */
import { z } from 'zod'
import { codeSchema } from '../model/code.ts'
import { eventKind } from './event.ts'
import { merged } from './merged.ts'
import { reason } from './reason.ts'

export const codeSplit = eventKind({
  entity: 'code',
  payload: z.strictObject({
    into: codeSchema.shape.splitInto,
    /** True when the code itself takes no new codings from now on. */
    retired: z.boolean(),
    ...reason,
  }),
  fold: (record, { into, retired }, { hlc }) => merged(record, { splitInto: into, retired, meaningSince: hlc }),
  label: ({ into }) => (into.length === 0 ? 'joined a code again' : `split a code into ${into.length}`),
})
