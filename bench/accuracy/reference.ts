/** Reference data: reads the published loads, the independent call sites and the signature list from a folder outside the repository. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface ReferenceRepository {
  /** `owner/name`. */
  readonly repo: string
  readonly commit: string
}

/** One file of a repository in which the published data set found loads. */
export interface PublishedLoads {
  readonly repo: string
  readonly file: string
  /** Names of the repository, repeated for each of its files. */
  readonly ptm_names: readonly string[]
}

/** One call site found by an independent analysis of the syntax tree. */
export interface ReferenceCall {
  readonly repo: string
  readonly file: string
  readonly line: number
  /** 0-based, in UTF-8 bytes. */
  readonly col: number
  readonly signature: string
  /** All signatures the callee can mean. */
  readonly signatures: readonly string[]
  /** On the published signature list. */
  readonly listed: boolean
  readonly kind: string
  readonly component: string
  readonly caller: string
}

/** Imports and the calls that load by them: the published signature list. */
export type SignatureList = ReadonlyMap<string, ReadonlySet<string>>

export interface Reference {
  readonly repositories: readonly ReferenceRepository[]
  readonly published: readonly PublishedLoads[]
  readonly calls: readonly ReferenceCall[]
  readonly list: SignatureList
}

/** Reads `folder`, or the `detection` folder inside it. */
export function readReference(folder: string): Reference {
  const read = (name: string): string => {
    try {
      return readFileSync(join(folder, 'detection', name), 'utf8')
    } catch {
      return readFileSync(join(folder, name), 'utf8')
    }
  }
  return {
    repositories: JSON.parse(read('repositories.json')) as ReferenceRepository[],
    published: parseLines<PublishedLoads>(read('published-loads.jsonl')),
    calls: parseLines<ReferenceCall>(read('reference-calls.jsonl')),
    list: parseSignatureList(read('peatmoss-signatures.json')),
  }
}

/** One JSON value a line; blank lines are none. */
export function parseLines<Row>(text: string): Row[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row)
}

/** Reads every `{ import, calls }` and `{ import, call }` of the list, whatever hub it stands under. */
export function parseSignatureList(json: string): SignatureList {
  const list = new Map<string, Set<string>>()
  const groups = Object.values(JSON.parse(json) as Record<string, unknown>).filter((group) => Array.isArray(group))
  for (const { import: library, calls, call } of groups.flat() as {
    import: string
    calls?: string[]
    call?: string
  }[]) {
    const root = library.split('.')[0] ?? library
    list.set(root, new Set([...(list.get(root) ?? []), ...(calls ?? []), ...(call === undefined ? [] : [call])]))
  }
  return list
}

/** True when a qualified name begins with a listed import and ends in one of its calls. */
export function isListed(list: SignatureList, signature: string): boolean {
  const calls = list.get(signature.split('.')[0] ?? '') ?? new Set()
  return [...calls].some((call) => signature.endsWith(`.${call}`))
}
