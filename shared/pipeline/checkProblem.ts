/** Problem: where a drawing goes against a rule: what is drawn, what the rule says, and the steps that would mend it. */
import type { ModelUnit } from '../model/unit.ts'
import type { PipelineRule } from '../model/pipelineRule.ts'

export type Severity = PipelineRule['severity']
export type Demand = PipelineRule['demand']
export type DemandOf<K extends Demand['kind']> = Extract<Demand, { kind: K }>
/** Demands that are made on one model; all others are made on links. */
export type ModelDemand = Extract<Demand, { when: unknown }>
export type LinkDemand = Exclude<Demand, ModelDemand>

/** One change of the drawing that brings it nearer to the rule, to be carried out as one step. */
export type MendStep = { readonly label: string; readonly unitId: string } & (
  | { readonly kind: 'addStage' | 'moveStage'; readonly codeId: string; readonly beforeId: string | null }
  /** Under a question with one answer it takes the place of the earlier one. */
  | { readonly kind: 'say'; readonly codeId: string }
  | { readonly kind: 'unsay'; readonly codingIds: readonly string[] }
  | {
      readonly kind: 'setEnds'
      readonly sourceStageId: string | null
      readonly targetStageId: string | null
    }
  | { readonly kind: 'reverse' }
  | { readonly kind: 'setOrigin'; readonly origin: ModelUnit['origin'] }
)

/** What a rule finds on one model or on links. */
export interface Finding {
  /** Models and links that it is about, the one to look at first. */
  readonly unitIds: readonly string[]
  /** Codes that are drawn and should not be, or the other way round. */
  readonly codeIds: readonly string[]
  /** What is drawn, in one sentence. */
  readonly drawn: string
  readonly steps: readonly MendStep[]
}

export interface Problem extends Finding {
  /** The same as long as the same rule is broken by the same units. */
  readonly id: string
  readonly ruleId: string
  readonly rule: string
  readonly severity: Severity
  readonly says: string
  readonly mend: string
}

/** Severe first. */
export const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 }

/** More choices than these are no help. */
export const mostSteps = 5
