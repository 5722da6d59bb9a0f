/** A codebook file as events: how a study gets its built-in schemes and codes. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { codeDefinitionSchema } from '../../shared/model/code.ts'
import { identifierSchema } from '../../shared/model/identifier.ts'
import { schemeDefinitionSchema } from '../../shared/model/scheme.ts'
import type { Draft } from '../store/studyFile.ts'

export const codebookSchema = z.object({
  name: z.string(),
  version: z.union([z.string(), z.number()]),
  schemes: z.array(
    schemeDefinitionSchema.extend({
      id: identifierSchema,
      codes: z.array(codeDefinitionSchema.extend({ id: identifierSchema })),
    }),
  ),
})

export type Codebook = z.infer<typeof codebookSchema>

/** Reads and validates a codebook file; throws a ZodError that names the field when it does not fit. */
export function readCodebook(path: string): Codebook {
  return codebookSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
}

export function codebookDrafts(codebook: Codebook): Draft[] {
  return codebook.schemes.flatMap(({ codes, ...scheme }) => {
    const { id, ...fields } = scheme
    return [
      { kind: 'scheme.define', entity: id, payload: fields } as const,
      ...codes.map(({ id: entity, ...payload }) => ({ kind: 'code.define', entity, payload }) as const),
    ]
  })
}
