/** Some fields of a code change; a rename never changes its id. */
import { z } from 'zod'
import { codeFieldsSchema } from '../model/code.ts'
import { eventKind } from './event.ts'
import { merged } from './merged.ts'
import { reason } from './reason.ts'

export const codeEdit = eventKind({
  entity: 'code',
  payload: codeFieldsSchema
    .omit({ schemeId: true })
    .partial()
    .extend({
      ...reason,
      /** Not only the words: codings made before are to be looked at again. */
      meaningChanged: z.boolean().optional(),
    }),
  fold: (record, { reason: _reason, meaningChanged, ...fields }, { hlc }) => {
    return merged(record, meaningChanged === true ? { ...fields, meaningSince: hlc } : fields)
  },
  label: (payload) => {
    if (payload.name !== undefined) return `renamed a code to ${payload.name}`
    if (payload.retired === true) return 'retired a code'
    if (payload.retired === false) return 'revived a code'
    return 'edited a code'
  },
})
