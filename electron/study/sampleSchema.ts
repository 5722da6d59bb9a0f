/** The shape of a sample's prepared codings: declared by names and quotes, so that people can read and edit the file. */
import { z } from 'zod'
import { codingConfidences } from '../../shared/model/coding.ts'
import { colourSchema } from '../../shared/model/colour.ts'
import { identifierSchema } from '../../shared/model/identifier.ts'

/** A name used within the file only; the study gets fresh ids. */
const key = z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected a key like sound-encoder')

/** A piece of text: the quote occurs exactly once in the decoded file at the path. */
export const sampleTextSchema = z.strictObject({ path: z.string().min(1), quote: z.string().min(1).max(2000) })
export type SampleText = z.infer<typeof sampleTextSchema>

export const sampleModelSchema = z.strictObject({
  key,
  label: z.string().min(1).max(500),
  origin: z.enum(['pretrained', 'scratch']),
  /** The rater who drew it. */
  by: key,
  x: z.number(),
  y: z.number(),
  /** Call expressions; each becomes a load of the model when the scan reports a load that overlaps it. */
  loads: z.array(sampleTextSchema),
  evidence: z.array(sampleTextSchema),
})

/** The source does something for the target: hands features over, guides, measures or refines. */
export const sampleLinkSchema = z.strictObject({
  key,
  label: z.string().max(500),
  by: key,
  source: key,
  target: key,
  /** Fixed ids of the built-in stages that it leaves and enters. */
  sourceStage: identifierSchema,
  targetStage: identifierSchema,
})

export const sampleUnitSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('repository') }),
  z.strictObject({ kind: z.literal('model'), model: key }),
  z.strictObject({ kind: z.literal('link'), link: key }),
  z.strictObject({ kind: z.literal('load'), ...sampleTextSchema.shape }),
  z.strictObject({ kind: z.literal('span'), ...sampleTextSchema.shape }),
])

export const sampleCodingSchema = z.strictObject({
  unit: sampleUnitSchema,
  /** Fixed id of a built-in code. */
  code: identifierSchema,
  by: key,
  evidence: z.array(sampleTextSchema).default([]),
  confidence: z.enum(codingConfidences).default('sure'),
  memo: z.string().max(20_000).default(''),
})
export type SampleCoding = z.infer<typeof sampleCodingSchema>

const sampleShape = z.strictObject({
  name: z.string().min(1).max(200),
  description: z.string().max(10_000),
  /** The folder beside this file that holds the repository, and its shown name. */
  repository: z.strictObject({ folder: z.string().regex(/^[a-z][a-z0-9-]*$/), name: z.string().min(1).max(300) }),
  raters: z.array(z.strictObject({ key, name: z.string().min(1).max(100), colour: colourSchema })).min(1),
  models: z.array(sampleModelSchema),
  links: z.array(sampleLinkSchema),
  codings: z.array(sampleCodingSchema),
})
export type Sample = z.infer<typeof sampleShape>

/** Refuses a sample that speaks of a rater, a model or a link it does not declare. */
export const sampleSchema = sampleShape.superRefine((sample, context) => {
  for (const message of undeclared(sample)) context.addIssue({ code: 'custom', message })
})

function undeclared(sample: Sample): string[] {
  const raters = new Set(sample.raters.map((rater) => rater.key))
  const models = new Set(sample.models.map((model) => model.key))
  const links = new Set(sample.links.map((link) => link.key))
  const messages: string[] = []
  const demand = (known: ReadonlySet<string>, name: string, what: string): void => {
    if (!known.has(name)) messages.push(`no ${what} is declared with the key ${name}`)
  }
  for (const { by } of [...sample.models, ...sample.links, ...sample.codings]) demand(raters, by, 'rater')
  for (const { source, target } of sample.links) {
    demand(models, source, 'model')
    demand(models, target, 'model')
  }
  for (const { unit } of sample.codings) {
    if (unit.kind === 'model') demand(models, unit.model, 'model')
    if (unit.kind === 'link') demand(links, unit.link, 'link')
  }
  return messages
}
