/** Anchor: where a piece of text stands, with enough context to find it again at another commit. */
import { z } from 'zod'

export const anchorSchema = z
  .strictObject({
    /** Full commit id, or for a plain folder the id of its listing (`folder:<sha256>`). */
    commit: z.string().min(1).max(80),
    /** Path inside the repository, `/` separated. */
    path: z.string().min(1).max(4096),
    /** Object id of the file's content. */
    blob: z.string().min(1).max(80),
    /** Start and end offsets in UTF-16 code units of the decoded text; half-open. */
    start: z.number().int().nonnegative(),
    end: z.number().int().nonnegative(),
    /** First and last line, 1-based, for people and exports. */
    line: z.number().int().positive(),
    endLine: z.number().int().positive(),
    quote: z.string().max(20_000),
    prefix: z.string().max(200),
    suffix: z.string().max(200),
    /** Dotted name of the enclosing function or class; empty at module level. */
    symbol: z.string().max(1000),
  })
  .refine((anchor) => anchor.end >= anchor.start, 'an anchor must not end before it starts')

export type Anchor = z.infer<typeof anchorSchema>
