/** Somebody says where a unit stands now: its edges were nudged, or it was found again at another commit. */
import { z } from 'zod'
import { anchorSchema } from '../model/anchor.ts'
import { eventKind } from './event.ts'

export const unitAnchor = eventKind({
  entity: 'unit',
  payload: z.strictObject({ anchor: anchorSchema, label: z.string().max(500).optional() }),
  fold: (record, { anchor, label }) => {
    if (record === undefined || !('anchor' in record)) return record
    return { ...record, anchor, label: label ?? record.label }
  },
  label: () => 'moved a unit’s edges',
})
