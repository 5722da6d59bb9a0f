/** Corpus: which repositories are studied, at which commit, and what is in them. */
import { z } from 'zod'
import { identifierSchema } from '../model/identifier.ts'
import { repositorySchema } from '../model/repository.ts'
import { call, nothing } from './call.ts'

export const repositoryRowSchema = repositorySchema.extend({
  /** Where the clone lies on this machine, or null when it has to be located first. */
  path: z.string().nullable(),
  loads: z.number().int(),
  codings: z.number().int(),
  /** Rules version of the newest scan; null before the first. */
  scannedWith: z.string().nullable(),
})
export type RepositoryRow = z.infer<typeof repositoryRowSchema>

export const fileKinds = ['python', 'notebook', 'configuration', 'readme', 'documentation', 'shell', 'other'] as const

export const fileEntrySchema = z.strictObject({
  path: z.string(),
  blob: z.string(),
  size: z.number().nullable(),
  mode: z.enum(['file', 'executable', 'symlink', 'submodule']),
  kind: z.enum(fileKinds),
})
export type FileEntry = z.infer<typeof fileEntrySchema>

export const fileTextSchema = z.strictObject({
  path: z.string(),
  blob: z.string(),
  text: z.string(),
  encoding: z.string(),
  size: z.number(),
  /** `text` shows all; `cut` shows the beginning; `binary`, `link` and `missing` show what can be said instead. */
  state: z.enum(['text', 'cut', 'binary', 'link', 'missing']),
  /** Sentences for the bar above the editor: lossy encoding, size, rendering of a notebook. */
  notes: z.array(z.string()),
  /** The text is a rendering (a notebook's cells), to which all offsets refer. */
  rendered: z.boolean(),
})
export type FileText = z.infer<typeof fileTextSchema>

export const addProgressSchema = z.strictObject({ message: z.string(), done: z.number(), total: z.number() })

const one = z.strictObject({ repositoryId: identifierSchema })

export const corpusApi = {
  list: call({
    input: nothing,
    output: z.array(repositoryRowSchema),
    reads: ['repository', 'load', 'scan', 'coding', 'unit'],
  }),
  /** Adds one clone, or each clone in a folder full of them; `commit` pins another than HEAD. */
  add: call({
    input: z.strictObject({ path: z.string().min(1).max(4096), commit: z.string().max(80).optional() }),
    output: z.strictObject({
      added: z.array(repositorySchema),
      skipped: z.array(z.strictObject({ path: z.string(), reason: z.string() })),
    }),
    progress: addProgressSchema,
  }),
  remove: call({ input: one, output: nothing }),
  /** Tells where the clone of a repository lies on this machine; it must hold the pinned commit. */
  locate: call({ input: one.extend({ path: z.string().min(1).max(4096) }), output: nothing }),
  files: call({ input: one, output: z.array(fileEntrySchema), reads: ['repository'] }),
  read: call({
    input: one.extend({ path: z.string().min(1).max(8192) }),
    output: fileTextSchema,
    reads: ['repository'],
  }),
}
