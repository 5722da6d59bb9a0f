/** Rules that are being worded, each kept until it is saved or discarded, also while another one is looked at. */
import { useMemo, useState } from 'react'
import type { RuleRow } from '../../../shared/api/canvas.ts'
import type { CheckCodebook } from '../../../shared/pipeline/checkCodebook.ts'
import { draftOf, isSame, newDraft, type RuleDraft } from './ruleDraft.ts'
import { saveRule } from './ruleSteps.ts'

/** Stands for the rule that is being added, which has no id yet. */
export const newKey = 'new'

export interface Drafts {
  readonly of: (key: string) => RuleDraft
  readonly isChanged: (key: string) => boolean
  /** Rules that say something that is not saved. */
  readonly changed: readonly string[]
  readonly change: (key: string, draft: RuleDraft) => void
  readonly revert: (key: string) => void
  /** The id of the rule; undefined when it could not be saved. */
  readonly save: (key: string) => Promise<string | undefined>
}

export function useDrafts(rules: readonly RuleRow[], codebook: CheckCodebook): Drafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, RuleDraft>>(new Map())
  const saved = useMemo(
    () => new Map(rules.map(({ id, builtIn: _builtIn, changed: _changed, ...rule }) => [id, draftOf(rule, codebook)])),
    [rules, codebook],
  )
  const savedOf = (key: string) => saved.get(key) ?? newDraft
  const of = (key: string) => drafts.get(key) ?? savedOf(key)
  const isChanged = (key: string) => {
    const draft = drafts.get(key)
    // Switched on or off meanwhile: that is no wording.
    return draft !== undefined && !isSame({ ...draft, enabled: savedOf(key).enabled }, savedOf(key))
  }
  const revert = (key: string) => setDrafts((before) => new Map([...before].filter(([other]) => other !== key)))
  return {
    of,
    isChanged,
    changed: [...drafts.keys()].filter(isChanged),
    change: (key, draft) => setDrafts((before) => new Map([...before, [key, draft]])),
    revert,
    save: async (key) => {
      const draft = { ...of(key), enabled: savedOf(key).enabled }
      const id = await saveRule(key === newKey ? null : key, draft)
      if (id !== undefined) revert(key)
      return id
    },
  }
}
