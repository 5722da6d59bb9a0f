/** Load: a call site that loads a pre-trained model, as a scan found it. A result, never a judgement. */
import { z } from 'zod'

export const hubs = ['huggingface', 'pytorch', 'tensorflow', 'paddle', 'other'] as const
export const components = [
  'model',
  'tokenizer',
  'processor',
  'config',
  'pipeline',
  'scheduler',
  'adapter',
  'weights',
  'other',
] as const

/** How the callee was reached from the imports of the file. */
export const callKinds = ['direct', 'alias', 'star', 'subclass', 'vendored', 'wrapper', 'unresolved'] as const
export const confidences = ['high', 'medium', 'low'] as const

/** One step of the trail from the call to a conclusion: which rule read which text where. */
export const evidenceStepSchema = z.strictObject({
  rule: z.string(),
  path: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  line: z.number().int(),
  text: z.string().max(500),
})
export type EvidenceStep = z.infer<typeof evidenceStepSchema>

export const modelNameSchema = z.strictObject({
  name: z.string(),
  /** Condition under which this name is used, when the code chooses among several. */
  condition: z.string().optional(),
  evidence: z.array(evidenceStepSchema),
})
export type ModelName = z.infer<typeof modelNameSchema>

export const loadSchema = z.strictObject({
  /** Content-derived: see loadId in electron/detection. */
  id: z.string(),
  repositoryId: z.string(),
  commit: z.string(),
  path: z.string(),
  blob: z.string(),
  /** UTF-16 offsets of the whole call expression in the decoded file; half-open. */
  start: z.number().int(),
  end: z.number().int(),
  /** 1-based lines; 1-based column of the start. */
  line: z.number().int(),
  endLine: z.number().int(),
  column: z.number().int(),
  /** Notebook cell, 1-based, or null outside notebooks. */
  cell: z.number().int().nullable(),
  library: z.string(),
  /** Fully qualified callee, `transformers.AutoModel.from_pretrained`. */
  signature: z.string(),
  /** The callee as written in the file. */
  callee: z.string(),
  kind: z.enum(callKinds),
  hub: z.enum(hubs),
  component: z.enum(components),
  modelNames: z.array(modelNameSchema),
  /** Source text of the argument that names the model; empty when there is none. */
  nameArgument: z.string(),
  /** Pinned version (`revision=`, `repo:tag`, weights enum) or null when nothing pins it. */
  version: z.string().nullable(),
  loadsWeights: z.boolean(),
  /** Dotted name of the enclosing function; empty at module level. */
  caller: z.string(),
  confidence: z.enum(confidences),
  /** Why confidence is below high, or what the reader should know. */
  remarks: z.array(z.string()),
  rulesVersion: z.string(),
})
export type Load = z.infer<typeof loadSchema>
