/** Taxonomy: the codebook: schemes and their codes, how they change, and what they were. */
import { z } from 'zod'
import { codeFieldsSchema, codeSchema } from '../model/code.ts'
import { identifierSchema } from '../model/identifier.ts'
import { releaseSchema } from '../model/release.ts'
import { schemeFieldsSchema, schemeSchema } from '../model/scheme.ts'
import { call, nothing } from './call.ts'

export type CodeRow = z.infer<typeof codeSchema>

export const schemeRowSchema = schemeSchema.extend({ codes: z.array(codeSchema) })
export type SchemeRow = z.infer<typeof schemeRowSchema>

/** How often a code is said now, merges followed. */
export const codeCountSchema = z.strictObject({
  codeId: identifierSchema,
  codings: z.number().int(),
  units: z.number().int(),
  raters: z.number().int(),
})
export type CodeCount = z.infer<typeof codeCountSchema>

/** A change of the codebook that touches codings: asked about first, then made. */
export const codebookChangeSchema = z.discriminatedUnion('verb', [
  z.strictObject({
    verb: z.literal('merge'),
    codeIds: z.array(identifierSchema).min(1).max(100),
    intoId: identifierSchema,
  }),
  /** Merged codes stand on their own again. */
  z.strictObject({ verb: z.literal('separate'), codeIds: z.array(identifierSchema).min(1).max(100) }),
  z.strictObject({
    verb: z.literal('split'),
    codeId: identifierSchema,
    into: z
      .array(codeFieldsSchema.pick({ name: true, definition: true }))
      .min(1)
      .max(20),
    /** Whether the code itself is retired; otherwise it stays as one of the answers. */
    retire: z.boolean(),
  }),
  z.strictObject({
    verb: z.literal('move'),
    codeIds: z.array(identifierSchema).min(1).max(100),
    schemeId: identifierSchema,
    parentId: identifierSchema.nullable(),
    /** The code before which they go; null puts them last. */
    beforeId: identifierSchema.nullable(),
  }),
  z.strictObject({ verb: z.literal('retire'), codeIds: z.array(identifierSchema).min(1).max(100) }),
  z.strictObject({ verb: z.literal('revive'), codeIds: z.array(identifierSchema).min(1).max(100) }),
  z.strictObject({ verb: z.literal('retireScheme'), schemeId: identifierSchema }),
])
export type CodebookChange = z.infer<typeof codebookChangeSchema>

/** What a change will do. It can be made when there are no obstacles. */
export const consequencesSchema = z.strictObject({
  codings: z.number().int(),
  raters: z.number().int(),
  /** "42 codings by 3 raters will read as Fine-Tuning." */
  sentences: z.array(z.string()),
  obstacles: z.array(z.string()),
})
export type Consequences = z.infer<typeof consequencesSchema>

/** One change of the codebook as the timeline shows it, newest first. */
export const codebookEntrySchema = z.strictObject({
  eventId: identifierSchema,
  action: identifierSchema,
  raterId: identifierSchema.nullable(),
  /** ISO 8601 UTC. */
  at: z.string(),
  hlc: z.string(),
  about: z.enum(['scheme', 'code', 'release']),
  id: identifierSchema,
  schemeId: identifierSchema.nullable(),
  /** What was done, with names: "renamed Tuning to Fine-Tuning". */
  words: z.string(),
  reason: z.string(),
  /** Fields before and after, for those that are text. */
  fields: z.array(z.strictObject({ field: z.string(), before: z.string(), after: z.string() })),
  undone: z.boolean(),
})
export type CodebookEntry = z.infer<typeof codebookEntrySchema>

/** A moment of the codebook: a release, any clock reading of its history, its beginning (empty), or now. */
export const momentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('beginning') }),
  z.strictObject({ kind: z.literal('release'), releaseId: identifierSchema }),
  z.strictObject({ kind: z.literal('clock'), hlc: z.string().max(200) }),
  z.strictObject({ kind: z.literal('now') }),
])
export type Moment = z.infer<typeof momentSchema>

export const differenceKinds = [
  'added',
  'removed',
  'renamed',
  'redefined',
  'moved',
  'merged',
  'separated',
  'split',
  'retired',
  'revived',
  'edited',
] as const

export const differenceSchema = z.strictObject({
  /** The codebook at both moments, so that what moved can be drawn. */
  before: z.array(schemeRowSchema),
  after: z.array(schemeRowSchema),
  entries: z.array(
    z.strictObject({
      kind: z.enum(differenceKinds),
      about: z.enum(['scheme', 'code']),
      id: identifierSchema,
      /** The codes on the other side of a merge or split. */
      others: z.array(identifierSchema),
      words: z.string(),
      fields: z.array(z.strictObject({ field: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
})
export type Difference = z.infer<typeof differenceSchema>

const reason = { reason: z.string().max(4000).default('') }
const between = z.strictObject({ from: momentSchema, to: momentSchema })

export const taxonomyApi = {
  /** All schemes in order with their codes in order, retired and merged ones included. */
  schemes: call({ input: nothing, output: z.array(schemeRowSchema), reads: ['scheme', 'code'] }),
  /** Apart from the codebook itself, because every coding changes them. Codes that nobody uses are left out. */
  counts: call({
    input: nothing,
    output: z.array(codeCountSchema),
    reads: ['code', 'coding', 'unit', 'repository'],
  }),
  createScheme: call({
    input: schemeFieldsSchema
      .pick({ name: true, question: true, unitKinds: true, choice: true, ordered: true })
      .extend({ required: z.boolean().default(false), parentId: identifierSchema.nullable().default(null), ...reason }),
    output: z.strictObject({ schemeId: identifierSchema }),
  }),
  editScheme: call({
    input: z.strictObject({
      schemeId: identifierSchema,
      change: schemeFieldsSchema.omit({ source: true }).partial(),
      ...reason,
    }),
    output: nothing,
  }),
  createCode: call({
    input: codeFieldsSchema
      .omit({ position: true, retired: true })
      .partial()
      .extend({ schemeId: identifierSchema, name: codeSchema.shape.name, ...reason }),
    output: z.strictObject({ codeId: identifierSchema }),
  }),
  editCode: call({
    input: z.strictObject({
      codeId: identifierSchema,
      change: codeFieldsSchema.omit({ schemeId: true, position: true, retired: true }).partial(),
      /** Codings made until now go to the re-code work list. */
      meaningChanged: z.boolean().default(false),
      ...reason,
    }),
    output: nothing,
  }),
  /** Schemes of the built-in codebook that the study lacks, because it is older than they are. */
  missing: call({
    input: nothing,
    output: z.array(
      z.strictObject({
        schemeId: identifierSchema,
        name: z.string(),
        question: z.string(),
        codes: z.number().int(),
      }),
    ),
    reads: ['scheme'],
  }),
  /** Takes them in, as one step. Throws `invalid_input` when nothing is missing. */
  complete: call({ input: nothing, output: z.strictObject({ schemeIds: z.array(identifierSchema) }) }),
  /** Puts schemes in the given order, as one step. */
  orderSchemes: call({ input: z.strictObject({ schemeIds: z.array(identifierSchema).min(1) }), output: nothing }),
  /** What a change would do to codings, before anything is done. */
  consequences: call({
    input: z.strictObject({ change: codebookChangeSchema }),
    output: consequencesSchema,
    reads: ['scheme', 'code', 'coding', 'unit'],
  }),
  /** Makes the change as one step. Throws `invalid_input` with the first obstacle. A split answers with its new codes. */
  change: call({
    input: z.strictObject({ change: codebookChangeSchema, ...reason }),
    output: z.strictObject({ codeIds: z.array(identifierSchema) }),
  }),
  /** The codebook's history, newest first; of one scheme or code only when asked so. */
  timeline: call({
    input: z.strictObject({ id: identifierSchema.optional(), limit: z.number().int().min(1).max(5000).default(1000) }),
    output: z.array(codebookEntrySchema),
    reads: ['history', 'scheme', 'code', 'release'],
  }),
  /** The codebook as it was at a moment. */
  at: call({
    input: z.strictObject({ moment: momentSchema }),
    output: z.array(schemeRowSchema),
    reads: ['history', 'release'],
  }),
  releases: call({ input: nothing, output: z.array(releaseSchema), reads: ['release'] }),
  createRelease: call({
    input: releaseSchema.pick({ name: true, note: true }),
    output: z.strictObject({ releaseId: identifierSchema }),
  }),
  editRelease: call({
    input: z.strictObject({
      releaseId: identifierSchema,
      change: releaseSchema.pick({ name: true, note: true }).partial(),
    }),
    output: nothing,
  }),
  removeRelease: call({ input: z.strictObject({ releaseId: identifierSchema }), output: nothing }),
  difference: call({ input: between, output: differenceSchema, reads: ['history', 'release'] }),
  /** The changes between two moments as Markdown, for a paper's appendix. */
  changeLog: call({ input: between, output: z.strictObject({ markdown: z.string() }), reads: ['history', 'release'] }),
  /**
   * Saturation: after each coded unit in the order of first coding, how many different codes had been used so far.
   * Of one scheme or of all; by persons only.
   */
  saturation: call({
    input: z.strictObject({ schemeId: identifierSchema.optional() }),
    output: z.strictObject({
      points: z.array(z.strictObject({ units: z.number().int(), codes: z.number().int(), at: z.string() })),
      /** Codes in use that the scheme or codebook offers. */
      available: z.number().int(),
    }),
    reads: ['coding', 'code', 'scheme', 'unit', 'repository'],
  }),
}
