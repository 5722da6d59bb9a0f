/** Steps on rules, each of which undo takes back: saved, switched, taken as it came, removed. */
import type { RuleRow } from '../../../shared/api/canvas.ts'
import { runByName } from '../../actions/run.ts'
import { attempt, notify } from '../../session/notices.ts'
import { session } from '../../session/state.ts'
import { type RuleDraft, wordingOf } from './ruleDraft.ts'

function done(text: string): void {
  notify({ tone: 'success', text, action: { label: 'Undo', perform: () => runByName('edit.undo') } })
}

/** The id of the rule; undefined when it could not be saved. */
export async function saveRule(ruleId: string | null, draft: RuleDraft): Promise<string | undefined> {
  return attempt(async () => {
    const id = ruleId === null ? {} : { ruleId }
    const saved = await session.getState().call('canvas.setRule', { ...wordingOf(draft), ...id })
    done(`The rule “${draft.name.trim()}” was ${ruleId === null ? 'added' : 'changed'}.`)
    return saved.ruleId
  })
}

export async function switchRule(rule: RuleRow, enabled: boolean): Promise<void> {
  const { id: ruleId, builtIn: _builtIn, changed: _changed, ...wording } = rule
  await attempt(async () => {
    await session.getState().call('canvas.setRule', { ...wording, ruleId, enabled })
    done(`The rule “${rule.name}” was switched ${enabled ? 'on' : 'off'}.`)
  })
}

/** A built-in rule counts as it came; one of the study's own goes. */
export async function takeBackRule({ id: ruleId, name, builtIn }: RuleRow): Promise<void> {
  await attempt(async () => {
    await session.getState().call('canvas.resetRule', { ruleId })
    done(builtIn ? `The rule “${name}” is as it came.` : `The rule “${name}” was removed.`)
  })
}
