/** Configuration: reads YAML, JSON and TOML files of the repository as settings with their places, and finds keys in them; nothing is executed or included. */
import { posix } from 'node:path'
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml'
import { type SourceFile, wordsOf } from './sourceFile.ts'
import type { Resolver } from './resolver.ts'
import { parseToml } from './toml.ts'
import { step, type Setting, type Value } from './values.ts'
import { askFor } from './words.ts'

/** Nesting past which a configuration is not looked into. */
const deepestSetting = 60
const mostFilesByPath = 12

/** The settings of the file that `path`, as written in `reader`, means; `*` stands for a part that is not known. */
export function readConfigurationFile(resolver: Resolver, path: string, reader: SourceFile): Value[] {
  return filesMeant(resolver, path, reader).flatMap((file) => {
    const node = settingsOf(resolver, file)
    return node === null
      ? []
      : [{ kind: 'setting', file, node, via: 'direct', trail: null, condition: null } satisfies Value]
  })
}

/** Children of a setting: by key, by index, or all. */
export function settingAt(value: Extract<Value, { kind: 'setting' }>, key: string | number | undefined): Value[] {
  const { node } = value
  const children: Setting[] = []
  if (node.kind === 'map') {
    if (key === undefined) children.push(...node.entries.values())
    else {
      const child = node.entries.get(String(key))
      if (child !== undefined) children.push(child)
    }
  } else if (node.kind === 'sequence') {
    if (key === undefined) children.push(...node.items)
    else {
      const child = node.items.at(Number(key))
      if (child !== undefined) children.push(child)
    }
  }
  return children.map((child) => childValue(value, child))
}

function childValue(parent: Extract<Value, { kind: 'setting' }>, node: Setting): Value {
  const trail = step('configuration value', parent.file, node, parent.trail)
  if (node.kind === 'scalar')
    return { kind: 'text', text: node.text, whole: true, via: parent.via, trail, condition: parent.condition }
  if (node.kind === 'truth')
    return { kind: 'truth', value: node.value, via: parent.via, trail, condition: parent.condition }
  return { ...parent, node, trail }
}

/** Files of the repository in which `path` leads to a text, for configurations whose file the code does not name. */
export function settingsByPath(resolver: Resolver, path: readonly string[]): Value[] {
  // A single key such as `name` says too little to be looked for in every file.
  if (path.length < 2 && !/model|pretrained|checkpoint|encoder|backbone|tokenizer/i.test(path[0] ?? '')) return []
  const found: Value[] = []
  const keys = path.flatMap((key) => key.split(/\W+/)).filter((word) => word !== '')
  const asked = keys.flatMap((key) => askFor(key) ?? [])
  if (asked.length < keys.length) return []
  for (const file of resolver.configurations) {
    if (found.length >= mostFilesByPath) break
    if (!wordsOf(file).holdsAll(asked)) continue
    const root = settingsOf(resolver, file)
    if (root === null) continue
    const value: Extract<Value, { kind: 'setting' }> = {
      kind: 'setting',
      file,
      node: root,
      via: 'direct',
      trail: null,
      condition: `configuration ${file.path}`,
    }
    found.push(...descend(value, path).filter((leaf) => leaf.kind === 'text' || leaf.kind === 'setting'))
  }
  return found
}

function descend(value: Extract<Value, { kind: 'setting' }>, path: readonly string[]): Value[] {
  let current: Value[] = [value]
  for (const key of path) current = current.flatMap((at) => (at.kind === 'setting' ? settingAt(at, key) : []))
  return current
}

/** Files a written path can mean: from the root, from the reader's folder, or any whose path ends so. */
function filesMeant(resolver: Resolver, written: string, reader: SourceFile): SourceFile[] {
  const tail = written.slice(written.lastIndexOf('*') + 1).replace(/^(?:\.{1,2}\/|\/)+/, '')
  if (tail === '') return []
  const plain = posix.normalize(written.replaceAll('\\', '/')).replace(/^\.\//, '')
  const exact = resolver.files.get(plain) ?? resolver.files.get(posix.join(posix.dirname(reader.path), plain))
  if (exact !== undefined) return exact.role === 'configuration' ? [exact] : []
  const ending = resolver.configurations.filter((file) => file.path === tail || file.path.endsWith(`/${tail}`))
  return ending.slice(0, mostFilesByPath)
}

/** The parsed settings of a file, or null when it cannot be read; remembered. */
export function settingsOf(resolver: Resolver, file: SourceFile): Setting | null {
  const known = resolver.settings.get(file.path)
  if (known !== undefined) return known
  const parsed = parseSettings(file)
  resolver.settings.set(file.path, parsed)
  return parsed
}

function parseSettings(file: SourceFile): Setting | null {
  try {
    if (/\.toml$/i.test(file.path)) return parseToml(file.text)
    if (!/\.(?:ya?ml|json)$/i.test(file.path)) return null
    const document = parseDocument(file.text, { logLevel: 'silent', schema: 'core', uniqueKeys: false, strict: false })
    return document.contents === null ? null : settingOf(document.contents, 0)
  } catch {
    // A file that breaks the reader names no model; the scan does not end because of it.
    return null
  }
}

/** Aliases are left out: a few lines of them can stand for billions of nodes. */
function settingOf(node: Node, depth: number): Setting | null {
  if (depth > deepestSetting || isAlias(node)) return null
  const [start, end] = node.range ?? [0, 0]
  if (isScalar(node)) return scalarSetting(node.value, start, end)
  if (isSeq(node)) {
    const items = node.items.flatMap((item) => settingOf(item as Node, depth + 1) ?? [])
    return { kind: 'sequence', items, start, end }
  }
  if (!isMap(node)) return null
  const entries = new Map<string, Setting>()
  for (const pair of node.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : undefined
    const value = pair.value === null ? null : settingOf(pair.value as Node, depth + 1)
    if (key !== undefined && value !== null) entries.set(key, value)
  }
  return { kind: 'map', entries, start, end }
}

function scalarSetting(value: unknown, start: number, end: number): Setting {
  if (typeof value === 'boolean' || value === null) return { kind: 'truth', value, start, end }
  return { kind: 'scalar', text: String(value), start, end }
}
