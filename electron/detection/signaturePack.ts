/** Signature pack: the validated description of one library's loading functions, as data; it matches nothing by itself. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { components, hubs } from '../../shared/model/load.ts'
import { AppError } from '../../shared/errors.ts'
import { factsVersion } from '../syntax/facts.ts'

/** Raise when resolution changes in a way that changes loads; packs and facts have their own part in the rules version. */
export const engineVersion = 1

const argumentSchema = z.strictObject({
  /** Position among the positional arguments, `self` and `cls` not counted. */
  position: z.number().int().nonnegative().optional(),
  keywords: z.array(z.string()).default([]),
})
export type ArgumentRule = z.infer<typeof argumentSchema>

const loaderSchema = z.strictObject({
  /** Dotted name; `*` is one part, `**` any number of parts, `{set}` one of the pack's names. */
  pattern: z.string().regex(/^[\w*{}]+(?:\.[\w*{}]+)*$/),
  /** Fixed component; without it the pack's suffixes decide. */
  component: z.enum(components).optional(),
  /** Which argument names the model; `callee` when the function's own name does; `class` when the class's does. */
  name: z.union([argumentSchema, z.literal('callee'), z.literal('class'), z.literal('module'), z.null()]),
  /** Further argument that stands in for the name when the first one is absent. */
  version: argumentSchema.optional(),
  /** Separator after which the name itself carries a version, as in `owner/repository:tag`; read from `versionIn`. */
  versionAfter: z.string().optional(),
  versionIn: argumentSchema.optional(),
  /** Argument that decides whether weights are loaded, and what its absence means. */
  weights: argumentSchema.extend({ absent: z.boolean() }).optional(),
  /** `url`: a load only when its name is a URL or stays unknown; anything else is the program's own file. */
  only: z.literal('url').optional(),
  /** What a reader should know about every load by this pattern. */
  remark: z.string().optional(),
})
export type Loader = z.infer<typeof loaderSchema>

export const signaturePackSchema = z.strictObject({
  library: z.string(),
  hub: z.enum(hubs),
  /** Names under which the library is imported. */
  roots: z.array(z.string().regex(/^\w+$/)).min(1),
  /** Class-name endings and their component, first match wins; no match is `model`. */
  components: z.array(z.strictObject({ suffix: z.string(), component: z.enum(components) })).default([]),
  sets: z.record(z.string(), z.array(z.string().regex(/^\w+$/))).default({}),
  loaders: z.array(loaderSchema).min(1),
})
export type SignaturePack = z.infer<typeof signaturePackSchema>

/** Validates one pack; `origin` names the file in the error. */
export function parseSignaturePack(json: string, origin: string): SignaturePack {
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch (error) {
    throw invalidPack(origin, error instanceof Error ? error.message : String(error))
  }
  const result = signaturePackSchema.safeParse(data)
  if (!result.success) throw invalidPack(origin, z.prettifyError(result.error))
  return result.data
}

function invalidPack(origin: string, detail: string): AppError {
  return new AppError({
    code: 'invalid_input',
    message: `The signature pack ${origin} is not valid: ${detail}`,
    attempted: 'read signature packs',
    next: 'Correct the pack or take it out of the folder.',
  })
}

/** Short hash over packs, facts and engine: results of equal versions are interchangeable. */
export function rulesVersionOf(packs: readonly SignaturePack[]): string {
  const ordered = packs.toSorted((a, b) => (a.library < b.library ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([engineVersion, factsVersion, ordered]))
    .digest('hex')
    .slice(0, 12)
}
