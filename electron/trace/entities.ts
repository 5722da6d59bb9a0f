/** Entities: what a name or an expression can stand for, as far as calls are concerned. */
import type { CodeFile } from './code.ts'

/** A function or class by the file and the scope that define it. */
export interface Definition {
  readonly file: CodeFile
  readonly scope: number
}

export type Entity =
  | ({ readonly kind: 'function'; readonly reached: 'name' | 'class' | 'instance' } & Definition)
  /** `exact` for a class that is named; otherwise it may be a subclass as well, as `cls` is. */
  | ({ readonly kind: 'class'; readonly exact: boolean } & Definition)
  | ({ readonly kind: 'instance'; readonly exact: boolean } & Definition)
  /** `super()` inside of a class. */
  | ({ readonly kind: 'super' } & Definition)
  | { readonly kind: 'module'; readonly key: string }
  /** Surely nothing of this repository: of a library, built in, or a literal. */
  | { readonly kind: 'foreign' }

export const foreign: Entity = { kind: 'foreign' }

export function isSame(a: Definition, b: Definition): boolean {
  return a.file === b.file && a.scope === b.scope
}

export function keyOf({ file, scope }: Definition): string {
  return `${scope} ${file.path}`
}

function identityOf(entity: Entity): string {
  if (entity.kind === 'foreign') return 'foreign'
  if (entity.kind === 'module') return `module ${entity.key}`
  return `${entity.kind} ${'exact' in entity ? entity.exact : ''} ${keyOf(entity)}`
}

export function distinct(entities: readonly Entity[]): readonly Entity[] {
  if (entities.length < 2) return entities
  return [...new Map(entities.map((entity) => [identityOf(entity), entity])).values()]
}
