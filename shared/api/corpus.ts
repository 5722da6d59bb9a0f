/** Corpus: which repositories are studied, at which commit, and what is in them. */
import { z } from 'zod'
import { anchorSchema } from '../model/anchor.ts'
import { identifierSchema } from '../model/identifier.ts'
import { repositorySchema } from '../model/repository.ts'
import { call, nothing } from './call.ts'

export const repositoryRowSchema = repositorySchema.extend({
  /** Where the clone lies on this machine, or null when it has to be located first. */
  path: z.string().nullable(),
  loads: z.number().int(),
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

/** A match in a file; the anchor quotes it, `line` is the text around it for a list. */
export const searchHitSchema = z.strictObject({
  repositoryId: identifierSchema,
  anchor: anchorSchema,
  /** The first line of the match, cut where it is long, and where the match begins and ends in it. */
  line: z.string(),
  from: z.number().int(),
  to: z.number().int(),
})
export type SearchHit = z.infer<typeof searchHitSchema>

export const searchEndSchema = z.strictObject({
  hits: z.number().int(),
  files: z.number().int(),
  /** Why not everything was searched, in words, or null: the limit, an expression that took too long, files left out. */
  incomplete: z.string().nullable(),
})

export const referenceSchema = z.strictObject({
  kind: z.enum(['branch', 'tag']),
  name: z.string(),
  /** The commit or tag object that it names. */
  id: z.string(),
})
export type Reference = z.infer<typeof referenceSchema>

const one = z.strictObject({ repositoryId: identifierSchema })

export const corpusApi = {
  list: call({
    input: nothing,
    output: z.array(repositoryRowSchema),
    reads: ['repository', 'load', 'scan'],
  }),
  /** Codings per repository, apart from the list because every coding changes them; repositories without any are left out. */
  counts: call({
    input: nothing,
    output: z.array(z.strictObject({ repositoryId: identifierSchema, codings: z.number().int() })),
    reads: ['repository', 'coding', 'unit', 'code'],
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
  /**
   * Pins a repository to another commit (an id, a branch or a tag of its clone) and finds every anchor again there.
   * Answers how many anchors are in each state.
   */
  move: call({
    input: one.extend({ commit: z.string().min(1).max(300) }),
    output: z.strictObject({
      commit: z.string(),
      anchored: z.number().int(),
      shifted: z.number().int(),
      outdated: z.number().int(),
      orphaned: z.number().int(),
    }),
    progress: addProgressSchema,
  }),
  /** Searches the text of the pinned commits; hits come as progress while it runs. */
  search: call({
    input: z.strictObject({
      pattern: z.string().min(1).max(1000),
      /** An ECMAScript regular expression (`u` and `m` flags) instead of plain text. */
      expression: z.boolean().default(false),
      matchCase: z.boolean().default(false),
      wholeWord: z.boolean().default(false),
      /** All repositories when it is left out. */
      repositoryIds: z.array(identifierSchema).optional(),
      /** Only paths that contain this. */
      path: z.string().max(500).default(''),
      limit: z.number().int().min(1).max(20_000).default(5000),
    }),
    output: searchEndSchema,
    progress: z.strictObject({
      hits: z.array(searchHitSchema),
      files: z.number().int(),
      totalFiles: z.number().int(),
    }),
    joinProgress: (older, newer) => ({ ...newer, hits: [...older.hits, ...newer.hits] }),
  }),
  /** Branches and tags of the clone, by kind and name; none of a plain folder. */
  references: call({ input: one, output: z.array(referenceSchema), reads: ['repository'] }),
  /** The full id of the commit that an id, its beginning, a branch or a tag names in the clone. */
  resolve: call({
    input: one.extend({ commit: z.string().min(1).max(300) }),
    output: z.strictObject({ commit: z.string() }),
    reads: ['repository'],
  }),
  files: call({ input: one, output: z.array(fileEntrySchema), reads: ['repository'] }),
  read: call({
    input: one.extend({ path: z.string().min(1).max(8192) }),
    output: fileTextSchema,
    reads: ['repository'],
  }),
}
