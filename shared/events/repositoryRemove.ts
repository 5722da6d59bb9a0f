/** A repository leaves the study; its units and codings are hidden with it and come back when this is undone. */
import { z } from 'zod'
import { eventKind } from './event.ts'

export const repositoryRemove = eventKind({
  entity: 'repository',
  payload: z.strictObject({ name: z.string() }),
  fold: () => undefined,
  label: (payload) => `removed ${payload.name}`,
})
