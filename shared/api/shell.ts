/** What a renderer needs of the machine of the back end when it has no native dialogs. Not a room. */
import { z } from 'zod'
import { call, nothing } from './call.ts'

export const folderEntrySchema = z.strictObject({
  name: z.string(),
  path: z.string(),
  kind: z.enum(['folder', 'repository', 'study', 'file']),
})
export type FolderEntry = z.infer<typeof folderEntrySchema>

export const preferencesSchema = z.strictObject({
  /** Action name to key combination as tinykeys writes it; an empty text takes the action's key away. */
  keys: z.record(z.string().max(100), z.string().max(60)),
  /** Go to the next load or unit after a code was given. */
  autoAdvance: z.boolean(),
})
export type Preferences = z.infer<typeof preferencesSchema>

export const shellApi = {
  /** The folders and studies in a folder; null asks for the home folder. Hidden entries are left out. */
  listFolder: call({
    input: z.strictObject({ path: z.string().max(4096).nullable() }),
    output: z.strictObject({ path: z.string(), parent: z.string().nullable(), entries: z.array(folderEntrySchema) }),
  }),
  /** What this person prefers on this machine: keys by action name, where they differ from the program's own. */
  preferences: call({ input: nothing, output: preferencesSchema }),
  setPreferences: call({ input: preferencesSchema, output: nothing }),
  /** Which host and versions this is, for the about box and error reports. */
  about: call({
    input: nothing,
    output: z.strictObject({
      host: z.enum(['desktop', 'served']),
      version: z.string(),
      node: z.string(),
      sqlite: z.string(),
    }),
  }),
}
