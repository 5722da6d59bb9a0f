/** Library results: what calls of well-known library functions yield when they carry text, files, settings or members on. */
import type { Call, Expression } from '../syntax/facts.ts'
import { basesOf } from './classes.ts'
import { readConfigurationFile } from './configuration.ts'
import { itemsOf } from './containers.ts'
import { evaluate } from './evaluate.ts'
import { memberOf } from './members.ts'
import type { Resolver } from './resolver.ts'
import { joinTexts, toText } from './texts.ts'
import { externalValue, reached, step, textValue, weaker, type Place, type Value } from './values.ts'

const passThrough =
  /^(?:builtins\.(?:str|sorted|list|tuple|dict)|pathlib\.(?:Pure)?(?:Posix)?Path|os\.(?:fspath|path\.(?:expanduser|abspath|realpath|normpath|expandvars))|copy\.(?:deep)?copy|omegaconf\.OmegaConf\.(?:create|to_container|structured)|(?:easydict\.)?EasyDict|argparse\.Namespace|types\.SimpleNamespace|addict\.Dict|munch\.munchify)$/
const configurationReaders =
  /^(?:yaml\.(?:safe_load|load|full_load|unsafe_load)|json\.loads?|toml\.loads?|tomllib\.loads?|tomli\.loads?|omegaconf\.OmegaConf\.load|ruamel\.yaml\.YAML\(\)\.load|mmcv\.Config\.fromfile|mmengine\.config\.Config\.fromfile)$/

/** Results of library functions that carry text, files or settings on; undefined for all others. */
export function knownResult(resolver: Resolver, name: string, call: Call, place: Place): readonly Value[] | undefined {
  const [first, second, third] = call.positional
  if (name === 'os.path.join') return joinTexts(resolver, call.positional, place, '/', 'path', call)
  if (name === 'os.getenv' || name === 'os.environ.get') {
    return second === undefined
      ? []
      : evaluate(resolver, second, place).map((value) => reached(value, 'environment default', place.file, call))
  }
  if (name === 'builtins.getattr' && first !== undefined && second !== undefined)
    return memberByName(resolver, first, second, third, call, place)
  if (name === 'importlib.import_module' && first !== undefined) return modulesNamed(resolver, first, call, place)
  if ((name === 'builtins.open' || name === 'io.open' || name === 'codecs.open') && first !== undefined)
    return filesNamed(resolver, first, place)
  if (configurationReaders.test(name) && first !== undefined) return readSettings(resolver, first, call, place)
  if (name === 'builtins.super') return superOf(resolver, place)
  if (name === 'builtins.type' && first !== undefined)
    return evaluate(resolver, first, place).map((value) => classOf(value))
  if (name === 'builtins.enumerate' && first !== undefined) return pairsOf(resolver, first, place)
  if (name === 'builtins.vars' && first !== undefined)
    return evaluate(resolver, first, place).map((value) =>
      value.kind === 'external' ? { ...value, name: `${value.name}.__dict__` } : value,
    )
  if (
    (name === 'dataclasses.field' || name === 'attr.ib' || /^(?:pydantic|attrs?)\.(?:Field|field)$/.test(name)) &&
    call.keywords.length + call.positional.length > 0
  ) {
    const fallback =
      call.keywords.find((keyword) => keyword.name === 'default')?.value ?? (name.endsWith('Field') ? first : undefined)
    return fallback === undefined ? [] : evaluate(resolver, fallback, place)
  }
  if (name === 'functools.partial' && first !== undefined) return evaluate(resolver, first, place)
  if (name === 'os.path.dirname' || name === 'os.getcwd')
    return [textValue('*', step('path', place.file, call, null), false)]
  if (name === 'builtins.dict' && first === undefined) return [keywordDictionary(call, place)]
  if (passThrough.test(name) && (first !== undefined || call.keywords.length > 0)) {
    return first === undefined
      ? [keywordDictionary(call, place)]
      : call.positional.length > 1
        ? joinTexts(resolver, call.positional, place, '/', 'path', call)
        : evaluate(resolver, first, place)
  }
  return undefined
}

/** Only for a library that is written there: which module of its own a repository means by a name is seldom to be seen. */
function modulesNamed(resolver: Resolver, name: Expression, call: Call, place: Place): readonly Value[] | undefined {
  const root = leadingText(name).split('.', 1)[0] ?? ''
  if (!resolver.signatures.byRoot.has(root)) return undefined
  return evaluate(resolver, name, place)
    .flatMap((value) => toText(value))
    .filter(({ text }) => /^[\w.*]+$/.test(text))
    .map(({ text, trail }) => externalValue(text, step('import by name', place.file, call, trail), 'alias'))
}

/** The constant that a text begins with; empty when it begins with anything else. */
function leadingText(expression: Expression): string {
  if (expression.kind === 'string') return expression.value
  if (expression.kind === 'binary') return leadingText(expression.left)
  const [first] = expression.kind === 'joined' ? expression.parts : []
  return first === undefined ? '' : leadingText(first)
}

function filesNamed(resolver: Resolver, path: Expression, place: Place): readonly Value[] {
  return evaluate(resolver, path, place)
    .flatMap((value) => toText(value))
    .map((text): Value => ({ ...text, kind: 'file', path: text.text }))
}

function keywordDictionary(call: Call, place: Place): Value {
  const entries = call.keywords.map(({ name, value }) => ({
    key: { kind: 'string', value: name, start: value.start, end: value.start } as Expression,
    value,
  }))
  return {
    kind: 'dictionary',
    place,
    entries,
    spreads: call.spreadKeywords,
    via: 'direct',
    trail: step('dictionary', place.file, call, null),
    condition: null,
  }
}

function classOf(value: Value): Value {
  if (value.kind === 'instance') return { ...value, kind: 'class' }
  return value.kind === 'external'
    ? { ...value, name: value.name.replace(/\.from_\w+\(\)$|\(\)$/, ''), via: weaker(value.via, 'alias') }
    : value
}

/** `getattr(object, name)`: each member the name can mean, or `*` when it is computed. */
function memberByName(
  resolver: Resolver,
  object: Expression,
  name: Expression,
  fallback: Expression | undefined,
  call: Call,
  place: Place,
): readonly Value[] {
  const names = evaluate(resolver, name, place).flatMap((value) => toText(value))
  const wholes = names.filter((value) => value.whole && /^\w+$/.test(value.text))
  const values: Value[] = fallback === undefined ? [] : [...evaluate(resolver, fallback, place)]
  for (const value of evaluate(resolver, object, place)) {
    const members = wholes.length > 0 ? wholes.map((text) => text.text) : value.kind === 'external' ? ['*'] : []
    for (const member of members) {
      values.push(
        ...memberOf(resolver, value, member, call, place).map((found) => ({
          ...found,
          via: weaker(found.via, found.kind === 'external' ? 'alias' : 'direct'),
        })),
      )
    }
  }
  return values
}

function readSettings(resolver: Resolver, argument: Expression, call: Call, place: Place): readonly Value[] {
  const sources = evaluate(resolver, argument, place)
  return sources.flatMap((source) => {
    const path = source.kind === 'file' ? source.path : source.kind === 'text' ? source.text : undefined
    if (path === undefined) return []
    return readConfigurationFile(resolver, path, place.file).map((value) => ({
      ...value,
      trail: step('configuration file', place.file, call, source.trail),
    }))
  })
}

/** `super()`: the bases of the class around the call, seen from an instance. */
function superOf(resolver: Resolver, place: Place): readonly Value[] {
  const scopes = place.file.facts?.scopes ?? []
  for (let scope = place.scope; scope >= 0; scope = scopes[scope]?.parent ?? -1) {
    if (scopes[scope]?.kind === 'class')
      return basesOf(resolver, { file: place.file, scope }).map((base) => ({
        ...base,
        via: weaker(base.via, 'subclass'),
      }))
  }
  return []
}

function pairsOf(resolver: Resolver, list: Expression, place: Place): readonly Value[] {
  const unknown: Expression = { kind: 'opaque', start: list.start, end: list.start }
  return evaluate(resolver, list, place).flatMap((value) => {
    if (value.kind !== 'list') return [...itemsOf(resolver, value)]
    const items = value.items.map((item): Expression => ({
      kind: 'list',
      items: [unknown, item],
      start: item.start,
      end: item.end,
    }))
    return [{ ...value, items }]
  })
}
