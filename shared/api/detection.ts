/** Detection: where pre-trained models are loaded. Its answers are results: they can be computed again. */
import { z } from 'zod'
import { identifierSchema } from '../model/identifier.ts'
import { loadSchema } from '../model/load.ts'
import { namingSchema } from '../model/naming.ts'
import { profileSchema } from '../model/profile.ts'
import { call, nothing } from './call.ts'

export const scanProgressSchema = z.strictObject({
  repository: z.string(),
  done: z.number().int(),
  total: z.number().int(),
  path: z.string(),
  loads: z.number().int(),
})
export type ScanProgress = z.infer<typeof scanProgressSchema>

export const scanReportSchema = z.strictObject({
  repositoryId: identifierSchema,
  commit: z.string(),
  rulesVersion: z.string(),
  files: z.number().int(),
  parsed: z.number().int(),
  loads: z.number().int(),
  /** Files with syntax errors: searched all the same. */
  withErrors: z.array(z.string()),
  /** Files that could not be searched, and why. */
  givenUp: z.array(z.strictObject({ path: z.string(), reason: z.string() })),
  milliseconds: z.number(),
  at: z.string(),
})
export type ScanReport = z.infer<typeof scanReportSchema>

/** What a scan says of a load that a person named otherwise. */
const foundNamesSchema = loadSchema.pick({ modelNames: true, version: true })

export const detectionApi = {
  /** Scans the repositories side by side; loads are stored, and announced, while the scan runs. */
  scan: call({
    input: z.strictObject({ repositoryIds: z.array(identifierSchema).min(1) }),
    output: z.array(scanReportSchema),
    progress: scanProgressSchema,
  }),
  /** Loads of one repository or of all, in order of repository, path and offset. */
  loads: call({
    input: z.strictObject({ repositoryId: identifierSchema.optional() }),
    output: z.array(loadSchema),
    reads: ['load', 'naming', 'repository', 'relocation'],
  }),
  /** What people said loads load; it is part of what `loads` answers. */
  namings: call({
    input: z.strictObject({ repositoryId: identifierSchema.optional() }),
    /** `by` is the name of the rater who said it last; `found` what the scan says of the load, null where it finds none. */
    output: z.array(namingSchema.extend({ by: z.string(), found: foundNamesSchema.nullable() })),
    reads: ['naming', 'repository', 'actor', 'rater', 'load', 'relocation'],
  }),
  /** Names a load by hand: a judgement, which no rescan overwrites. */
  nameLoad: call({
    input: z.strictObject({
      loadId: z.string().max(64),
      names: namingSchema.shape.names,
      version: namingSchema.shape.version.default(null),
      memo: namingSchema.shape.memo.default(''),
    }),
    output: z.strictObject({ namingId: identifierSchema }),
  }),
  /** Takes the naming back: what the scan found counts again. */
  unnameLoad: call({ input: z.strictObject({ loadId: z.string().max(64) }), output: nothing }),
  /** What the newest scan of each repository concludes about its models together. */
  profiles: call({
    input: z.strictObject({ repositoryId: identifierSchema.optional() }),
    output: z.array(profileSchema),
    reads: ['profile', 'naming', 'repository', 'load', 'relocation'],
  }),
  /** Signature packs in force: the built-in ones, and those of the study, which can be removed. */
  packs: call({
    input: nothing,
    output: z.array(
      z.strictObject({
        library: z.string(),
        hub: z.string(),
        signatures: z.number().int(),
        /** Null for built-in packs. */
        packId: identifierSchema.nullable(),
      }),
    ),
    reads: ['pack'],
  }),
  /** Adds a pack to the study, or replaces the study's pack of the same library; scans use it from then on. */
  addPack: call({
    input: z.strictObject({ content: z.string().min(2).max(200_000) }),
    output: z.strictObject({ packId: identifierSchema, library: z.string() }),
  }),
  removePack: call({ input: z.strictObject({ packId: identifierSchema }), output: nothing }),
  reports: call({ input: z.strictObject({}), output: z.array(scanReportSchema), reads: ['scan', 'repository'] }),
}
