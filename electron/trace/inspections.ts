/**
 * Inspections: places that choose a class or a function of a module by a name that is only known at run time:
 * `getattr(models, name)`, `models.__dict__[name]`, `vars(models)[name]`, `globals()[name]`, `inspect.getmembers(models)`.
 * A part of the name that is written out has to fit; which of the fitting ones is chosen is not asked.
 */
import type { Call, Expression } from '../syntax/facts.ts'
import type { CallSite } from './callSites.ts'
import type { Code, CodeFile } from './code.ts'
import type { Definition } from './entities.ts'
import { isSame } from './entities.ts'
import { functionAround, type IndexedFacts, lastName } from './indexedFile.ts'
import { boundTo } from './items.ts'
import { meaningOf } from './meaning.ts'
import { moduleKeyOf, modulesMeant } from './moduleNames.ts'
import { memberOfModule } from './scoping.ts'
import { type Reached, type Target, targetAt } from './targets.ts'

const looksIn =
  /\bgetattr\s*\((?![^)\n]*,\s*["'][^"']*["']\s*[,)])|\.__dict__\b|\bvars\s*\(|\bglobals\s*\(|\bgetmembers\s*\(/
/** Repositories in which more files look into modules are libraries of them. */
const mostFiles = 80

/** What is chosen: a class of which an object is made, or a function of a module. */
function chosenOf({ isConstructor, isMethod, dispatched, definitions }: Target): readonly Definition[] {
  if (isConstructor) return dispatched
  return isMethod ? [] : definitions.filter(({ file, scope }) => file.facts?.facts.scopes[scope]?.parent === 0)
}

export function inspectionSites(code: Code, place: Reached): CallSite[] {
  const target = targetAt(code, place)
  const chosen = target === null ? [] : chosenOf(target)
  if (chosen.length === 0) return []
  const sites = lookingFiles(code)
    .slice(0, mostFiles)
    .flatMap((file) => {
      const facts = code.factsOf(file)
      if (facts === null) return []
      return lookUpsIn(code, file, facts).flatMap((one): CallSite[] => {
        const isMeant = chosen.some((of) => fits(of, one) && one.modules.some((key) => exposes(code, key, of)))
        if (!isMeant) return []
        const symbol = facts.symbols[functionAround(facts, one.scope)] ?? ''
        const { start, end } = one.expression
        return [{ path: file.path, symbol, start, end, how: 'registry', leads: 'always' }]
      })
    })
  return sites.toSorted((a, b) => (a.path === b.path ? a.start - b.start : a.path < b.path ? -1 : 1))
}

const looking = new WeakMap<Code, readonly CodeFile[]>()

function lookingFiles(code: Code): readonly CodeFile[] {
  const known = looking.get(code) ?? [...code.files.values()].filter(({ python }) => looksIn.test(python))
  looking.set(code, known)
  return known
}

interface LookUp {
  readonly expression: Expression
  readonly scope: number
  readonly modules: readonly string[]
  readonly begins: string
  readonly ends: string
}

const known = new WeakMap<IndexedFacts, readonly LookUp[]>()

function lookUpsIn(code: Code, file: CodeFile, facts: IndexedFacts): readonly LookUp[] {
  const kept = known.get(facts)
  if (kept !== undefined) return kept
  const before = code.misses
  const found = [
    ...facts.facts.calls.flatMap((call, index) => ofCall(code, file, call, index)),
    ...(facts.uses.get('__dict__') ?? []).flatMap(({ expression, scope }) => {
      if (expression.kind !== 'attribute') return []
      const modules = modulesOf(code, expression.object, file, scope)
      return modules.length === 0 ? [] : [{ expression, scope, modules, begins: '', ends: '' }]
    }),
  ]
  if (code.misses === before) known.set(facts, found)
  return found
}

function ofCall(code: Code, file: CodeFile, call: Call, index: number): LookUp[] {
  const { callee, positional, scope, start, end } = call
  const [first, key] = positional
  const name = lastName(callee)
  const expression: Expression = { kind: 'call', call: index, start, end }
  if (name === 'globals') return [{ expression, scope, modules: [moduleKeyOf(file.path)], begins: '', ends: '' }]
  if (first === undefined || !/^(getattr|vars|getmembers)$/.test(name ?? '')) return []
  if (name === 'getattr' && (key === undefined || key.kind === 'string')) return []
  const modules = modulesOf(code, first, file, scope)
  const written = name === 'getattr' && key !== undefined ? writtenOf(key) : { begins: '', ends: '' }
  return modules.length === 0 ? [] : [{ expression, scope, modules, ...written }]
}

/** What is written out of a text that is put together: `"build_" + name`, `f"{name}Model"`. */
function writtenOf(key: Expression): { begins: string; ends: string } {
  return { begins: endOfText(key, 0), ends: endOfText(key, -1) }
}

/** The first or the last piece of the text, where that is written out. */
function endOfText(key: Expression, at: 0 | -1): string {
  const isSum = key.kind === 'binary' && key.operator === '+'
  const parts = key.kind === 'joined' ? key.parts : isSum ? [key.left, key.right] : []
  const part = parts.at(at)
  if (part === undefined) return ''
  return part.kind === 'string' ? part.value : endOfText(part, at)
}

function fits({ file, scope }: Definition, { begins, ends }: LookUp): boolean {
  const name = file.facts?.facts.scopes[scope]?.name ?? ''
  return name.startsWith(begins) && name.endsWith(ends)
}

function exposes(code: Code, key: string, of: Definition): boolean {
  const name = of.file.facts?.facts.scopes[of.scope]?.name ?? ''
  return memberOfModule(code, key, name).some(
    (member) => (member.kind === 'class' || member.kind === 'function') && isSame(member, of),
  )
}

/** The modules of the repository that an expression stands for, also those that are imported by a text. */
function modulesOf(code: Code, expression: Expression, file: CodeFile, scope: number): readonly string[] {
  if (/^sys\s*\.\s*modules\s*\[\s*__name__\s*\]$/.test(file.text.slice(expression.start, expression.end))) {
    return [moduleKeyOf(file.path)]
  }
  const meant = meaningOf(code, expression, file, scope).flatMap((one) => (one.kind === 'module' ? [one.key] : []))
  if (meant.length > 0) return meant
  const made = expression.kind === 'name' ? boundTo(expression.name, file, scope) : [{ value: expression, file, scope }]
  return made.flatMap(({ value, scope: at }) => (value.kind === 'call' ? importedBy(code, value.call, file, at) : []))
}

/** `importlib.import_module("models.net")`, or of `"models." + name` every fitting module below. */
function importedBy(code: Code, index: number, file: CodeFile, scope: number): readonly string[] {
  const call = file.facts?.facts.calls[index]
  const [given] = call?.positional ?? []
  const isImport = call !== undefined && /^(import_module|__import__)$/.test(lastName(call.callee) ?? '')
  if (!isImport || given === undefined) return []
  const texts = given.kind === 'name' ? boundTo(given.name, file, scope).map(({ value }) => value) : [given]
  return texts.flatMap((text) => [...modulesNamed(code, text, file)])
}

function modulesNamed(code: Code, text: Expression, file: CodeFile): readonly string[] {
  const { begins, ends } = text.kind === 'string' ? { begins: text.value, ends: '' } : writtenOf(text)
  const level = /^\.*/.exec(begins)?.[0].length ?? 0
  if (begins === '') return []
  const keysOf = (module: string) => modulesMeant(code.modules, file.path, { module, level })
  if (text.kind === 'string') return keysOf(begins.slice(level))
  // `"models.net_" + name`: modules of the folder whose names begin and end so.
  const parent = begins.slice(level).replace(/\.?[^.]*$/, '')
  const own = moduleKeyOf(file.path)
  // A package's own file is not what its imports mean, but it may well look into the modules beside it.
  const isOwn = level === 0 && parent !== '' && `/${own}`.endsWith(`/${parent.replaceAll('.', '/')}`)
  const folders = [...keysOf(parent), ...(isOwn ? [own] : [])]
  const [first, last] = [begins.slice(begins.lastIndexOf('.') + 1), ends.replaceAll('.', '/')]
  return [...code.modules.files.keys()].filter(
    (key) => key.endsWith(last) && folders.some((folder) => key.startsWith(`${folder}/${first}`)),
  )
}
