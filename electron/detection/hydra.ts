/** Hydra: the configuration that `@hydra.main` hands to a program, put together from its defaults list and config groups; nothing is interpolated. */
import { posix } from 'node:path'
import type { Call, Scope } from '../syntax/facts.ts'
import { readConfigurationFile, settingsOf } from './configuration.ts'
import { evaluate } from './evaluate.ts'
import type { Resolver } from './resolver.ts'
import { lastName, type SourceFile } from './sourceFile.ts'
import { toText } from './texts.ts'
import { step, type Place, type Setting, type Value } from './values.ts'

type SettingValue = Extract<Value, { kind: 'setting' }>

const mostOptions = 24

/** Settings of the configuration that a decorator of `scope` names; empty when there is none. */
export function hydraConfiguration(resolver: Resolver, file: SourceFile, scope: Scope): Value[] {
  const place: Place = { file, scope: scope.parent, branch: 0, frame: null }
  return scope.decorators.flatMap((decorator) => {
    const call = decorator.kind === 'call' ? file.facts?.callAt(decorator.call) : undefined
    if (call === undefined || lastName(call.callee) !== 'main') return []
    const isHydra = evaluate(resolver, call.callee, place).some(
      (value) => value.kind === 'external' && /^hydra(?:\.|$)/.test(value.name),
    )
    if (!isHydra) return []
    const [folder = '.'] = argumentTexts(resolver, call, 'config_path', 0, place)
    return argumentTexts(resolver, call, 'config_name', 1, place).flatMap((name) =>
      compose(resolver, file, folder, name),
    )
  })
}

function argumentTexts(resolver: Resolver, call: Call, name: string, position: number, place: Place): string[] {
  const written = call.keywords.find((keyword) => keyword.name === name)?.value ?? call.positional[position]
  if (written === undefined) return []
  return evaluate(resolver, written, place)
    .flatMap((value) => toText(value))
    .map(({ text }) => text)
}

function compose(resolver: Resolver, file: SourceFile, folder: string, name: string): Value[] {
  const path = posix.join(folder, /\.ya?ml$/.test(name) ? name : `${name}.yaml`)
  const roots = readConfigurationFile(resolver, path, file).filter((value) => value.kind === 'setting')
  return roots.flatMap((root) => [root, ...defaultsOf(resolver, root)])
}

/** What each entry of the defaults list brings in: a whole file, or the options of a group under the group's name. */
function defaultsOf(resolver: Resolver, root: SettingValue): Value[] {
  const list = root.node.kind === 'map' ? root.node.entries.get('defaults') : undefined
  if (list?.kind !== 'sequence') return []
  const folder = posix.dirname(root.file.path)
  return list.items.flatMap((item) => {
    if (item.kind === 'scalar') return fileSettings(resolver, posix.join(folder, item.text), root, [], null)
    if (item.kind !== 'map') return []
    return [...item.entries].flatMap(([key, chosen]) => groupSettings(resolver, root, folder, key, chosen))
  })
}

/** The chosen option first; the others are there to be chosen on the command line. */
function groupSettings(resolver: Resolver, root: SettingValue, folder: string, key: string, chosen: Setting): Value[] {
  const group = key
    .replace(/^(?:override|optional)\s+/, '')
    .replace(/@.*$/, '')
    .replace(/^\//, '')
  const keys = group.split('/')
  const option = chosen.kind === 'scalar' ? chosen.text : ''
  const groupFolder = posix.join(folder, group)
  const others = [...resolver.files.keys()]
    .filter((path) => posix.dirname(path) === groupFolder && /\.ya?ml$/.test(path))
    .map((path) => posix.basename(path).replace(/\.ya?ml$/, ''))
    .filter((name) => name !== option)
    .slice(0, mostOptions)
  const of = (name: string, condition: string | null): Value[] =>
    fileSettings(resolver, posix.join(groupFolder, name), root, keys, condition)
  return [...(option === '' ? [] : of(option, null)), ...others.flatMap((name) => of(name, `${group} == ${name}`))]
}

function fileSettings(
  resolver: Resolver,
  path: string,
  root: SettingValue,
  keys: readonly string[],
  condition: string | null,
): Value[] {
  const file = resolver.files.get(/\.ya?ml$/.test(path) ? path : `${path}.yaml`)
  const node = file === undefined ? null : settingsOf(resolver, file)
  if (file === undefined || node === null) return []
  const trail = step('configuration default', file, { start: 0, end: 0 }, root.trail)
  return [{ ...root, file, node: under(keys, node), trail, condition }]
}

/** `node` as the only entry below the keys. */
function under(keys: readonly string[], node: Setting): Setting {
  const { start, end } = node
  return keys.reduceRight<Setting>(
    (inner, key) => ({ kind: 'map', entries: new Map([[key, inner]]), start, end }),
    node,
  )
}
