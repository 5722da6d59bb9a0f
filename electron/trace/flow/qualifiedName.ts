/** Qualified name: what is called, in full as the imports of the file say; an object of a library goes by its class. */
import type { Expression } from '../../syntax/facts.ts'
import type { Code } from '../code.ts'
import { lineage } from '../hierarchy.ts'
import { lastName } from '../indexedFile.ts'
import { modulesMeant } from '../moduleNames.ts'
import type { FileFlow } from './fileFlow.ts'
import { homeOf, ownClass } from './homes.ts'
import { returningSelf } from './libraryNames.ts'

/** Names of names are followed this far. */
const deepest = 6
/** What is written out when nothing is known of it is cut there. */
const longestText = 80

export function qualifiedName(code: Code, flow: FileFlow, expression: Expression, scope: number): string {
  return nameOf(code, flow, expression, scope, deepest) ?? written(flow, expression)
}

function written(flow: FileFlow, { start, end }: Expression): string {
  return flow.file.text.slice(start, end).replaceAll(/\s+/g, ' ').slice(0, longestText)
}

function nameOf(code: Code, flow: FileFlow, expression: Expression, scope: number, left: number): string | null {
  if (left === 0) return null
  switch (expression.kind) {
    case 'name':
      return ofVariable(code, flow, expression.name, scope, left)
    case 'attribute': {
      const kept = ofAttribute(code, flow, expression, scope, left)
      if (kept !== null) return kept
      const object = nameOf(code, flow, expression.object, scope, left)
      return object === null ? null : `${object}.${expression.name}`
    }
    case 'call':
    case 'subscript':
      return madeIn(code, flow, expression, scope, left)
    default:
      return null
  }
}

function ofVariable(code: Code, flow: FileFlow, name: string, scope: number, left: number): string | null {
  const home = homeOf(flow, name, scope)
  for (const { source } of flow.file.facts?.bound[home]?.get(name) ?? []) {
    if (source.kind === 'import') return source.module.split('.')[0] === name ? name : source.module
    if (source.kind === 'from') {
      const [key] = source.level > 0 ? modulesMeant(code.modules, flow.file.path, source) : []
      return `${key?.replaceAll('/', '.') ?? source.module}.${source.name}`
    }
    if (source.kind !== 'value') continue
    const made = madeIn(code, flow, source.value, home, left - 1)
    if (made !== null) return made
    if (source.value.kind === 'attribute') return nameOf(code, flow, source.value, home, left - 1) ?? name
  }
  return name
}

/** `self.criterion` goes by what the class, or one that it derives from, stores there. */
function ofAttribute(
  code: Code,
  flow: FileFlow,
  { object, name }: Extract<Expression, { kind: 'attribute' }>,
  scope: number,
  left: number,
): string | null {
  const own = ownClass(flow, object, scope)
  if (own === null) return null
  for (const { file } of lineage(code, own)) {
    const stores = code.factsOf(file)?.stored.get(name) ?? []
    const around = file === flow.file ? flow : null
    for (const store of around === null ? [] : stores) {
      const made = madeIn(code, flow, store.value, store.scope, left - 1)
      if (made !== null) return made
    }
  }
  return null
}

/** `nn.L1Loss().to(device)` goes by `torch.nn.L1Loss`: the name of a class begins with a capital. */
function madeIn(code: Code, flow: FileFlow, value: Expression, scope: number, left: number): string | null {
  if (value.kind !== 'call') return null
  const call = flow.facts.calls[value.call]
  if (call === undefined) return null
  const { callee } = call
  if (callee.kind === 'attribute' && returningSelf.test(callee.name)) {
    return madeIn(code, flow, callee.object, scope, left)
  }
  if (!/^_?[A-Z]/.test(lastName(callee) ?? '')) return null
  return nameOf(code, flow, callee, scope, left - 1)
}
