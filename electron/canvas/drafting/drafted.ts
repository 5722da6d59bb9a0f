/** Drafted pipelines: what the suggestion engine proposes for a repository's models; a result, never a judgement. */
import type { Question } from './codes.ts'

/** UTF-16 offsets in the decoded text; lines count from 1. */
export interface EvidencePlace {
  readonly path: string
  readonly start: number
  readonly end: number
  readonly line: number
}

export interface DraftedCode {
  readonly question: Question
  /** The abbreviation that rules use; `codeId` is its id in the built-in codebook. */
  readonly answer: string
  readonly codeId: string
  /** The rule that spoke most clearly. */
  readonly rule: string
  /** In words, each with the rule that says so. */
  readonly reason: string
  readonly confidence: 'high' | 'medium' | 'low'
  /** 0 to 1, for ordering; no probability. */
  readonly strength: number
  /** Best first. */
  readonly evidence: readonly EvidencePlace[]
}

export interface DraftedModel {
  readonly key: string
  readonly label: string
  readonly origin: 'pretrained' | 'scratch'
  /** Where a scratch-trained model is defined. */
  readonly place: EvidencePlace | null
  /** Of a pre-trained model those of its reuse pipeline, of a scratch-trained one the conventional ones; in the order of the pipeline. */
  readonly stages: readonly DraftedCode[]
  readonly adaptations: readonly DraftedCode[]
  readonly organisation: DraftedCode | null
  /** Types of interaction that its use speaks of, where the other side was not found: no link can be drawn. */
  readonly openEnds: readonly DraftedCode[]
}

export interface DraftedInteraction {
  /** Keys of models. */
  readonly source: string
  readonly target: string
  /** Ids of stage codes that the drafts of the two models contain. */
  readonly sourceStage: string
  readonly targetStage: string
  readonly type: DraftedCode
  readonly direction: DraftedCode | null
  /** Of the pre-trained model. */
  readonly function: DraftedCode | null
}

export interface DraftedPipelines {
  readonly rulesVersion: string
  /** Those that were asked for, in their order, then the scratch-trained ones. */
  readonly models: readonly DraftedModel[]
  readonly interactions: readonly DraftedInteraction[]
}
