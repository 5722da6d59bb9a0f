/** A code is merged into another: a redirect, so that no coding is touched. Null separates it again. */
import { z } from 'zod'
import { identifierSchema } from '../model/identifier.ts'
import { eventKind } from './event.ts'
import { merged } from './merged.ts'
import { reason } from './reason.ts'

export const codeMerge = eventKind({
  entity: 'code',
  payload: z.strictObject({ into: identifierSchema.nullable(), ...reason }),
  fold: (record, { into }) => merged(record, { mergedInto: into }),
  label: ({ into }) => (into === null ? 'separated a code again' : 'merged a code into another'),
})
