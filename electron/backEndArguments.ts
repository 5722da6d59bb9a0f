/** The plain arguments with which a host starts the back end's process. */
import { z } from 'zod'

export const backEndArgumentsSchema = z.strictObject({
  host: z.enum(['desktop', 'served']),
  version: z.string(),
  /** Folder of grammars, signature packs, codebooks and the sample study. */
  resources: z.string(),
  dataFolder: z.string(),
  cacheFolder: z.string(),
})

export type BackEndArguments = z.infer<typeof backEndArgumentsSchema>
