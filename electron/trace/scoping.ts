/** Scoping: what a name stands for where it is used, by Python's scopes and imports; the order of statements is not looked at. */
import type { Binding, Expression, Parameter } from '../syntax/facts.ts'
import type { Code, CodeFile } from './code.ts'
import { type Entity, foreign } from './entities.ts'
import { lastName } from './indexedFile.ts'
import { elementAt } from './items.ts'
import { meaningOf } from './meaning.ts'
import { type ImportedModule, joined, modulesMeant } from './moduleNames.ts'

export function meaningOfName(code: Code, name: string, file: CodeFile, scope: number): readonly Entity[] {
  const facts = code.factsOf(file)
  if (facts === null) return []
  const { scopes } = facts.facts
  for (let at = scope; at >= 0; at = scopes[at]?.parent ?? -1) {
    const around = scopes[at]
    // Names of a class body are not visible inside its methods.
    if (around === undefined || (around.kind === 'class' && at !== scope)) continue
    const bindings = around.globals.includes(name) ? undefined : facts.bound[at]?.get(name)
    const position = around.parameters.findIndex((parameter) => parameter.name === name)
    const parameter = around.parameters[position]
    const found = (bindings ?? []).flatMap((binding) => [...meaningOfBinding(code, binding, file)])
    if (parameter !== undefined) return [...found, ...meaningOfParameter(code, parameter, position, file, at)]
    if (bindings !== undefined) return found
  }
  return meaningByStar(code, name, file)
}

/** A name that nothing in the file binds is built in, unless a star brings it. */
function meaningByStar(code: Code, name: string, file: CodeFile): readonly Entity[] {
  const stars = file.facts?.facts.stars ?? []
  for (const star of stars.toReversed()) {
    for (const key of modulesMeant(code.modules, file.path, star)) {
      const found = memberOfModule(code, key, name)
      if (found.length > 0) return found
    }
  }
  return [foreign]
}

function meaningOfBinding(code: Code, { source, scope }: Binding, file: CodeFile): readonly Entity[] {
  switch (source.kind) {
    case 'scope': {
      const defined = file.facts?.facts.scopes[source.scope]
      if (defined?.kind === 'class') return [{ kind: 'class', exact: true, file, scope: source.scope }]
      return [{ kind: 'function', reached: 'name', file, scope: source.scope }]
    }
    case 'import':
      return modulesOrForeign(code, { module: source.module, level: 0 }, file)
    case 'from':
      return importedFrom(code, source, source.name, file)
    case 'value':
    case 'context':
      return meaningOf(code, source.value, file, scope)
    case 'element':
      return elementAt(code, source.value, source.path, file, scope)
    case 'item':
      return itemAt(code, source.value, source.path, file, scope)
    case 'field':
      return instancesOf(code, source.annotation, file, scope)
  }
}

function modulesOrForeign(code: Code, imported: ImportedModule, file: CodeFile): readonly Entity[] {
  // `import a.b` binds `a`; what is below it is found as its member.
  const keys = modulesMeant(code.modules, file.path, imported)
  return keys.length === 0 ? [foreign] : keys.map((key): Entity => ({ kind: 'module', key }))
}

function importedFrom(code: Code, imported: ImportedModule, name: string, file: CodeFile): readonly Entity[] {
  const keys = modulesMeant(code.modules, file.path, imported)
  if (keys.length === 0) return [foreign]
  return keys.flatMap((key) => [...memberOfModule(code, key, name)])
}

/** Modules whose names are being looked for: packages may import from each other in a circle. */
const asked = new WeakMap<Code, Set<string>>()

/** A name of a module: what its file binds, what it brings on by a star, or a module inside of the package. */
export function memberOfModule(code: Code, key: string, name: string): readonly Entity[] {
  const path = code.modules.files.get(key)
  const file = path === undefined || path === null ? undefined : code.files.get(path)
  const question = `${key} ${name}`
  const open = asked.get(code) ?? new Set()
  asked.set(code, open)
  if (open.has(question)) {
    code.whole = false
    return []
  }
  open.add(question)
  const found = file === undefined ? [] : boundInModule(code, file, name)
  open.delete(question)
  if (found.length > 0) return found
  const inner = joined(key, name)
  return code.modules.files.has(inner) ? [{ kind: 'module', key: inner }] : []
}

function boundInModule(code: Code, file: CodeFile, name: string): readonly Entity[] {
  const facts = code.factsOf(file)
  const bindings = facts?.bound[0]?.get(name)
  if (bindings !== undefined) return bindings.flatMap((binding) => [...meaningOfBinding(code, binding, file)])
  return meaningByStar(code, name, file).filter(({ kind }) => kind !== 'foreign')
}

/** `self` and `cls` by their place; others by annotation, or by what they are when nothing is passed. */
function meaningOfParameter(
  code: Code,
  parameter: Parameter,
  position: number,
  file: CodeFile,
  scope: number,
): readonly Entity[] {
  const scopes = file.facts?.facts.scopes ?? []
  const own = scopes[scope]
  const around = own?.parent ?? -1
  const decorators = (own?.decorators ?? []).map((decorator) => (decorator.kind === 'name' ? decorator.name : ''))
  if (position === 0 && scopes[around]?.kind === 'class' && !decorators.includes('staticmethod')) {
    const isClass = decorators.includes('classmethod') || own?.name === '__new__'
    return [{ kind: isClass ? 'class' : 'instance', exact: false, file, scope: around }]
  }
  if (parameter.annotation !== null) return instancesOf(code, parameter.annotation, file, around)
  return parameter.fallback === null
    ? []
    : meaningOf(code, parameter.fallback, file, around).filter(({ kind }) => kind !== 'foreign')
}

/** Types that surely hide nothing of the repository; what is annotated as `nn.Module` may be a class of ours. */
const plainTypes = new Set(
  'str bytes int float bool dict list tuple set Dict List Tuple Set Sequence Iterable Tensor ndarray Path'.split(' '),
)

function instanceOf(found: Entity): readonly Entity[] {
  return found.kind === 'class' ? [{ ...found, kind: 'instance', exact: false }] : []
}

/** Instances of the classes that an annotation names: `Net`, `"nets.Net"`, `Optional[Net]`, `Net | None`. */
function instancesOf(code: Code, annotation: Expression, file: CodeFile, scope: number): readonly Entity[] {
  switch (annotation.kind) {
    case 'name':
    case 'attribute':
      if (plainTypes.has(annotation.name)) return [foreign]
      return meaningOf(code, annotation, file, scope).flatMap((found) => [...instanceOf(found)])
    case 'string':
      return namedInText(code, annotation.value, file, scope)
    case 'subscript':
      if (plainTypes.has(lastName(annotation.object) ?? '')) return [foreign]
      return partsOfIndex(annotation.index).flatMap((part) => [...instancesOf(code, part, file, scope)])
    case 'binary':
      return [annotation.left, annotation.right].flatMap((part) => [...instancesOf(code, part, file, scope)])
    default:
      return namedWithin(code, file.text.slice(annotation.start, annotation.end), file, scope)
  }
}

/** Generic types are not taken apart by the parser's facts; every name in them may be meant. */
function namedWithin(code: Code, text: string, file: CodeFile, scope: number): readonly Entity[] {
  const [outer = '', ...inner] = text.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []
  if (plainTypes.has(outer)) return [foreign]
  return [outer, ...inner].flatMap((name) =>
    meaningOfName(code, name, file, scope).flatMap((found) => [...instanceOf(found)]),
  )
}

function partsOfIndex(index: Expression): readonly Expression[] {
  return index.kind === 'list' ? index.items : [index]
}

function namedInText(code: Code, text: string, file: CodeFile, scope: number): readonly Entity[] {
  const name = /^(?:[\w.]+\.)?([\p{L}_][\p{L}\p{N}_]*)$/u.exec(text.trim())?.[1]
  if (name === undefined) return []
  if (plainTypes.has(name)) return [foreign]
  return meaningOfName(code, name, file, scope).flatMap((found) => [...instanceOf(found)])
}

/** One place of an unpacked whole: of a tuple that is written out, or that a function returns. */
export function itemAt(
  code: Code,
  whole: Expression,
  [first, ...rest]: readonly number[],
  file: CodeFile,
  scope: number,
): readonly Entity[] {
  if (first === undefined) return meaningOf(code, whole, file, scope)
  if (whole.kind === 'list') {
    const item = whole.items[first]
    return item === undefined ? [] : itemAt(code, item, rest, file, scope)
  }
  const call = whole.kind === 'call' ? file.facts?.facts.calls[whole.call] : undefined
  if (call === undefined || code.open.has(whole) || !code.goesOn()) return []
  code.open.add(whole)
  const found = meaningOf(code, call.callee, file, call.scope).flatMap((called) => {
    if (called.kind === 'foreign') return [foreign]
    if (called.kind !== 'function') return []
    const returns = called.file.facts?.facts.scopes[called.scope]?.returns ?? []
    return returns.flatMap((value) =>
      value.kind === 'list' ? [...itemAt(code, value, [first, ...rest], called.file, called.scope)] : [],
    )
  })
  code.open.delete(whole)
  return found
}
