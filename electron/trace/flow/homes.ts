/** Homes: which variable or attribute a name, or the left side of an assignment, stands for. */
import type { Expression, FileFacts } from '../../syntax/facts.ts'
import type { Code } from '../code.ts'
import type { Definition } from '../entities.ts'
import { classAround, lastName, methodAround } from '../indexedFile.ts'
import { meaningOf } from '../meaning.ts'
import { type FileFlow, fileFlowOf, type Site } from './fileFlow.ts'
import { fieldNode, type Node, variableNode } from './graph.ts'
import { settled, type Token, within } from './tokens.ts'

/** The scope whose variable a name is where it is used; -1 when nothing in the file binds it. */
export function homeOf(flow: FileFlow, name: string, scope: number): number {
  const { scopes } = flow.facts
  const bound = flow.file.facts?.bound
  for (let at = scope; at >= 0; at = scopes[at]?.parent ?? -1) {
    const around = scopes[at]
    if (around === undefined || (around.kind === 'class' && at !== scope) || around.globals.includes(name)) continue
    if (bound?.[at]?.has(name) === true || around.parameters.some((parameter) => parameter.name === name)) return at
  }
  // `global name` in a function may be the only place that binds it.
  return scopes.some(({ globals }) => globals.includes(name)) ? 0 : -1
}

/** Where a binding of a name in a scope is kept; for `global name` that is the module. */
export function boundIn(flow: FileFlow, name: string, scope: number): number {
  return flow.facts.scopes[scope]?.globals.includes(name) === true ? homeOf(flow, name, scope) : scope
}

/** What a variable is: one of a class body is an attribute of its objects. */
export function nodeOfVariable(flow: FileFlow, scope: number, name: string): Node {
  const { file, facts } = flow
  return facts.scopes[scope]?.kind === 'class' ? fieldNode({ file, scope }, name) : variableNode(flow, scope, name)
}

/** The class whose object, or which itself, a name is inside of a method; null for any other expression. */
export function ownClass(flow: FileFlow, expression: Expression, scope: number): Definition | null {
  const facts = flow.file.facts
  if (facts === null || facts === undefined) return null
  if (isSuper(flow.facts, expression)) {
    const around = classAround(facts, scope)
    return around === -1 ? null : { file: flow.file, scope: around }
  }
  if (expression.kind !== 'name') return null
  const method = methodAround(facts, scope)
  const { parameters = [], decorators = [], parent = -1 } = flow.facts.scopes[method] ?? {}
  const isStatic = decorators.some((decorator) => lastName(decorator) === 'staticmethod')
  if (method === -1 || isStatic || parameters[0]?.name !== expression.name) return null
  return { file: flow.file, scope: parent }
}

function isSuper(facts: FileFacts, expression: Expression): boolean {
  const call = expression.kind === 'call' ? facts.calls[expression.call] : undefined
  return call?.callee.kind === 'name' && call.callee.name === 'super'
}

/** The classes of the repository whose objects an expression can be, as far as its meaning tells. */
export function classesOf(code: Code, flow: FileFlow, { expression, scope }: Site): readonly Definition[] {
  const own = ownClass(flow, expression, scope)
  if (own !== null) return [own]
  return meaningOf(code, expression, flow.file, scope).flatMap((entity) =>
    entity.kind === 'instance' || entity.kind === 'class' ? [{ file: entity.file, scope: entity.scope }] : [],
  )
}

/** The modules of the repository that an expression means: `settings.model = load()` sets a variable of the module. */
function modulesOf(code: Code, flow: FileFlow, expression: Expression, scope: number): readonly FileFlow[] {
  return meaningOf(code, expression, flow.file, scope).flatMap((entity) => {
    const path = entity.kind === 'module' ? code.modules.files.get(entity.key) : null
    const file = path === undefined || path === null ? undefined : code.files.get(path)
    if (file === undefined) return []
    code.factsOf(file)
    return fileFlowOf(file) ?? []
  })
}

/** Where a value that is put into `expression` stays, and as what of it. */
export function kept(
  code: Code,
  flow: FileFlow,
  expression: Expression,
  scope: number,
  token: Token,
): readonly (readonly [Node, Token])[] {
  switch (expression.kind) {
    case 'name': {
      const home = homeOf(flow, expression.name, scope)
      if (home === -1) return []
      return [[nodeOfVariable(flow, home, expression.name), home === 0 ? settled(token) : token]]
    }
    case 'attribute': {
      const { object, name } = expression
      const own = ownClass(flow, object, scope)
      const site = flow.siteOf(object)
      const classes = own === null ? (site === undefined ? [] : classesOf(code, flow, site)) : [own]
      if (classes.length > 0) return classes.map((of) => [fieldNode(of, name), settled(token)] as const)
      const modules = own === null ? modulesOf(code, flow, object, scope) : []
      if (modules.length > 0) return modules.map((module) => [variableNode(module, 0, name), settled(token)] as const)
      const inner = within(token, `.${name}`)
      return inner === null ? [] : kept(code, flow, object, scope, inner)
    }
    case 'subscript': {
      const inner = within(token, expression.index.kind === 'string' ? expression.index.value : '*')
      return inner === null ? [] : kept(code, flow, expression.object, scope, inner)
    }
    default:
      return []
  }
}
