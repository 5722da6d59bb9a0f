/** Drafts: what the suggestion engine proposes for one clone, by the same flow and the same rules as in a study. */
import { join } from 'node:path'
import type { Quote } from '../../electron/canvas/drafting/compiledRule.ts'
import { draftPipelines } from '../../electron/canvas/drafting/draft.ts'
import type { DraftedPipelines } from '../../electron/canvas/drafting/drafted.ts'
import type { DraftingRules } from '../../electron/canvas/drafting/readRules.ts'
import { openClone } from '../../electron/clone/openClone.ts'
import { readSources } from '../../electron/study/sources.ts'
import type { FileFacts } from '../../electron/syntax/facts.ts'
import type { ParsePool } from '../../electron/syntax/parsePool.ts'
import { followModels } from '../../electron/trace/flow/followFlow.ts'
import { Tracer } from '../../electron/trace/tracer.ts'
import type { Load } from '../../shared/model/load.ts'
import type { Profile } from '../../shared/model/profile.ts'
import type { Candidate } from './publishedPipelines.ts'

export interface RepositoryDrafts {
  readonly repo: string
  readonly models: readonly Candidate[]
  /** By all rules, and by those alone that were not written after a look at the sample. */
  readonly all: DraftedPipelines
  readonly unprompted: DraftedPipelines
  /** Models that could not be followed to the end. */
  readonly gaps: number
}

interface Found {
  readonly repo: string
  readonly commit: string | undefined
  readonly loads: readonly Load[]
  readonly profile: Profile
}

export async function draftClone(
  clones: string,
  { repo, commit, loads, profile }: Found,
  rules: { readonly all: DraftingRules; readonly unprompted: DraftingRules },
  pool: ParsePool,
): Promise<RepositoryDrafts> {
  const clone = await openClone(join(clones, repo.replace('/', '+')), commit === undefined ? {} : { commit })
  const { signal } = new AbortController()
  try {
    const tracer = new Tracer(await readSources(clone, signal), async ({ python }) => {
      const outcome = await pool.parse(python, signal)
      return outcome.status === 'parsed' ? (JSON.parse(outcome.facts) as FileFacts) : null
    })
    const models = profile.models.map(({ name, family, modality, loadIds }) => {
      const own = new Set(loadIds)
      return { key: name, label: name, name, family, modality, loads: loads.filter(({ id }) => own.has(id)) }
    })
    const flow = await followModels(tracer, models, signal)
    const quote: Quote = ({ path, start, end }) => tracer.textOf(path).slice(start, end)
    const draft = (by: DraftingRules) => draftPipelines({ models, flow, quote, rules: by })
    return { repo, models, all: draft(rules.all), unprompted: draft(rules.unprompted), gaps: flow.gaps.length }
  } finally {
    await clone.close()
  }
}
