/** Option index: where the options of command lines are declared, by their names, over all files that were admitted. */
import type { Binding, Call, Expression } from '../syntax/facts.ts'
import { callOf, callsNamed, type CallAt, type Resolver } from './resolver.ts'
import { type IndexedFacts, lastName, type SourceFile } from './sourceFile.ts'

/** A field with a default in a class whose name or decorator says that it holds options. */
export interface OptionField {
  readonly file: SourceFile
  readonly scope: number
  readonly binding: Binding
  readonly value: Expression
}

export interface OptionIndex {
  /** Calls that declare an option, by the name of its destination. */
  readonly declarations: ReadonlyMap<string, readonly CallAt[]>
  readonly fields: ReadonlyMap<string, readonly OptionField[]>
}

/** Calls that declare an option: argparse, click and typer, absl. */
const declarators = ['add_argument', 'add_arg', 'option', 'argument', 'DEFINE_string', 'DEFINE_enum', 'Option'] as const

/** Where the option `name` is declared, and which fields bear its name. */
export function optionsNamed(
  resolver: Resolver,
  name: string,
): { readonly declarations: readonly CallAt[]; readonly fields: readonly OptionField[] } {
  resolver.answers.leanOn('option', name)
  const { declarations, fields } = (resolver.options ??= indexOptions(resolver))
  return { declarations: declarations.get(name) ?? none, fields: fields.get(name) ?? none }
}

const none: readonly never[] = []

export function indexOptions(resolver: Resolver): OptionIndex {
  return { declarations: declarationsIn(resolver), fields: fieldsIn(resolver) }
}

function declarationsIn(resolver: Resolver): Map<string, CallAt[]> {
  const declarations = new Map<string, CallAt[]>()
  for (const declarator of declarators) {
    for (const site of callsNamed(resolver, declarator)) {
      const call = callOf(site.file, site.index)
      const name = call === undefined ? undefined : destinationOf(call)
      if (name !== undefined) append(declarations, name, site)
    }
  }
  return declarations
}

/** `--model-name` is `model_name`; `dest=` wins; the first long option names it. */
function destinationOf(call: Call): string | undefined {
  const dest = call.keywords.find((keyword) => keyword.name === 'dest')?.value
  if (dest?.kind === 'string') return dest.value
  const names = call.positional.flatMap((argument) => (argument.kind === 'string' ? [argument.value] : []))
  const long = names.find((name) => name.startsWith('--')) ?? names[0]
  return long?.split('/')[0]?.replace(/^-+/, '').replaceAll('-', '_')
}

function fieldsIn(resolver: Resolver): Map<string, OptionField[]> {
  const fields = new Map<string, OptionField[]>()
  for (const file of resolver.files.values()) {
    const { facts } = file
    if (facts === undefined) continue
    let own = resolver.optionFields.get(file)
    if (own === undefined) {
      own = fieldsOf(file, facts)
      resolver.optionFields.set(file, own)
    }
    for (const field of own) append(fields, field.binding.name, field)
  }
  return fields
}

function fieldsOf(file: SourceFile, facts: IndexedFacts): OptionField[] {
  const fields: OptionField[] = []
  for (const [scope, { kind, decorators, name: className }] of facts.scopes.entries()) {
    if (kind !== 'class') continue
    const holdsOptions =
      /(?:Args|Arguments|Config|Options|Settings|Params)$/.test(className) ||
      decorators.some((decorator) => isDataclass(facts, decorator))
    if (!holdsOptions) continue
    for (const binding of [...(facts.bound[scope]?.values() ?? [])].flat()) {
      const { source } = binding
      if (source.kind === 'value') fields.push({ file, scope, binding, value: source.value })
    }
  }
  return fields
}

function append<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [item])
  else list.push(item)
}

function isDataclass(facts: IndexedFacts, decorator: Expression): boolean {
  const named = decorator.kind === 'call' ? facts.callAt(decorator.call)?.callee : decorator
  return named !== undefined && /dataclass$|^define$|^attrs$|^s$/.test(lastName(named) ?? '')
}
