/** Items: what containers hold and what loops over them give, as far as it is written where the container is made. */
import type { Call, Expression } from '../syntax/facts.ts'
import type { Code, CodeFile } from './code.ts'
import type { Entity } from './entities.ts'
import { lineage } from './hierarchy.ts'
import { classAround, lastName, partsOf } from './indexedFile.ts'
import { meaningOf } from './meaning.ts'

/** What a list, a dictionary or a sequence that a name or an attribute stands for holds. */
export function itemsOf(code: Code, container: Expression, file: CodeFile, scope: number): readonly Entity[] {
  if (container.kind === 'list' || container.kind === 'dictionary' || container.kind === 'comprehension') {
    return partsOf(container).flatMap((part) => [...meaningOf(code, part, file, scope)])
  }
  if (code.open.has(container) || !code.goesOn()) return []
  code.open.add(container)
  const found = madeOf(code, container, file, scope).flatMap((one) => [
    ...itemsOf(code, one.value, one.file, one.scope),
  ])
  const given = container.kind === 'call' ? itemsGiven(code, container.call, file) : []
  code.open.delete(container)
  return [...found, ...given]
}

interface Made {
  readonly value: Expression
  readonly file: CodeFile
  readonly scope: number
}

function madeOf(code: Code, container: Expression, file: CodeFile, scope: number): Made[] {
  if (container.kind === 'name') return boundTo(container.name, file, scope)
  return container.kind === 'attribute' ? storedAs(code, container, file, scope) : []
}

/** The values that are bound to a name of this file, from the innermost scope that binds it. */
export function boundTo(name: string, file: CodeFile, scope: number): Made[] {
  const facts = file.facts
  for (let at = scope; at >= 0; at = facts?.facts.scopes[at]?.parent ?? -1) {
    const bindings = facts?.bound[at]?.get(name)
    if (bindings === undefined) continue
    return bindings.flatMap(({ source }) => (source.kind === 'value' ? [{ value: source.value, file, scope: at }] : []))
  }
  return []
}

/** What methods of the object's classes store in the attribute. */
function storedAs(
  code: Code,
  { object, name }: Extract<Expression, { kind: 'attribute' }>,
  file: CodeFile,
  scope: number,
): Made[] {
  return meaningOf(code, object, file, scope).flatMap((of) => {
    if (of.kind !== 'instance' && of.kind !== 'class') return []
    return lineage(code, of).flatMap((one) => {
      const facts = code.factsOf(one.file)
      const stores = facts?.stored.get(name) ?? []
      return stores.flatMap((store) => {
        const isOwn = facts !== null && !store.byKey && classAround(facts, store.scope) === one.scope
        return isOwn ? [{ value: store.value, file: one.file, scope: store.scope }] : []
      })
    })
  })
}

const keeping = new Set('list tuple set reversed sorted iter ModuleList deque'.split(' '))
const tables = new Set('dict OrderedDict ModuleDict'.split(' '))

/** `nn.ModuleList([...])` holds what its list does, `nn.Sequential(a, b)` what it is given. */
function itemsGiven(code: Code, index: number, file: CodeFile): readonly Entity[] {
  const call = file.facts?.facts.calls[index]
  const name = call === undefined ? '' : (lastName(call.callee) ?? '')
  if (call === undefined) return []
  const { callee, positional, scope } = call
  if (callee.kind === 'attribute' && name === 'values') return itemsOf(code, callee.object, file, scope)
  if (name === 'Sequential') return positional.flatMap((value) => [...meaningOf(code, value, file, scope)])
  if (tables.has(name)) return positional.flatMap((value) => [...valuesIn(code, value, file, scope)])
  return keeping.has(name) ? positional.flatMap((value) => [...itemsOf(code, value, file, scope)]) : []
}

/** `OrderedDict([("a", A), ("b", B)])` holds the second of each pair. */
function valuesIn(code: Code, table: Expression, file: CodeFile, scope: number): readonly Entity[] {
  if (table.kind !== 'list') return itemsOf(code, table, file, scope)
  return table.items.flatMap((pair) => {
    const value = pair.kind === 'list' ? pair.items[1] : undefined
    return value === undefined ? [] : [...meaningOf(code, value, file, scope)]
  })
}

/** One place of each round of a loop: `for index, block in enumerate(blocks)`, `for name, net in nets.items()`. */
export function elementAt(
  code: Code,
  iterated: Expression,
  path: readonly number[],
  file: CodeFile,
  scope: number,
): readonly Entity[] {
  const [place, ...further] = path
  if (place === undefined) return itemsOf(code, iterated, file, scope)
  const call = iterated.kind === 'call' ? file.facts?.facts.calls[iterated.call] : undefined
  const container = call === undefined || further.length > 0 ? null : containerAt(call, place)
  return call === undefined || container === null ? [] : itemsOf(code, container, file, call.scope)
}

function containerAt({ callee, positional }: Call, place: number): Expression | null {
  const name = lastName(callee)
  if (name === 'zip') return positional[place] ?? null
  if (place !== 1) return null
  if (name === 'enumerate') return positional[0] ?? null
  return callee.kind === 'attribute' && name === 'items' ? callee.object : null
}
