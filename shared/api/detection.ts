/** Detection: where pre-trained models are loaded. Its answers are results: they can be computed again. */
import { z } from 'zod'
import { identifierSchema } from '../model/identifier.ts'
import { loadSchema } from '../model/load.ts'
import { call } from './call.ts'

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

export const detectionApi = {
  /** Scans the repositories one after the other; loads are stored, and announced, while the scan runs. */
  scan: call({
    input: z.strictObject({ repositoryIds: z.array(identifierSchema).min(1) }),
    output: z.array(scanReportSchema),
    progress: scanProgressSchema,
  }),
  /** Loads of one repository or of all, in order of repository, path and offset. */
  loads: call({
    input: z.strictObject({ repositoryId: identifierSchema.optional() }),
    output: z.array(loadSchema),
    reads: ['load', 'repository'],
  }),
  reports: call({ input: z.strictObject({}), output: z.array(scanReportSchema), reads: ['scan', 'repository'] }),
}
