/** Signature pack: the validated description of one library's loading functions, as data; it matches nothing by itself. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { components, hubs } from '../../shared/model/load.ts'
import { AppError } from '../../shared/errors.ts'
import { factsVersion } from '../syntax/facts.ts'

/** Raise when resolution changes in a way that changes loads; packs and facts have their own part in the rules version. */
export const engineVersion = 4

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
  /** Argument that decides whether weights are loaded, what its absence means, and which texts mean that none are. */
  weights: argumentSchema.extend({ absent: z.boolean(), none: z.array(z.string()).default([]) }).optional(),
  /**
   * `url`: a load only when its name is a URL or stays unknown; anything else is the program's own file. `weights`: the
   * function fetches files of any kind, and only an address of a file of weights, or one that stays unknown, is a load.
   */
  only: z.enum(['url', 'weights']).optional(),
  /** What a reader should know about every load by this pattern. */
  remark: z.string().optional(),
})
export type Loader = z.infer<typeof loaderSchema>

const packSchema = z.strictObject({
  library: z.string(),
  hub: z.enum(hubs),
  /** Names under which the library is imported. */
  roots: z.array(z.string().regex(/^\w+$/)).min(1),
  /** Class-name endings and their component, first match wins; no match is `model`. */
  components: z.array(z.strictObject({ suffix: z.string(), component: z.enum(components) })).default([]),
  sets: z.record(z.string(), z.array(z.string().regex(/^\w+$/))).default({}),
  loaders: z.array(loaderSchema).min(1),
})
export type SignaturePack = z.infer<typeof packSchema>

/** Only files that import a root are searched: a pattern of another name would never be found, and nobody would know. */
const signaturePackSchema = packSchema.superRefine(({ roots, loaders }, context) => {
  for (const [index, { pattern }] of loaders.entries()) {
    const [first = ''] = pattern.split('.')
    if (roots.includes(first) || /[*{}]/.test(first)) continue
    const message = `must begin with a name of "roots" (${roots.join(', ')}), unlike ${pattern}`
    context.addIssue({ code: 'custom', path: ['loaders', index, 'pattern'], message })
  }
})

/** Validates one pack; `origin` names the file in the error. */
export function parseSignaturePack(json: string, origin: string): SignaturePack {
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch (error) {
    throw invalidPack(origin, `it is not JSON (${error instanceof Error ? error.message : String(error)})`)
  }
  const result = signaturePackSchema.safeParse(data)
  if (!result.success) throw invalidPack(origin, describeIssues(result.error.issues))
  return result.data
}

const mostIssues = 5

/** One sentence for each field that does not fit: where it is, in the order of the file, and what it should be. */
function describeIssues(issues: readonly z.core.$ZodIssue[]): string {
  const sentences = issues.slice(0, mostIssues).map((issue) => `${fieldOf(issue.path)} ${complaintOf(issue)}`)
  const more = issues.length > mostIssues ? [`and ${issues.length - mostIssues} more`] : []
  return [...sentences, ...more].join('; ')
}

/** `loaders[2].name` is "name" of the third loader. */
function fieldOf(path: readonly PropertyKey[]): string {
  const [first, index, ...rest] = path
  if (first === undefined) return 'the pack'
  if (typeof index !== 'number') return path.map((part) => `"${String(part)}"`).join(' of ')
  const entry = `entry ${index + 1} of "${String(first)}"`
  return rest.length === 0 ? entry : `"${rest.map(String).join('.')}" in ${entry}`
}

function complaintOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `has fields that no pack has: ${issue.keys.map((key) => `"${key}"`).join(', ')}`
    case 'invalid_type':
      return issue.input === undefined && /received undefined/.test(issue.message)
        ? `is missing: it must be ${wordFor(issue.expected)}`
        : `must be ${wordFor(issue.expected)}`
    case 'invalid_value':
      return `must be one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`
    case 'invalid_format':
      if (issue.path[0] !== 'loaders') return 'must be a plain name: letters, digits and underscores'
      return 'must be a dotted name such as "library.Class.load", where "*" is one part, "**" any, "{set}" a set of the pack'
    case 'too_small':
      return 'must not be empty'
    case 'invalid_union':
      return 'must say where the name stands: { "position": 0, "keywords": ["name"] }, "callee", "class", "module", or null'
    default:
      return issue.message
  }
}

function wordFor(type: string): string {
  const words: Readonly<Record<string, string>> = {
    string: 'a text in quotes',
    array: 'a list in brackets',
    object: 'an object in braces',
    record: 'an object in braces',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
  }
  return words[type] ?? type
}

function invalidPack(origin: string, detail: string): AppError {
  return new AppError({
    code: 'invalid_input',
    message: `The signature pack ${origin} is not valid: ${detail}`,
    attempted: 'read signature packs',
    next: 'Correct the fields that are named, then read the pack again.',
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
