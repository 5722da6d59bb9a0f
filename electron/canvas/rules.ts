/** Rules for pipelines in force: those that the program brings, as the study has them, and the study's own. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { RuleRow } from '../../shared/api/canvas.ts'
import type { Parsed } from '../../shared/api/index.ts'
import { AppError } from '../../shared/errors.ts'
import { type PipelineRule, pipelineRuleSchema } from '../../shared/model/pipelineRule.ts'
import type { Context } from '../context.ts'
import { newIdentifier } from '../store/identifier.ts'

const rulesFileSchema = z.strictObject({
  name: z.string().min(1),
  /** Where the rules come from. */
  source: z.string().min(1),
  rules: z.array(pipelineRuleSchema),
})

type RulesContext = Pick<Context, 'desk' | 'resources'>

const read = new Map<string, readonly PipelineRule[]>()

/** The rules that come with the program; throws a ZodError that names the field when the file does not fit. */
export function builtInRules(resources: string): readonly PipelineRule[] {
  const known = read.get(resources)
  if (known !== undefined) return known
  const { rules } = rulesFileSchema.parse(JSON.parse(readFileSync(join(resources, 'rules', 'pipeline.json'), 'utf8')))
  read.set(resources, rules)
  return rules
}

/** Built-in rules in the order of the file, then the study's own as they were added. */
export function listRules({ desk, resources }: RulesContext): RuleRow[] {
  const builtIn = builtInRules(resources)
  const ids = new Set(builtIn.map(({ id }) => id))
  const said = desk.file.records('pipelineRule', 'SELECT * FROM pipeline_rule ORDER BY id')
  const wording = new Map(said.map((rule) => [rule.id, rule]))
  const rows = builtIn.map((rule): RuleRow => {
    const current = wording.get(rule.id) ?? rule
    return { ...current, builtIn: true, changed: !isDeepStrictEqual(current, rule) }
  })
  const own = said
    .filter(({ id }) => !ids.has(id))
    .map((rule): RuleRow => ({ ...rule, builtIn: false, changed: false }))
  return [...rows, ...own]
}

function notFound(attempted: string): AppError {
  return new AppError({
    code: 'not_found',
    message: 'This rule is not there any more.',
    attempted,
    next: 'Undo its removal, or choose another rule.',
  })
}

type Wording = Omit<PipelineRule, 'id'>

/** What the history says was done. */
function labelOf(before: Wording | undefined, after: Wording): string {
  if (before === undefined) return `added the rule ${after.name}`
  const isSwitch = before.enabled !== after.enabled && isDeepStrictEqual({ ...before, enabled: after.enabled }, after)
  if (isSwitch) return `switched ${after.enabled ? 'on' : 'off'} the rule ${after.name}`
  return `changed the rule ${after.name}`
}

/** Adds a rule, or changes one; saying what holds already is no step. Throws `not_found` for a rule that is gone. */
export function setRule(context: RulesContext, input: Parsed<'canvas.setRule'>): { ruleId: string } {
  const { ruleId = newIdentifier(), ...payload } = input
  const known = listRules(context).find(({ id }) => id === ruleId)
  if (input.ruleId !== undefined && known === undefined) throw notFound('change a rule')
  let before: Wording | undefined
  if (known !== undefined) {
    const { id: _id, builtIn: _builtIn, changed: _changed, ...wording } = known
    before = wording
  }
  if (isDeepStrictEqual(before, payload)) return { ruleId }
  context.desk.file.commit(labelOf(before, payload), [{ kind: 'pipelineRule.set', entity: ruleId, payload }])
  return { ruleId }
}

/** Drops a rule of the study's own; a built-in one counts again as it came, which is no step where it does already. */
export function resetRule({ desk, resources }: RulesContext, ruleId: string): void {
  const rule = desk.file.record('pipelineRule', ruleId)
  const isBuiltIn = builtInRules(resources).some(({ id }) => id === ruleId)
  if (rule === undefined) {
    if (isBuiltIn) return
    throw notFound('remove a rule')
  }
  const { name } = rule
  const label = isBuiltIn ? `took the rule ${name} as it came` : `removed the rule ${name}`
  desk.file.commit(label, [{ kind: 'pipelineRule.remove', entity: ruleId, payload: { name } }])
}
