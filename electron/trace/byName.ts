/**
 * By name: breadth first by the names of functions alone, as the scripts behind section 3.2 of the paper went about it
 * with `git grep`: every line with `name(` but definitions, the function around it, and again. Comments and strings count.
 */
import type { CodeFile } from './code.ts'
import type { Place } from './targets.ts'
import type { Tracer } from './tracer.ts'

const definition = /^([ \t]*)(?:async[ \t]+)?(?:def|class)[ \t]+([\p{L}_][\p{L}\p{N}_]*)/u
const called = /([\p{L}_][\p{L}\p{N}_]*)\(/gu

interface Block {
  readonly width: number
  readonly name: string
  readonly isFunction: boolean
}

/** Dotted names of the functions around calls, by the name that is called; blocks are told by indentation alone. */
export function callsByName(text: string): Map<string, Set<string>> {
  const calls = new Map<string, Set<string>>()
  const open: Block[] = []
  for (const line of text.split('\n')) {
    const content = line.trimStart()
    if (content.trim() === '') continue
    const width = line.length - content.length
    const isComment = content.startsWith('#')
    while (!isComment && !content.startsWith(')') && open.length > 0 && width <= (open.at(-1)?.width ?? 0)) open.pop()
    const defined = definition.exec(line)?.[2]
    if (defined !== undefined) open.push({ width, name: defined, isFunction: !content.startsWith('class') })
    if (content.includes('(')) {
      const symbol = symbolAround(open)
      for (const [, name = ''] of line.matchAll(called)) {
        if (name === defined) continue
        const known = calls.get(name) ?? new Set()
        calls.set(name, known.add(symbol))
      }
    }
  }
  return calls
}

function symbolAround(open: readonly Block[]): string {
  const last = open.findLastIndex(({ isFunction }) => isFunction)
  return open
    .slice(0, last + 1)
    .map(({ name }) => name)
    .join('.')
}

const known = new WeakMap<CodeFile, Map<string, Set<string>>>()

function callsIn(file: CodeFile): Map<string, Set<string>> {
  const calls = known.get(file) ?? callsByName(file.text)
  known.set(file, calls)
  return calls
}

export function lastPart(symbol: string): string {
  return symbol.slice(symbol.lastIndexOf('.') + 1)
}

/** Functions in whose text `name(` stands. */
export function functionsThatName({ code }: Tracer, name: string): Place[] {
  return code
    .filesWith(name)
    .flatMap((file) => [...(callsIn(file).get(name) ?? [])].map((symbol) => ({ path: file.path, symbol })))
}

/** The place itself and everything reached from it; module level is reached, and ends the way. */
export function reachByName(tracer: Tracer, root: Place, depth: number): Place[] {
  const reached = new Map([[`${root.path} ${root.symbol}`, root]])
  const asked = new Set<string>()
  let level = [root]
  for (let step = 0; step < depth && level.length > 0; step += 1) {
    const next: Place[] = []
    for (const { symbol } of level) {
      const name = lastPart(symbol)
      if (name === '' || asked.has(name)) continue
      asked.add(name)
      for (const place of functionsThatName(tracer, name)) {
        const key = `${place.path} ${place.symbol}`
        if (reached.has(key)) continue
        reached.set(key, place)
        next.push(place)
      }
    }
    level = next
  }
  return [...reached.values()]
}
