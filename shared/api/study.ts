/** The study as a file: open, create, close, who is coding, undo and redo. Not a room; every room needs it. */
import { z } from 'zod'
import { identifierSchema } from '../model/identifier.ts'
import { raterSchema } from '../model/rater.ts'
import { studySchema } from '../model/study.ts'
import { call, nothing } from './call.ts'

export const openStudySchema = z.strictObject({
  study: studySchema,
  /** Where the file lies on the machine of the back end. */
  path: z.string(),
  raterId: identifierSchema,
  raters: z.array(raterSchema),
  /** What undo and redo would do, or null when there is nothing. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
})
export type OpenStudy = z.infer<typeof openStudySchema>

export const historyEntrySchema = z.strictObject({
  action: identifierSchema,
  label: z.string(),
  raterId: identifierSchema,
  at: z.string(),
  undone: z.boolean(),
  /** What the rater at work in this copy can do with it; null where it is nobody's, another's, or undone for good. */
  turn: z.enum(['undo', 'redo']).nullable(),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>

const path = z.string().min(1).max(4096)

export const studyApi = {
  /** The open study, or null when none is. */
  state: call({
    input: nothing,
    output: openStudySchema.nullable(),
    reads: ['study', 'rater', 'actor', 'history', 'suggestion'],
  }),
  recent: call({
    input: nothing,
    output: z.array(z.strictObject({ path: z.string(), name: z.string(), openedAt: z.string(), exists: z.boolean() })),
    reads: ['study'],
  }),
  /**
   * Opens what lay open when the program ended; on the very first start, the sample. Null when the user had closed
   * everything. The study that is open already is answered as it is.
   */
  resume: call({ input: nothing, output: openStudySchema.nullable() }),
  open: call({ input: z.strictObject({ path }), output: openStudySchema }),
  create: call({
    input: z.strictObject({ path, name: z.string().min(1).max(200), raterName: z.string().min(1).max(100) }),
    output: openStudySchema,
  }),
  /** Opens the sample study, made anew from the installed sample when it is not there yet. */
  openSample: call({ input: nothing, output: openStudySchema }),
  close: call({ input: nothing, output: nothing }),
  /** A consistent copy of the file (`VACUUM INTO`). */
  saveCopy: call({ input: z.strictObject({ path }), output: z.strictObject({ path: z.string(), bytes: z.number() }) }),
  rename: call({ input: z.strictObject({ name: z.string().min(1).max(200) }), output: nothing }),
  addRater: call({ input: z.strictObject({ name: z.string().min(1).max(100) }), output: raterSchema }),
  /** From now on this person codes, here. */
  selectRater: call({ input: z.strictObject({ raterId: identifierSchema }), output: nothing }),
  undo: call({ input: nothing, output: z.strictObject({ label: z.string() }) }),
  redo: call({ input: nothing, output: z.strictObject({ label: z.string() }) }),
  /**
   * Undoes this step and all later ones of the current rater, or, when it is undone, redoes up to it. Answers how many
   * steps that took.
   */
  turnTo: call({
    input: z.strictObject({ action: identifierSchema }),
    output: z.strictObject({ steps: z.number().int() }),
  }),
  /** Newest first. */
  history: call({
    input: z.strictObject({ limit: z.number().int().min(1).max(1000) }),
    output: z.array(historyEntrySchema),
    reads: ['history'],
  }),
}
