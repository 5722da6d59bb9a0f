/** Exchange: the study as files for other programs. */
import { z } from 'zod'
import { call, nothing } from './call.ts'
import { matrixQuestionSchema } from './insights.ts'

export const formatSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  files: z.array(z.string()),
})
export type Format = z.infer<typeof formatSchema>

const into = {
  folder: z.string().min(1).max(4096),
  /** Existing files are replaced only when this says so. */
  overwrite: z.boolean().default(false),
}
const writtenFile = z.strictObject({ path: z.string(), rows: z.number().int(), bytes: z.number().int() })

export const exchangeApi = {
  formats: call({ input: nothing, output: z.array(formatSchema) }),
  /** Writes the chosen formats into the folder; each file is written aside and renamed when it is whole. */
  export: call({
    input: z.strictObject({
      formats: z.array(z.string()).min(1),
      ...into,
    }),
    output: z.strictObject({ files: z.array(writtenFile) }),
  }),
  /** A matrix as it is shown, as CSV; `shown` says in words what it was limited to, and stands in each row too. */
  matrix: call({
    input: matrixQuestionSchema,
    output: z.strictObject({ text: z.string(), shown: z.string() }),
  }),
  /** Writes the same table into a folder. */
  saveMatrix: call({
    input: matrixQuestionSchema.extend(into),
    output: writtenFile.extend({ shown: z.string() }),
  }),
}
