/** Suggestions for tests: two models that the detector found, their stages, and the interaction between them. */
import type { SuggestionRow } from '../../../shared/api/canvas.ts'
import { anchor, code, link, model, repositoryId } from '../canvas.fixture.ts'

export const encoder = model('encoder', { label: 'BERT' })
export const head = model('head', { label: 'Head', origin: 'scratch' })
export const codes = {
  init: code('Stage', 'INIT'),
  processing: code('Stage', 'PROC'),
  inference: code('Stage', 'INF'),
  fineTuning: code('Stage', 'FT'),
  training: code('Conventional stage', 'TRAIN'),
  asIs: code('Adaptation', 'ASIS'),
  addition: code('Adaptation', 'ADD'),
  features: code('Pipeline organisation', 'FEAT'),
  generative: code('Pipeline organisation', 'GEN'),
  handoff: code('Interaction type', 'FH'),
  out: code('Interaction direction', 'OUT'),
} as const
export const handoff = link('handoff', 'encoder', 'head', {
  label: 'BERT → Head',
  sourceStageId: codes.inference,
  targetStageId: codes.training,
})

/** Its id says what it claims, as real ones do. */
export function suggest(
  unit: SuggestionRow['unit'],
  codeId: string | null,
  more: Partial<SuggestionRow> = {},
): SuggestionRow {
  return {
    id: `${unit.id} ${codeId ?? 'itself'}`,
    repositoryId,
    commit: 'c',
    rulesVersion: '1',
    unit,
    codeId,
    evidence: [anchor('train.py', 11, 'encoder(**inputs)')],
    reason: 'a forward pass returns features',
    rule: 'rule',
    confidence: 'high',
    verdict: null,
    ...more,
  }
}

/** As a draft comes: models with what is said of them, then links. */
export const draft: readonly SuggestionRow[] = [
  suggest(encoder, null),
  suggest(encoder, codes.init),
  suggest(encoder, codes.inference, { confidence: 'medium' }),
  suggest(encoder, codes.asIs),
  suggest(encoder, codes.features, { confidence: 'low' }),
  suggest(head, null),
  suggest(head, codes.training),
  suggest(handoff, codes.handoff, { confidence: 'medium' }),
  suggest(handoff, codes.out, { confidence: 'medium' }),
]
