/** Targets: what reaches a function: its own name, the classes whose objects run it, the classes that construct it. */
import type { Code, CodeFile } from './code.ts'
import { type Definition, type Entity, isSame, keyOf } from './entities.ts'
import { basesOf, descendants, isProperty, lineage, lookUp } from './hierarchy.ts'
import { lastName } from './indexedFile.ts'

/** A function or method by its dotted name and the file that defines it; an empty symbol is the module level. */
export interface Place {
  readonly path: string
  readonly symbol: string
}

/** Classes that an object may be of; null for any. */
export type Objects = readonly Definition[] | null

/** A place that a trace came to. */
export interface Reached extends Place {
  /** What the object is whose method this is, where the way here tells: an inherited method runs for some classes only. */
  readonly objects?: Objects
}

export interface Target {
  readonly place: Reached
  readonly file: CodeFile
  /** Several where one name is defined in several branches. */
  readonly definitions: readonly Definition[]
  readonly name: string
  /** Nothing else in the repository is defined under this name, so that the name alone says much. */
  readonly isOnly: boolean
  readonly isMethod: boolean
  readonly isProperty: boolean
  /** Run by making an object of a class. */
  readonly isConstructor: boolean
  /** Run by calling an object like a function. */
  readonly isCallable: boolean
  /** The class of the method and everything that derives from it. */
  readonly family: readonly Definition[]
  /** What the classes whose objects run this method derive from, themselves included. */
  readonly bases: readonly Definition[]
  /** Of which classes the object is, by the way that led here. */
  readonly objects: Objects
  /** Classes whose objects run this method: the class itself and what inherits it without a method of its own. */
  readonly inherited: readonly Definition[]
  /** Those of them that the object may be of. */
  readonly dispatched: readonly Definition[]
  /** The classes that an object running this method may be said to be: those and all that they derive from. */
  readonly receivers: ReadonlySet<string>
}

const constructors = new Set(['__init__', '__new__', '__post_init__'])

export function isMagic(name: string): boolean {
  return /^__\w+__$/.test(name)
}

/** Null when the file was not parsed, or defines nothing of that name. */
export function targetAt(code: Code, place: Reached): Target | null {
  const file = code.files.get(place.path)
  const facts = file === undefined ? null : code.factsOf(file)
  if (file === undefined || facts === null) return null
  const definitions = facts.symbols.flatMap((symbol, scope) =>
    scope > 0 && symbol === place.symbol ? [{ file, scope }] : [],
  )
  const [first] = definitions
  if (first === undefined) return null
  const own = facts.facts.scopes[first.scope]
  const owner = own?.parent ?? -1
  const name = own?.name ?? ''
  const isMethod = own?.kind === 'function' && facts.facts.scopes[owner]?.kind === 'class'
  const family = isMethod ? descendants(code, { file, scope: owner }) : []
  const inherited = family.filter((of) =>
    lookUp(code, lineage(code, of), name).some((member) => isOneOf(member, definitions)),
  )
  const objects = place.objects ?? null
  const dispatched = objects === null ? inherited : inherited.filter((of) => objects.some((one) => isSame(one, of)))
  const bases = new Map(inherited.flatMap((of) => lineage(code, of).map((base) => [keyOf(base), base])))
  return {
    place,
    file,
    definitions,
    name,
    isOnly: !isMagic(name) && (code.outline.definitions.get(name) ?? 0) <= definitions.length,
    isMethod,
    isProperty: isMethod && isProperty(first),
    isConstructor: isMethod && constructors.has(name),
    isCallable: isMethod && (name === '__call__' || isForward(code, { file, scope: owner }, name)),
    family,
    objects,
    inherited,
    dispatched,
    bases: [...bases.values()],
    receivers: new Set(dispatched.flatMap((of) => lineage(code, of).map(keyOf))),
  }
}

/** Calling a module of PyTorch or a layer of Keras runs its `forward` or `call`. */
function isForward(code: Code, owner: Definition, name: string): boolean {
  if (name !== 'forward' && name !== 'call') return false
  return lineage(code, owner).some((of) => {
    const scope = of.file.facts?.facts.scopes[of.scope]
    const fits = scope?.bases.some((base) => /(Module|Layer|Model)$/.test(lastName(base) ?? '')) === true
    return fits && basesOf(code, of).some(({ kind }) => kind === 'foreign')
  })
}

export function isOneOf(entity: Entity, definitions: readonly Definition[]): boolean {
  return entity.kind === 'function' && definitions.some((definition) => isSame(definition, entity))
}
