/** Shape examples: questions of the paper about the shape of pipelines (section 4.2.2, Figure 9), ready to be asked. */
import type { SchemeRow } from '../api/taxonomy.ts'
import { builtIn } from './codebook.ts'
import { anyShape, type ShapeQuery } from './shape.ts'

export interface ShapeExample {
  readonly name: string
  readonly query: ShapeQuery
}

/** Codes of the built-in codebook have the number of their place behind that of their scheme; a test compares the two. */
function code(schemeId: string, place: number): string {
  return `${schemeId.slice(0, -3)}${String(place).padStart(3, '0')}`
}

export const builtInStages = {
  INIT: code(builtIn.stage, 1),
  PROM: code(builtIn.stage, 4),
  FEAT: code(builtIn.stage, 5),
  FT: code(builtIn.stage, 6),
  INF: code(builtIn.stage, 7),
  POST: code(builtIn.stage, 8),
  EVAL: code(builtIn.stage, 9),
  DLV: code(builtIn.stage, 10),
} as const

export const builtInAnswers = {
  extraction: code(builtIn.organisation, 1),
  generative: code(builtIn.organisation, 2),
  feedback: code(builtIn.interaction, 5),
} as const

const { INIT, PROM, FEAT, FT, INF, POST, EVAL, DLV } = builtInStages

const examples: readonly ShapeExample[] = [
  {
    name: 'Feature extraction without fine-tuning',
    query: { ...anyShape, codeIds: [builtInAnswers.extraction], stages: { [FT]: 'mustNot' } },
  },
  {
    name: 'Feature engineering without fine-tuning',
    query: { ...anyShape, stages: { [FEAT]: 'must', [FT]: 'mustNot' } },
  },
  {
    name: 'Inference straight after initialization',
    query: { ...anyShape, order: [{ firstId: INIT, thenId: INF, directly: true }] },
  },
  {
    name: 'Fine-tuned before it is evaluated',
    query: { ...anyShape, order: [{ firstId: FT, thenId: EVAL, directly: false }] },
  },
  {
    name: 'Generative without prompting',
    query: { ...anyShape, codeIds: [builtInAnswers.generative], stages: { [PROM]: 'mustNot' } },
  },
  { name: 'Delivered without post-processing', query: { ...anyShape, stages: { [DLV]: 'must', [POST]: 'mustNot' } } },
  { name: 'Neither fine-tuning nor inference', query: { ...anyShape, stages: { [FT]: 'mustNot', [INF]: 'mustNot' } } },
  { name: 'With feedback guidance', query: { ...anyShape, interactionIds: [builtInAnswers.feedback] } },
  { name: 'Trained from scratch', query: { ...anyShape, origin: 'scratch' } },
]

/** Those whose codes a codebook has. */
export function shapeExamples(schemes: readonly SchemeRow[]): ShapeExample[] {
  const known = new Set(schemes.flatMap(({ codes }) => codes.map(({ id }) => id)))
  return examples.filter(({ query: { stages, order, codeIds, interactionIds } }) =>
    [
      ...Object.keys(stages),
      ...order.flatMap(({ firstId, thenId }) => [firstId, thenId]),
      ...codeIds,
      ...interactionIds,
    ].every((id) => known.has(id)),
  )
}
