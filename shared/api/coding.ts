/** Coding: what raters say about units. */
import { z } from 'zod'
import { anchorSchema } from '../model/anchor.ts'
import { codeSchema } from '../model/code.ts'
import { codingConfidences, codingSchema } from '../model/coding.ts'
import { identifierSchema } from '../model/identifier.ts'
import { memoSchema } from '../model/memo.ts'
import { placeSchema } from '../model/place.ts'
import { codingQuerySchema, savedFilterSchema } from '../model/savedFilter.ts'
import { unitSchema } from '../model/unit.ts'
import { call, nothing } from './call.ts'

/** What is to be coded: a unit that exists, or a place that becomes one with its first coding. */
export const targetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unit'), unitId: identifierSchema }),
  z.strictObject({ kind: z.literal('repository'), repositoryId: identifierSchema }),
  z.strictObject({ kind: z.literal('load'), loadId: z.string().max(64) }),
  z.strictObject({ kind: z.literal('span'), repositoryId: identifierSchema, anchor: anchorSchema }),
])
export type Target = z.infer<typeof targetSchema>

/**
 * A coding with the unit it is about. `codeId` is the code as it reads now, after merges; `codedAs` is what the rater
 * chose. The names of codes come from the codebook.
 */
export const codingRowSchema = codingSchema.extend({
  schemeId: identifierSchema,
  codedAs: identifierSchema,
  /** Made under an older meaning of its code, or of a code that was split since: to be looked at again. */
  stale: z.boolean(),
  unit: unitSchema,
})
export type CodingRow = z.infer<typeof codingRowSchema>

export const memoRowSchema = memoSchema.extend({
  /** What the memo is about, in words; `here` is false when that is not in the study any more. */
  about: z.string(),
  here: z.boolean(),
  /** Where to go for it: the repository and the text it is about, when there is one. */
  repositoryId: identifierSchema.nullable(),
  anchor: anchorSchema.nullable(),
})
export type MemoRow = z.infer<typeof memoRowSchema>

/** A coding that waits for its rater: its code means something else by now, or its text has gone. */
export const recodeItemSchema = z.strictObject({
  coding: codingRowSchema,
  reason: z.enum(['meaning', 'split']),
  /** Codes that its evidence speaks for, best first, each with the words that say so. */
  suggestions: z.array(z.strictObject({ codeId: identifierSchema, because: z.string() })),
})
export type RecodeItem = z.infer<typeof recodeItemSchema>

export const syntaxKinds = ['argument', 'call', 'statement', 'function', 'class'] as const

/** A piece of syntax, for selections that snap: UTF-16 offsets, half-open. */
export const syntaxRangeSchema = z.strictObject({
  kind: z.enum(syntaxKinds),
  start: z.number().int(),
  end: z.number().int(),
})

/** An anchor whose text changed or went since it was made, for a person to look at. */
export const anchorToCheckSchema = z.strictObject({
  key: z.string().max(5000),
  state: z.enum(['outdated', 'orphaned']),
  /** As it was made. */
  was: anchorSchema,
  /** The best guess; null when it is orphaned. */
  guess: anchorSchema.nullable(),
  /** Everything that is anchored there, in words. */
  about: z.array(z.string()),
  /** Whether anything of that can be placed by the current rater. */
  mine: z.boolean(),
})
export type AnchorToCheck = z.infer<typeof anchorToCheckSchema>

/** By age; or by repository, then as the text stands there, after those that are about no text. */
export const codingOrders = ['place', 'newest', 'oldest'] as const
export type CodingOrder = (typeof codingOrders)[number]

const one = z.strictObject({ codingId: identifierSchema })
const several = z.strictObject({ codingIds: z.array(identifierSchema).min(1).max(20_000) })
const newCode = z.strictObject({ schemeId: identifierSchema, name: codeSchema.shape.name })
const answer = z.strictObject({ codeId: identifierSchema, memo: z.string().max(20_000).default('') })
const tables = ['coding', 'unit', 'code', 'repository'] as const

export const codingApi = {
  /** All codings of one repository, oldest first. */
  list: call({
    input: z.strictObject({ repositoryId: identifierSchema }),
    output: z.array(codingRowSchema),
    reads: tables,
  }),
  /** Codings of the whole study that a query finds, in order over all pages; `total` counts all of them. */
  find: call({
    input: z.strictObject({
      query: codingQuerySchema,
      order: z.enum(codingOrders).default('oldest'),
      offset: z.number().int().nonnegative().default(0),
      limit: z.number().int().min(1).max(1000).default(200),
    }),
    output: z.strictObject({ total: z.number().int(), codings: z.array(codingRowSchema) }),
    reads: [...tables, 'rater'],
  }),
  /** Ids of the loads that are coded: by one rater and under one scheme only when asked so. */
  codedLoads: call({
    input: z.strictObject({
      repositoryId: identifierSchema.optional(),
      raterId: identifierSchema.optional(),
      schemeId: identifierSchema.optional(),
    }),
    output: z.array(z.string()),
    reads: tables,
  }),
  units: call({
    input: z.strictObject({ repositoryId: identifierSchema }),
    output: z.array(unitSchema),
    reads: ['unit', 'repository'],
  }),
  /**
   * Codes the target as the current rater. Under a single-choice scheme the new code replaces the rater's earlier one;
   * the same code again changes nothing but adds the evidence.
   */
  apply: call({
    input: answer.extend({ target: targetSchema, evidence: z.array(anchorSchema).max(200).default([]) }),
    output: z.strictObject({ codingId: identifierSchema, unitId: identifierSchema }),
  }),
  /** The same for many targets, as one step that is undone as one. */
  applyToMany: call({
    input: answer.extend({
      targets: z.array(targetSchema).min(1).max(5000),
      /** Shown by all of the codings alike. */
      evidence: z.array(anchorSchema).max(200).default([]),
    }),
    output: z.strictObject({ codingIds: z.array(identifierSchema) }),
  }),
  /** Makes a code and codes the targets with it, as one step: for a code named by the text it was found in. */
  applyNew: call({
    input: newCode.extend({
      targets: z.array(targetSchema).min(1).max(5000),
      evidence: z.array(anchorSchema).max(200).default([]),
    }),
    output: z.strictObject({ codingIds: z.array(identifierSchema), codeId: identifierSchema }),
  }),
  /** Gives codings another code of the same scheme, as one step. Only one's own. */
  change: call({ input: several.extend({ codeId: identifierSchema }), output: nothing }),
  /** Makes a code of the scheme that the codings answer, and changes them to it, as one step. */
  changeToNew: call({ input: several.extend(newCode.shape), output: z.strictObject({ codeId: identifierSchema }) }),
  /** Says that codings hold under the codebook as it stands now: they leave the re-code work list. */
  confirm: call({ input: several, output: nothing }),
  remove: call({ input: several, output: nothing }),
  setMemo: call({ input: one.extend({ memo: z.string().max(20_000) }), output: nothing }),
  setConfidence: call({ input: one.extend({ confidence: z.enum(codingConfidences) }), output: nothing }),
  /**
   * Moves the edges of a coded span. Where others coded the span too, theirs stays: the rater's own codings of it go to a
   * span of their own.
   */
  setEdges: call({
    input: z.strictObject({ unitId: identifierSchema, anchor: anchorSchema }),
    output: z.strictObject({ unitId: identifierSchema }),
  }),
  /** The current rater's codings that wait to be looked at again. */
  toRecode: call({
    input: nothing,
    output: z.array(recodeItemSchema),
    reads: [...tables, 'scheme', 'actor'],
  }),
  /** Anchors that were made at another commit than the pinned one, and where they stand there. */
  places: call({
    input: z.strictObject({ repositoryId: identifierSchema }),
    output: z.array(placeSchema),
    reads: ['relocation', 'memo', 'naming', ...tables],
  }),
  /** Those of the places that are outdated or orphaned, by path and line, with what is anchored there. */
  toCheck: call({
    input: z.strictObject({ repositoryId: identifierSchema }),
    output: z.array(anchorToCheckSchema),
    reads: ['relocation', 'memo', 'naming', 'rater', ...tables],
  }),
  /** Puts an anchor where a person says it stands now, wherever the current rater may say so, as one step. */
  reanchor: call({
    input: z.strictObject({ repositoryId: identifierSchema, key: z.string().max(5000), anchor: anchorSchema }),
    output: nothing,
  }),
  /** Calls, arguments, statements, functions and classes of a Python file; empty for other files. */
  syntax: call({
    input: z.strictObject({ repositoryId: identifierSchema, path: z.string().min(1).max(8192) }),
    output: z.array(syntaxRangeSchema),
    reads: ['repository'],
  }),
  /** Memos, the newest change first; those of one repository are about it, its files, texts and units, or codings of these. */
  memos: call({
    input: z.strictObject({ text: z.string().max(500).default(''), repositoryId: identifierSchema.optional() }),
    output: z.array(memoRowSchema),
    reads: ['memo', 'rater', 'scheme', ...tables],
  }),
  /** Writes a new memo, or one's own anew. */
  writeMemo: call({
    input: memoSchema.pick({ subject: true, title: true, text: true }).extend({ memoId: identifierSchema.optional() }),
    output: z.strictObject({ memoId: identifierSchema }),
  }),
  removeMemo: call({ input: z.strictObject({ memoId: identifierSchema }), output: nothing }),
  filters: call({ input: nothing, output: z.array(savedFilterSchema), reads: ['savedFilter'] }),
  /** Keeps a query under a name; the same name again replaces it. */
  saveFilter: call({
    input: savedFilterSchema.pick({ name: true, query: true }),
    output: z.strictObject({ filterId: identifierSchema }),
  }),
  removeFilter: call({ input: z.strictObject({ filterId: identifierSchema }), output: nothing }),
}
