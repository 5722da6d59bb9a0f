/** Callees: which functions of the repository a call runs, and which of their parameters an argument becomes. */
import type { Call, Expression, Parameter } from '../../syntax/facts.ts'
import type { Code } from '../code.ts'
import { type Definition, type Entity, keyOf } from '../entities.ts'
import { lineage, lookUp } from '../hierarchy.ts'
import { lastName } from '../indexedFile.ts'
import { meaningOf } from '../meaning.ts'
import type { FileFlow } from './fileFlow.ts'

export interface Callee {
  readonly of: Definition
  /** Parameters that are filled without an argument: 1 where the object or the class comes first. */
  readonly shift: 0 | 1
  /** The class of which the call makes an object; what its `__init__` returns is not what the call gives. */
  readonly makes: Definition | null
}

export function keyOfCallee({ of, makes }: Callee): string {
  return `${keyOf(of)} ${makes === null ? '' : keyOf(makes)}`
}

const callables = ['__call__', 'forward', 'call']

/** What runs when an object of the class is called like a function. */
export function calledObject(code: Code, of: Definition): readonly Callee[] {
  for (const name of callables) {
    const found = methodsOf(code, of, name)
    if (found.length > 0) return found
  }
  return []
}

export function methodsOf(code: Code, of: Definition, name: string): readonly Callee[] {
  return lookUp(code, lineage(code, of), name).flatMap((member) => calleesOf(code, member, 1))
}

/** What runs when an expression is called. */
export function calleesMeant(code: Code, expression: Expression, flow: FileFlow, scope: number): readonly Callee[] {
  return meaningOf(code, expression, flow.file, scope).flatMap((entity) => calleesOf(code, entity, 0))
}

/** What an entity runs when it is called. */
function calleesOf(code: Code, entity: Entity, shift: 0 | 1): readonly Callee[] {
  switch (entity.kind) {
    case 'function': {
      const { decorators = [], parent = -1 } = entity.file.facts?.facts.scopes[entity.scope] ?? {}
      const words = decorators.map((decorator) => lastName(decorator) ?? '')
      const isMethod = entity.file.facts?.facts.scopes[parent]?.kind === 'class'
      const isBound = entity.reached === 'instance' || shift === 1 || words.includes('classmethod')
      const filled = isMethod && isBound && !words.includes('staticmethod') ? 1 : 0
      return [{ of: { file: entity.file, scope: entity.scope }, shift: filled, makes: null }]
    }
    case 'class':
      return constructors(code, entity)
    case 'instance':
      return calledObject(code, entity)
    default:
      return []
  }
}

/** `__init__` and `__new__` of a class or what it derives from. */
export function constructors(code: Code, of: Definition): readonly Callee[] {
  const makes = { file: of.file, scope: of.scope }
  return lookUp(code, lineage(code, of), '__init__').flatMap((member) =>
    member.kind === 'function' ? [{ of: { file: member.file, scope: member.scope }, shift: 1, makes } as const] : [],
  )
}

/** Classes of the repository of which a call makes an object by naming them. */
export function madeBy(code: Code, call: Call, flow: FileFlow): readonly Definition[] {
  return meaningOf(code, call.callee, flow.file, call.scope).flatMap((entity) =>
    entity.kind === 'class' ? [{ file: entity.file, scope: entity.scope }] : [],
  )
}

/** What a call is known to run; `isOurs` is false when it is surely a library's. */
export function resolve(
  code: Code,
  call: Call,
  flow: FileFlow,
): { callees: readonly Callee[]; isOurs: boolean | null } {
  const meant = meaningOf(code, call.callee, flow.file, call.scope)
  const callees = meant.flatMap((entity) => calleesOf(code, entity, 0))
  if (callees.length > 0) return { callees, isOurs: true }
  if (meant.some(({ kind }) => kind === 'class' || kind === 'instance')) return { callees, isOurs: true }
  const named = meant.length === 0 ? onlyOneNamed(code, call.callee, flow) : []
  if (named.length > 0) return { callees: named, isOurs: true }
  return { callees, isOurs: meant.length > 0 ? false : null }
}

/** Names that objects of libraries have as well say nothing, however few of the repository bear them. */
const everybodys =
  /^(__\w+__|forward|call|train|eval|fit|run|step|get|set|add|update|append|items|keys|values|copy|load|save|read|write|open|close|encode|decode|predict|generate|process|transform|to|cuda|cpu|size|view|mean|sum|norm|log|exp|reset|reshape|split|join|format|index|sample|parse|build|name|test|item|apply|embed|loss|evaluate|pop|push|find|count|clear|insert|remove|extend|sort|push|lower|upper|strip|replace|start|stop|wait|main|log|max|min|all|any|exp|abs|dim|data|info|tokenize|setup)$/

/** Where nothing is known of an object, a method's name that only one class of the repository has is taken for that. */
function onlyOneNamed(code: Code, callee: Expression, flow: FileFlow): readonly Callee[] {
  const name = lastName(callee)
  if (name === null || everybodys.test(name) || code.outline.definitions.get(name) !== 1) return []
  const definition = new RegExp(String.raw`\bdef[ \t]+${name}\b`)
  const file = code.filesWith(name).find(({ text }) => definition.test(text))
  const facts = file === undefined ? null : code.factsOf(file)
  const scope = facts?.facts.scopes.findIndex((one) => one.kind === 'function' && one.name === name) ?? -1
  if (file === undefined || scope === -1) return []
  const isMethod = facts?.facts.scopes[facts.facts.scopes[scope]?.parent ?? 0]?.kind === 'class'
  if (isMethod !== (callee.kind === 'attribute')) return []
  if (!isMethod && file !== flow.file) return []
  return [{ of: { file, scope }, shift: isMethod ? 1 : 0, makes: null }]
}

/** The parameters that an argument becomes, with the key under which a `*` or `**` parameter holds it. */
export function parametersFor(
  { of, shift }: Callee,
  at: number | string,
): readonly { readonly parameter: Parameter; readonly key: string | null }[] {
  const parameters = of.file.facts?.facts.scopes[of.scope]?.parameters ?? []
  if (typeof at === 'number') {
    const plain = parameters.filter(({ form }) => form === 'plain')
    const parameter = plain[at + shift]
    if (parameter !== undefined) return [{ parameter, key: null }]
    const rest = parameters.find(({ form }) => form === 'rest')
    return rest === undefined ? [] : [{ parameter: rest, key: String(at + shift - plain.length) }]
  }
  if (at === '*' || at === '**') return []
  const named = parameters.find(({ name, form }) => name === at && form !== 'rest' && form !== 'keywords')
  if (named !== undefined) return [{ parameter: named, key: null }]
  const keywords = parameters.find(({ form }) => form === 'keywords')
  return keywords === undefined ? [] : [{ parameter: keywords, key: at }]
}
