/** Members: what an attribute or a subscript of a value is; how a class finds its members is in classes.ts. */
import type { Expression } from '../syntax/facts.ts'
import { memberOfClass, memberOfInstance } from './classes.ts'
import { isCommandLine, isOptions, isParsedArguments, optionNamed } from './commandLine.ts'
import { settingAt, settingsByPath } from './configuration.ts'
import { entryOf, subscriptOf } from './containers.ts'
import { evaluate } from './evaluate.ts'
import { memberOfModule } from './imports.ts'
import { mostValues } from './asking.ts'
import type { Resolver } from './resolver.ts'
import { rootName } from './sourceFile.ts'
import { reached, step, weaker, type Place, type Value } from './values.ts'

type Attribute = Extract<Expression, { kind: 'attribute' }>
type Subscript = Extract<Expression, { kind: 'subscript' }>

export function valuesOfAttribute(resolver: Resolver, expression: Attribute, place: Place): readonly Value[] {
  const values: Value[] = [...storedOn(resolver, expression, place)]
  const objects = evaluate(resolver, expression.object, place)
  for (const object of objects) values.push(...memberOf(resolver, object, expression.name, expression, place))
  if (values.length > 0) return values
  return valuesByOptionName(resolver, expression, expression.name, place)
}

/** The attribute `name` of one value. `span` is where it is written. */
export function memberOf(
  resolver: Resolver,
  object: Value,
  name: string,
  span: { start: number; end: number },
  place: Place,
): readonly Value[] {
  const { file } = place
  switch (object.kind) {
    case 'external':
      return memberOfExternal(resolver, object, name, span, place)
    case 'module':
      return memberOfModule(resolver, object.module, name)
    case 'class':
      if (name === '__class__') return [object]
      return memberOfClass(resolver, object.of, name).map((value) => carry(value, object))
    case 'instance':
      if (name === '__class__') return [{ ...object, kind: 'class' }]
      return memberOfInstance(resolver, object.of, name).map((value) => carry(value, object))
    case 'setting':
      return settingAt(object, name).map((value) => reached(value, 'configuration key', file, span))
    case 'dictionary':
      // Namespaces made from dictionaries, and `EasyDict`-like objects.
      return entryOf(resolver, object, name)
    case 'text':
      // Members of an enumeration are texts here; `.value` and `.name` do not change them. Paths are texts as well.
      return name === 'value' || name === 'name' ? [object] : []
    default:
      return []
  }
}

/** Keeps how the object was reached: a method of an aliased class is reached by alias. */
function carry(value: Value, object: Value): Value {
  return { ...value, via: weaker(value.via, object.via), condition: value.condition ?? object.condition }
}

function memberOfExternal(
  resolver: Resolver,
  object: Extract<Value, { kind: 'external' }>,
  name: string,
  span: { start: number; end: number },
  place: Place,
): readonly Value[] {
  if (isParsedArguments(object.name)) {
    const found = optionNamed(resolver, place.file, name, false)
    if (found.length > 0) return found
  }
  const owner = name === '__class__' ? object.name : classBehind(object.name, name)
  return [{ ...object, name: `${owner}.${name}`, trail: step('attribute', place.file, span, object.trail) }]
}

/** `X.from_pretrained().to().from_pretrained`, `X().__class__`: methods of a result are taken to return the same object. */
function classBehind(name: string, member: string): string {
  const behind = name.replace(/\.__class__$/, '')
  if (!member.startsWith('from_')) return behind
  return (behind.split('()', 1)[0] ?? behind).replace(/\.from_\w+$/, '')
}

/** `args.model = "x"` earlier or elsewhere in the same file sets what `args.model` means. */
function storedOn(resolver: Resolver, expression: Attribute, place: Place): readonly Value[] {
  const { file } = place
  const root = expression.object
  if (root.kind !== 'name' || root.name === 'self' || root.name === 'cls') return []
  const stores = (file.facts?.stored.get(expression.name) ?? []).filter(
    (store) =>
      !store.byKey &&
      store.object.kind === 'name' &&
      store.object.name === root.name &&
      store.value.start !== expression.start,
  )
  return stores.slice(-mostValues).flatMap((store) =>
    evaluate(resolver, store.value, { ...place, scope: store.scope, branch: store.branch, frame: null })
      // Only texts: a callable stored on an object says nothing about other objects of that name.
      .filter((value) => value.kind === 'text')
      .map((value) => reached(value, 'attribute assignment', file, store)),
  )
}

export function valuesOfSubscript(resolver: Resolver, expression: Subscript, place: Place): readonly Value[] {
  const keys = evaluate(resolver, expression.index, place)
  const objects = evaluate(resolver, expression.object, place)
  const values = objects.flatMap((object) => [...subscriptOf(resolver, object, keys, expression, place)])
  const key = keys.find((value) => value.kind === 'text')
  if (key?.kind !== 'text') return values
  if (values.length === 0) return valuesByOptionName(resolver, expression, key.text, place)
  // `opt["model"]`: dictionaries that were seen to be passed do not exclude what the parser declares. Settings that were
  // read from a file say themselves what they hold: `settings["model"]` is no option of some other program.
  const isPlainOption = expression.index.kind === 'string' && isCommandLine(rootName(expression) ?? '')
  return isPlainOption ? [...values, ...optionNamed(resolver, place.file, key.text, false)] : values
}

/**
 * Last resort for `args.model_name` or `config["model"]["name"]` whose object is unknown: options and fields of that name
 * anywhere in the repository, then configuration files that have this path of keys.
 */
function valuesByOptionName(
  resolver: Resolver,
  expression: Attribute | Subscript,
  name: string,
  place: Place,
): readonly Value[] {
  // `opt.copy()` calls a method; no option is meant.
  if (place.file.text.charAt(expression.end) === '(') return []
  const root = rootName(expression) ?? ''
  const path = keyPath(resolver, expression, place)
  if (!isOptions(path === undefined ? [root] : [root, ...path.slice(0, -1)])) return []
  const options = optionNamed(resolver, place.file, name, true)
  if (options.length > 0) return options
  return path === undefined
    ? []
    : settingsByPath(resolver, path).map((value) => reached(value, 'configuration key', place.file, expression))
}

/** Names below the root: `["model", "name"]` for `cfg.model["name"]`; undefined when one of them is computed. */
function keyPath(resolver: Resolver, expression: Expression, place: Place): string[] | undefined {
  if (expression.kind === 'name') return []
  if (expression.kind !== 'attribute' && expression.kind !== 'subscript') return undefined
  const above = keyPath(resolver, expression.object, place)
  if (above === undefined) return undefined
  if (expression.kind === 'attribute') return [...above, expression.name]
  const [key, second] = evaluate(resolver, expression.index, place)
  return key?.kind === 'text' && second === undefined ? [...above, key.text] : undefined
}
