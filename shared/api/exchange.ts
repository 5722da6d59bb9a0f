/** Exchange: the study as files for other programs. */
import { z } from 'zod'
import { call, nothing } from './call.ts'

export const formatSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  files: z.array(z.string()),
})
export type Format = z.infer<typeof formatSchema>

export const exchangeApi = {
  formats: call({ input: nothing, output: z.array(formatSchema) }),
  /** Writes the chosen formats into the folder; each file is written aside and renamed when it is whole. */
  export: call({
    input: z.strictObject({
      formats: z.array(z.string()).min(1),
      folder: z.string().min(1).max(4096),
      /** Existing files are replaced only when this says so. */
      overwrite: z.boolean().default(false),
    }),
    output: z.strictObject({
      files: z.array(z.strictObject({ path: z.string(), rows: z.number().int(), bytes: z.number().int() })),
    }),
  }),
}
