/** Coding filter: the parts of a query as chips, and what typing offers to add to it. Pure. */
import type { CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import type { RepositoryRow } from '../../shared/api/corpus.ts'
import type { Rater } from '../../shared/model/rater.ts'
import type { CodingQuery, SavedFilter } from '../../shared/model/savedFilter.ts'
import type { CodingScope } from '../session/codingQuery.ts'
import { raterNames } from '../session/raterNames.ts'
import { bestMatches } from '../ui/fuzzyMatch.ts'
import { signOf } from './codebook.ts'

/** The names behind the ids of a query. */
export interface FilterNames {
  readonly schemes: readonly SchemeRow[]
  readonly raters: readonly Rater[]
  readonly raterId: string
  readonly repositories: readonly RepositoryRow[]
  readonly saved: readonly SavedFilter[]
  /** Of the repository at hand. */
  readonly paths: readonly string[]
  readonly repositoryId: string | null
}

/** One part of a query; removing it leaves `without`. */
export interface FilterChip {
  readonly key: string
  readonly kind: string
  readonly value: string
  readonly without: CodingScope
}

/** Something that can be added to a query. */
export interface FilterOption {
  readonly key: string
  readonly kind: string
  readonly label: string
  readonly scope: CodingScope
  readonly savedId?: string
}

type ListPart = 'codeIds' | 'togetherWith' | 'schemeIds' | 'raterIds' | 'repositoryIds' | 'unitKinds'
type TextPart = 'text' | 'memo' | 'path'

const listKinds: Record<ListPart, string> = {
  codeIds: 'code',
  togetherWith: 'together with',
  schemeIds: 'scheme',
  raterIds: 'rater',
  repositoryIds: 'repository',
  unitKinds: 'kind',
}
const textKinds: Record<TextPart, string> = { text: 'text', memo: 'memo', path: 'path' }

export const unitKindWords = {
  repository: 'repositories',
  model: 'models',
  link: 'interactions',
  load: 'loads',
  span: 'text spans',
} as const

const confidenceWords = { sure: 'sure', unsure: 'unsure' } as const

/** Sets or, without a value, takes away one part. */
function withPart<K extends keyof CodingQuery>(scope: CodingScope, part: K, value: CodingQuery[K] | null): CodingScope {
  const query = { ...scope.query }
  if (value === null || (Array.isArray(value) && value.length === 0)) delete query[part]
  else query[part] = value
  return { ...scope, query }
}

function added(scope: CodingScope, part: ListPart, id: string): CodingScope {
  const ids = (scope.query[part] ?? []) as readonly string[]
  return withPart(scope, part, (ids.includes(id) ? ids : [...ids, id]) as never)
}

/** The chips of a query, in a fixed order. */
export function chipsOf(scope: CodingScope, names: FilterNames): FilterChip[] {
  const { query, here } = scope
  const repository = names.repositories.find(({ id }) => id === names.repositoryId)?.name ?? 'this repository'
  const chips: FilterChip[] = here
    ? [{ key: 'here', kind: 'here', value: repository, without: { ...scope, here: false } }]
    : []
  for (const part of Object.keys(listKinds) as ListPart[]) {
    const ids = (query[part] ?? []) as readonly string[]
    for (const id of ids) {
      const rest = ids.filter((other) => other !== id)
      const value = nameOf(part, id, names)
      chips.push({ key: `${part} ${id}`, kind: listKinds[part], value, without: withPart(scope, part, rest as never) })
    }
  }
  for (const part of Object.keys(textKinds) as TextPart[]) {
    const value = query[part]
    if (value === undefined) continue
    chips.push({ key: part, kind: textKinds[part], value: `“${value}”`, without: withPart(scope, part, null) })
  }
  if (query.confidence !== undefined) {
    const value = confidenceWords[query.confidence]
    chips.push({ key: 'confidence', kind: 'confidence', value, without: withPart(scope, 'confidence', null) })
  }
  return chips
}

const gone = 'not in the study'

function nameOf(part: ListPart, id: string, names: FilterNames): string {
  if (part === 'unitKinds') return unitKindWords[id as keyof typeof unitKindWords] ?? id
  if (part === 'raterIds') return raterWords(names).get(id) ?? gone
  if (part === 'schemeIds') return names.schemes.find((scheme) => scheme.id === id)?.name ?? gone
  if (part === 'repositoryIds') return names.repositories.find((repository) => repository.id === id)?.name ?? gone
  return names.schemes.flatMap(({ codes }) => codes).find((code) => code.id === id)?.name ?? gone
}

function raterWords({ raters, raterId }: FilterNames): Map<string, string> {
  const words = new Map(raterNames(raters))
  const own = words.get(raterId)
  if (own !== undefined) words.set(raterId, `${own} (you)`)
  return words
}

interface Choice extends FilterOption {
  /** What typing is compared with. */
  readonly found: string
}

const readable = (code: CodeRow) => code.mergedInto === null

function choices(scope: CodingScope, names: FilterNames): Choice[] {
  const option = (kind: string, key: string, label: string, to: CodingScope, found = label): Choice => ({
    key: `${kind} ${key}`,
    kind,
    label,
    scope: to,
    found: `${found} ${kind}`,
  })
  const elsewhere = { ...scope, here: false }
  return [
    ...names.saved.map(({ id, name, query }): Choice => ({
      ...option('saved filter', id, name, { ...scope, query, here: false }),
      savedId: id,
    })),
    ...names.schemes.flatMap((scheme) =>
      scheme.codes.filter(readable).map((code) => {
        const found = `${code.name} ${signOf(code)} ${scheme.name}`
        return option('code', code.id, `${code.name} · ${scheme.name}`, added(scope, 'codeIds', code.id), found)
      }),
    ),
    ...names.schemes.map(({ id, name }) => option('scheme', id, name, added(scope, 'schemeIds', id))),
    ...[...raterWords(names)].map(([id, name]) => option('rater', id, name, added(scope, 'raterIds', id))),
    ...(scope.here ? [] : [option('here', 'here', 'The repository at hand', { ...scope, here: true })]),
    ...names.repositories.map(({ id, name }) => option('repository', id, name, added(elsewhere, 'repositoryIds', id))),
    ...Object.entries(unitKindWords).map(([kind, words]) =>
      option('kind', kind, words, added(scope, 'unitKinds', kind)),
    ),
    ...(['unsure', 'sure'] as const).map((confidence) =>
      option('confidence', confidence, confidenceWords[confidence], withPart(scope, 'confidence', confidence)),
    ),
    ...names.paths.map((path) => option('path', path, path, withPart(scope, 'path', path))),
  ]
}

/** What typing offers: matches of everything with a name, then the typed words themselves as text, memo or path. */
export function filterOptions(typed: string, scope: CodingScope, names: FilterNames, limit = 30): FilterOption[] {
  const words = typed.trim()
  const all = choices(scope, names)
  if (words === '') return all.filter(({ kind }) => kind !== 'path').slice(0, limit)
  const matched = bestMatches(all, words, ({ found }) => found, limit).map(({ item }) => item)
  const verbatim = (Object.keys(textKinds) as TextPart[]).map((part): FilterOption => ({
    key: `verbatim ${part}`,
    kind: part,
    label: { text: `Text contains “${words}”`, memo: `Memo contains “${words}”`, path: `Path contains “${words}”` }[
      part
    ],
    scope: withPart(scope, part, words),
  }))
  return [...matched, ...verbatim]
}
