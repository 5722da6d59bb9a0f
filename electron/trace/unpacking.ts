/** Unpacking: `self.model, self.tokenizer = load()`: the place in the whole that an attribute gets, which the facts leave open. */
import type { Expression, FileFacts, Span, Store } from '../syntax/facts.ts'

/** Longer lists of targets are no code that anybody wrote. */
const longestTargets = 2000

/** Where in the unpacked whole the attribute's value lies; null where it gets all of it, or its place cannot be told. */
export function pathInWhole(text: string, { value, start, end }: Store): readonly number[] | null {
  if (value.kind !== 'opaque' || value.start < end) return null
  const before = text.slice(Math.max(0, start - longestTargets), start)
  const targets = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('='), before.lastIndexOf(';')) + 1)
  const after = text.slice(end, value.start)
  // A loop and a `with` give each round, or the manager, and no items of a whole; rests of a whole are lists.
  if (/^\s*(?:async\s+)?(?:for|with)\b|\*/.test(targets)) return null
  const commas = commasBefore(targets)
  return commas === null || (commas === 0 && !/^\s*,/.test(after)) ? null : [commas]
}

/** How many targets stand before it in its list; null for one in a list of its own inside of that. */
function commasBefore(targets: string): number | null {
  let depth = 0
  let commas = 0
  for (const character of targets.trimStart().replace(/^[([]/, '')) {
    if ('([{'.includes(character)) depth += 1
    else if (')]}'.includes(character)) depth -= 1
    else if (character === ',' && depth === 0) commas += 1
  }
  return depth === 0 ? commas : null
}

const known = new WeakMap<FileFacts, ReadonlyMap<string, number>>()

/** The call that stands at a span, where the facts keep the span alone. */
export function callAt(facts: FileFacts, { start, end }: Span): Expression | null {
  const bySpan = known.get(facts) ?? new Map(facts.calls.map((call, index) => [`${call.start} ${call.end}`, index]))
  known.set(facts, bySpan)
  const call = bySpan.get(`${start} ${end}`)
  return call === undefined ? null : { kind: 'call', call, start, end }
}
