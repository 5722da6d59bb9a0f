/**
 * Registries: tables that decorators enter functions and classes in, under a name, and where they are looked up again:
 * `@register("bart")` that fills `MODELS`, then `MODELS[name](...)`; `@MODELS.register()`, then `MODELS.build(...)`. Which
 * entry a look-up gives is not asked: names are often options of a command.
 */
import type { Expression } from '../syntax/facts.ts'
import type { CallSite } from './callSites.ts'
import type { Code, CodeFile } from './code.ts'
import type { Definition } from './entities.ts'
import { functionAround, type IndexedFacts, type Use } from './indexedFile.ts'
import { meaningOf } from './meaning.ts'
import { modulesMeant } from './moduleNames.ts'
import { type Reached, type Target, targetAt } from './targets.ts'

/** A name at the level of a module that holds a table. */
interface Registry {
  readonly file: CodeFile
  readonly name: string
}

const registers = /^_?regist(er|ry)/i
const looksUp = /^\s*(?:\[|\.\s*(?:get|build|create|make|instantiate|lookup|look_up|resolve)\w*\s*\()/
const entry = /(?<![.\w])(\w+)\s*\[[^\]\n]*\]\s*=(?!=)/g
const isEntry = /^\s*\[[^\]\n]*\]\s*=(?!=)/
const buildsFrom = /^(?:build|create|get|make|instantiate|resolve)/i

/** Imports of imports are followed this far. */
const mostImports = 5

/** The variable of a module that a name or `module.NAME` stands for. */
function variableAt(code: Code, one: Expression, file: CodeFile, scope: number): Registry | null {
  if (one.kind === 'name') return variableNamed(code, file, one.name, mostImports)
  if (one.kind !== 'attribute') return null
  for (const object of meaningOf(code, one.object, file, scope)) {
    const found = object.kind === 'module' ? variableOf(code, object.key, one.name, mostImports) : null
    if (found !== null) return found
  }
  return null
}

function variableOf(code: Code, key: string, name: string, imports: number): Registry | null {
  const path = code.modules.files.get(key)
  const file = path === undefined || path === null ? undefined : code.files.get(path)
  return file === undefined || imports === 0 ? null : variableNamed(code, file, name, imports - 1)
}

function variableNamed(code: Code, file: CodeFile, name: string, imports: number): Registry | null {
  for (const { source } of code.factsOf(file)?.bound[0]?.get(name) ?? []) {
    if (source.kind === 'value' || source.kind === 'field') return { file, name }
    if (source.kind !== 'from') continue
    for (const key of modulesMeant(code.modules, file.path, source)) {
      const found = variableOf(code, key, source.name, imports)
      if (found !== null) return found
    }
  }
  return null
}

/** Tables that the decorators of a function or a class enter it in. */
function registriesOf(code: Code, { file, scope }: Definition): Registry[] {
  const facts = code.factsOf(file)
  const { decorators = [], parent = 0 } = facts?.facts.scopes[scope] ?? {}
  return decorators.flatMap((decorator) => {
    const call = decorator.kind === 'call' ? facts?.facts.calls[decorator.call] : undefined
    const callee = call?.callee ?? decorator
    if (callee.kind === 'attribute' && registers.test(callee.name)) {
      const table = variableAt(code, callee.object, file, parent)
      if (table !== null) return [table]
    }
    return meaningOf(code, callee, file, parent).flatMap((meant) =>
      meant.kind === 'function' ? filledBy(code, meant) : [],
    )
  })
}

/** Tables that a function, or one inside of it, writes an entry of; the parser's facts leave out keys that are no text. */
function filledBy(code: Code, { file, scope }: Definition): Registry[] {
  const { start = 0, end = 0 } = code.factsOf(file)?.facts.scopes[scope] ?? {}
  return [...file.text.slice(start, end).matchAll(entry)].flatMap(([, name = '']) => {
    const table = variableNamed(code, file, name, mostImports)
    return table === null ? [] : [table]
  })
}

/** What is decorated: the function itself, or the classes whose objects the constructor makes. */
function decoratedBy({ isConstructor, isMethod, dispatched, definitions }: Target): readonly Definition[] {
  if (isConstructor) return dispatched
  return isMethod ? [] : definitions
}

/** The name or attribute at the bottom of `TABLE[key]` and `TABLE.get(key)`. */
function tableIn(one: Expression, facts: IndexedFacts): Expression {
  if (one.kind === 'subscript') return tableIn(one.object, facts)
  const call = one.kind === 'call' ? facts.facts.calls[one.call] : undefined
  return call?.callee.kind === 'attribute' ? tableIn(call.callee.object, facts) : one
}

function isLookUp({ expression, role, givenTo, end }: Use, { text }: CodeFile): boolean {
  if (role === 'call') return expression.kind === 'subscript' || expression.kind === 'call'
  if (role === 'value') return givenTo !== undefined && buildsFrom.test(givenTo)
  const after = text.slice(end, end + 200)
  return role === 'inner' && looksUp.test(after) && !isEntry.test(after)
}

function lookUps(code: Code, table: Registry): CallSite[] {
  return code.filesWith(table.name).flatMap((file) => {
    const facts = code.factsOf(file)
    const uses = facts?.uses.get(table.name) ?? []
    return uses.flatMap((use): CallSite[] => {
      if (facts === null || !isLookUp(use, file)) return []
      const meant = variableAt(code, tableIn(use.expression, facts), file, use.scope)
      if (meant?.file !== table.file || meant.name !== table.name) return []
      const symbol = facts.symbols[functionAround(facts, use.scope)] ?? ''
      return [{ path: file.path, symbol, start: use.start, end: use.end, how: 'registry', leads: 'always' }]
    })
  })
}

/** Places that look entries up in the tables that the function, or the class it makes, is entered in; one a function. */
export function registrySites(code: Code, place: Reached): CallSite[] {
  const target = targetAt(code, place)
  if (target === null) return []
  const tables = decoratedBy(target).flatMap((of) => registriesOf(code, of))
  const distinct = new Map(tables.map((table) => [`${table.file.path} ${table.name}`, table]))
  const sites = [...distinct.values()]
    .flatMap((table) => lookUps(code, table))
    .toSorted((a, b) => (a.path === b.path ? a.start - b.start || b.end - a.end : a.path < b.path ? -1 : 1))
  const first = new Map(sites.toReversed().map((site) => [`${site.path} ${site.symbol}`, site]))
  return [...first.values()].toReversed()
}
