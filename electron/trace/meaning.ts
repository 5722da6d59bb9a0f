/** Meaning: which functions, classes, instances and modules an expression can stand for; it follows no parameter to its callers. */
import type { Call, Expression } from '../syntax/facts.ts'
import type { Code, CodeFile } from './code.ts'
import { distinct, type Entity, foreign } from './entities.ts'
import { memberOfClass, memberOfInstance, memberOfSuper } from './hierarchy.ts'
import { classAround, lastName, namedMember, partsOf } from './indexedFile.ts'
import { itemsOf } from './items.ts'
import { memberOfModule, meaningOfName } from './scoping.ts'

/** Chains longer than this are cut; real ones seldom pass ten steps. */
const deepest = 40

/** Everything the expression can stand for when used in `scope`; empty when that is not known. */
export function meaningOf(code: Code, expression: Expression, file: CodeFile, scope: number): readonly Entity[] {
  const known = code.meanings.get(expression)
  if (known !== undefined) return known
  if (code.open.has(expression) || code.open.size >= deepest || !code.goesOn()) {
    code.whole = false
    return []
  }
  const outside = code.whole
  const before = code.misses
  code.whole = true
  code.open.add(expression)
  const found = distinct(compute(code, expression, file, scope))
  code.open.delete(expression)
  // What leans on a question that is still open is only good for the answer to that one.
  if ((code.whole || code.open.size === 0) && code.misses === before) code.meanings.set(expression, found)
  code.whole &&= outside
  return found
}

function compute(code: Code, expression: Expression, file: CodeFile, scope: number): readonly Entity[] {
  switch (expression.kind) {
    case 'name':
      return meaningOfName(code, expression.name, file, scope)
    case 'attribute':
      return meaningOf(code, expression.object, file, scope).flatMap((object) => [
        ...memberOf(code, object, expression.name),
      ])
    case 'call': {
      const call = file.facts?.facts.calls[expression.call]
      return call === undefined ? [] : resultOf(code, call, file)
    }
    case 'subscript':
      return itemsOf(code, expression.object, file, scope)
    case 'either':
    case 'conditional':
      return partsOf(expression).flatMap((part) => [...meaningOf(code, part, file, scope)])
    case 'opaque':
      return []
    default:
      return [foreign]
  }
}

export function memberOf(code: Code, object: Entity, name: string): readonly Entity[] {
  switch (object.kind) {
    case 'module':
      return memberOfModule(code, object.key, name)
    case 'class':
      return memberOfClass(code, object, name)
    case 'instance':
      return name === '__class__' ? [{ ...object, kind: 'class' }] : memberOfInstance(code, object, name)
    case 'super':
      return memberOfSuper(code, object, name)
    case 'foreign':
      return [foreign]
    default:
      return []
  }
}

/** Functions of libraries that may well give back what the repository itself has put together. */
const passing = new Set(
  'load loads deepcopy copy instantiate build prepare import_module getattr next iter reduce parallelize'.split(' '),
)

function resultOf(code: Code, call: Call, file: CodeFile): readonly Entity[] {
  const { callee, positional, scope } = call
  const facts = file.facts
  if (facts === null || facts === undefined) return []
  if (callee.kind === 'name' && callee.name === 'super') {
    const around = classAround(facts, scope)
    return around === -1 ? [] : [{ kind: 'super', file, scope: around }]
  }
  const member = namedMember(call)
  const [first] = positional
  if (member !== null && first !== undefined) {
    return meaningOf(code, first, file, scope).flatMap((object) => [...memberOf(code, object, member)])
  }
  if (callee.kind === 'name' && callee.name === 'type' && first !== undefined && positional.length === 1) {
    return meaningOf(code, first, file, scope).flatMap((object) => [...memberOf(code, object, '__class__')])
  }
  // A partial function stands for the function.
  if (lastName(callee) === 'partial' && first !== undefined) return meaningOf(code, first, file, scope)
  if (callee.kind === 'attribute' && callee.name === 'get') {
    const items = itemsOf(code, callee.object, file, scope)
    if (items.length > 0) return items
  }
  const found = meaningOf(code, callee, file, scope).flatMap((called) => [...given(code, called, call, file)])
  return found.length > 0 || callee.kind !== 'attribute' ? found : givenBySelf(code, callee, file, scope)
}

const givingSelf = /^(to|cuda|cpu|half|float|double|bfloat16|eval|train|requires_grad_|share_memory)$/

/** `model.cuda()` of a library gives the object that it is called on; what the class defines itself is known already. */
function givenBySelf(
  code: Code,
  { object, name }: Extract<Expression, { kind: 'attribute' }>,
  file: CodeFile,
  scope: number,
): readonly Entity[] {
  if (!givingSelf.test(name)) return []
  return meaningOf(code, object, file, scope).filter(
    (one) => one.kind === 'instance' && memberOfInstance(code, one, name).length === 0,
  )
}

/** What one thing that is called gives back. */
function given(code: Code, called: Entity, call: Call, file: CodeFile): readonly Entity[] {
  switch (called.kind) {
    case 'class':
      return [{ ...called, kind: 'instance' }]
    case 'function': {
      const scope = called.file.facts?.facts.scopes[called.scope]
      return (scope?.returns ?? []).flatMap((value) => [...meaningOf(code, value, called.file, called.scope)])
    }
    case 'foreign':
      return givenByLibrary(code, call, file)
    default:
      return []
  }
}

/** A library's wrapper around an instance of ours (`DataParallel(model)`, `model.to(...)`) counts as that instance. */
function givenByLibrary(code: Code, { callee, positional, scope }: Call, file: CodeFile): readonly Entity[] {
  const wrapped = positional
    .flatMap((value) => [...meaningOf(code, value, file, scope)])
    .filter(({ kind }) => kind === 'instance')
  if (wrapped.length > 0) return wrapped
  return passing.has(lastName(callee) ?? '') ? [] : [foreign]
}
