/** Words for changes of the codebook: lists of names, numbers of things, and the names of fields. */
import { unitKinds, type UnitKind } from '../../shared/model/unitKind.ts'

/** "A", "A and B", "A, B and C"; of many names only the first four are said. */
export function listed(names: readonly string[], word: 'and' | 'or' = 'and'): string {
  const shown = names.length > 5 ? [...names.slice(0, 4), `${names.length - 4} more`] : names
  if (shown.length < 2) return shown[0] ?? ''
  return `${shown.slice(0, -1).join(', ')} ${word} ${shown.at(-1) ?? ''}`
}

const kindWords: Record<UnitKind, string> = {
  repository: 'repositories',
  model: 'models',
  link: 'interactions',
  load: 'loads',
  span: 'text spans',
}

export function kindsInWords(kinds: readonly string[], word: 'and' | 'or' = 'and'): string {
  const known = unitKinds.filter((kind) => kinds.includes(kind))
  return listed(
    known.map((kind) => kindWords[kind]),
    word,
  )
}

export const fieldWords = {
  name: 'name',
  abbreviation: 'abbreviation',
  definition: 'definition',
  useWhen: 'use when',
  avoidWhen: 'avoid when',
  examples: 'examples',
  exampleSpans: 'examples in the code',
  literature: 'literature',
  colour: 'colour',
  key: 'key',
  parentId: 'parent',
  schemeId: 'scheme',
  question: 'question',
  unitKinds: 'kinds of unit',
  choice: 'answer',
  ordered: 'order of codes',
  required: 'required',
  source: 'source',
} as const

export type NamedField = keyof typeof fieldWords
