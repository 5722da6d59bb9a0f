/** TOML: reads tables and plain values with their places; dates, multi-line texts and inline tables are passed over. */
import type { Setting } from './values.ts'

type MutableMap = { kind: 'map'; entries: Map<string, Setting>; start: number; end: number }

const keyPart = /^\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*/

/** Reads `text` as far as it is understood; lines that are not are skipped. */
export function parseToml(text: string): Setting {
  const root: MutableMap = { kind: 'map', entries: new Map(), start: 0, end: text.length }
  let table = root
  let offset = 0
  for (const line of text.split('\n')) {
    const header = /^\s*\[\[?([^\]]+)\]\]?/.exec(line)
    if (header !== null) {
      table = tableAt(root, readKeys(header[1] ?? ''), offset, offset + line.length)
    } else {
      const equals = line.indexOf('=')
      const keys = equals < 0 || line.trimStart().startsWith('#') ? [] : readKeys(line.slice(0, equals))
      const name = keys.at(-1)
      if (name !== undefined) {
        const value = readValue(line, equals + 1, offset)
        if (value !== undefined)
          tableAt(table, keys.slice(0, -1), offset, offset + line.length).entries.set(name, value)
      }
    }
    offset += line.length + 1
  }
  return root
}

function readKeys(written: string): string[] {
  const keys: string[] = []
  let rest = written
  for (;;) {
    const match = keyPart.exec(rest)
    if (match === null) return keys
    keys.push(match[1] ?? match[2] ?? match[3] ?? '')
    rest = rest.slice(match[0].length)
    if (!rest.startsWith('.')) return keys
    rest = rest.slice(1)
  }
}

function tableAt(root: MutableMap, keys: readonly string[], start: number, end: number): MutableMap {
  let current = root
  for (const key of keys) {
    const existing = current.entries.get(key)
    if (existing?.kind === 'map') {
      current = existing as MutableMap
      continue
    }
    const created: MutableMap = { kind: 'map', entries: new Map(), start, end }
    current.entries.set(key, created)
    current = created
  }
  return current
}

function readValue(line: string, from: number, offset: number): Setting | undefined {
  const lead = /^\s*/.exec(line.slice(from))?.[0].length ?? 0
  const at = from + lead
  const written = line.slice(at)
  const start = offset + at
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'([^']*)'/.exec(written)
  if (quoted !== null)
    return { kind: 'scalar', text: quoted[2] ?? unescapeToml(quoted[1] ?? ''), start, end: start + quoted[0].length }
  const plain = /^(true|false)\b|^[+-]?[\d._]+/.exec(written)
  if (plain !== null) {
    const end = start + plain[0].length
    return plain[1] === undefined
      ? { kind: 'scalar', text: plain[0], start, end }
      : { kind: 'truth', value: plain[1] === 'true', start, end }
  }
  if (!written.startsWith('[')) return undefined
  const items: Setting[] = []
  for (const match of written.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)) {
    items.push({
      kind: 'scalar',
      text: match[2] ?? unescapeToml(match[1] ?? ''),
      start: start + match.index,
      end: start + match.index + match[0].length,
    })
  }
  return { kind: 'sequence', items, start, end: offset + line.length }
}

function unescapeToml(text: string): string {
  return text.replace(/\\(["\\nt])/g, (_whole, character: string) =>
    character === 'n' ? '\n' : character === 't' ? '\t' : character,
  )
}
