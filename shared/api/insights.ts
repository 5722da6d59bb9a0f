/** Insights: the study's figures and tables. */
import { z } from 'zod'
import { call, nothing } from './call.ts'

export const barSchema = z.strictObject({ label: z.string(), count: z.number().int(), share: z.number() })

export const figureSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** What is counted, and the number all shares refer to. */
  unit: z.string(),
  total: z.number().int(),
  bars: z.array(barSchema),
})
export type Figure = z.infer<typeof figureSchema>

export const insightsApi = {
  figures: call({
    input: nothing,
    output: z.array(figureSchema),
    reads: ['coding', 'unit', 'code', 'scheme', 'repository', 'load', 'profile', 'naming'],
  }),
}
