/** Two states of a scheme or code side by side: the fields that differ, as words a person can read. */
import type { Code } from '../../shared/model/code.ts'
import type { Scheme } from '../../shared/model/scheme.ts'
import { fieldWords, kindsInWords, type NamedField } from './words.ts'

export interface FieldChange {
  readonly field: string
  readonly before: string
  readonly after: string
}

/** The name of a code or scheme by its id. */
export type NameOf = (id: string) => string

const codeFields = [
  'name',
  'abbreviation',
  'definition',
  'useWhen',
  'avoidWhen',
  'examples',
  'exampleSpans',
  'literature',
  'colour',
  'key',
  'schemeId',
  'parentId',
] as const satisfies readonly (keyof Code & NamedField)[]

const schemeFields = [
  'name',
  'question',
  'unitKinds',
  'choice',
  'ordered',
  'required',
  'source',
  'parentId',
] as const satisfies readonly (keyof Scheme & NamedField)[]

export function changedCodeFields(before: Partial<Code>, after: Code, nameOf: NameOf): Changed[] {
  return changesIn(codeFields, before, after, nameOf)
}

export function changedSchemeFields(before: Partial<Scheme>, after: Scheme, nameOf: NameOf): Changed[] {
  return changesIn(schemeFields, before, after, nameOf)
}

export interface Changed extends FieldChange {
  readonly key: NamedField
}

function changesIn(fields: readonly NamedField[], before: object, after: object, nameOf: NameOf): Changed[] {
  return fields.flatMap((key): Changed[] => {
    const [was, is] = [shown(before, key, nameOf), shown(after, key, nameOf)]
    return was === is ? [] : [{ key, field: fieldWords[key], before: was, after: is }]
  })
}

function shown(record: object, key: NamedField, nameOf: NameOf): string {
  const value = (record as Record<string, unknown>)[key]
  if (value === undefined || value === null) return ''
  if (key === 'unitKinds') return kindsInWords(value as string[])
  if (key === 'choice') return value === 'single' ? 'one code' : 'any number of codes'
  if (key === 'examples') return (value as string[]).join('\n')
  if (key === 'exampleSpans') return (value as Code['exampleSpans']).map(spanInWords).join('\n')
  if (key === 'parentId' || key === 'schemeId') return nameOf(value as string)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value)
}

function spanInWords({ anchor, note }: Code['exampleSpans'][number]): string {
  return `${anchor.path}:${anchor.line} ${note === '' ? anchor.quote : note}`.trim()
}
