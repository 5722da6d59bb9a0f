/** The study gets a rule for pipelines of its own, or another wording of a built-in one. */
import { pipelineRuleSchema } from '../model/pipelineRule.ts'
import { eventKind } from './event.ts'

export const pipelineRuleSet = eventKind({
  entity: 'pipelineRule',
  payload: pipelineRuleSchema.omit({ id: true }),
  fold: (_record, payload, { entity: id }) => ({ id, ...payload }),
  label: ({ name }) => `changed the rule ${name}`,
})
