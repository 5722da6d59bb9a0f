/** A rule of the study's own is dropped; a built-in one counts again as it came. */
import { z } from 'zod'
import { eventKind } from './event.ts'

export const pipelineRuleRemove = eventKind({
  entity: 'pipelineRule',
  payload: z.strictObject({ name: z.string().max(200) }),
  fold: () => undefined,
  label: ({ name }) => `took back the rule ${name}`,
})
