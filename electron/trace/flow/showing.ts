/** Showing: places and trails as they are reported, so that people can click through them. */
import type { FlowPlace } from '../../study/flow.ts'
import type { Span } from '../../syntax/facts.ts'
import { functionAround } from '../indexedFile.ts'
import type { FileFlow } from './fileFlow.ts'
import type { Arrival } from './graph.ts'

const lines = new WeakMap<FileFlow, Uint32Array>()

function lineStarts(flow: FileFlow): Uint32Array {
  const known = lines.get(flow)
  if (known !== undefined) return known
  const starts = [0]
  const { text } = flow.file
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const made = Uint32Array.from(starts)
  lines.set(flow, made)
  return made
}

function lineAt(flow: FileFlow, offset: number): number {
  const starts = lineStarts(flow)
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

export function placeOf(flow: FileFlow, { start, end }: Span, scope: number): FlowPlace {
  const { file } = flow
  const symbol = file.facts ? (file.facts.symbols[functionAround(file.facts, scope)] ?? '') : ''
  return { path: file.path, start, end, line: lineAt(flow, start), symbol }
}

/** Longer trails are cut in the middle: their ends say most. */
const longestTrail = 14

/** The expressions from which a value went on to another variable, attribute or function, first to last. */
export function trailOf(arrival: Arrival): FlowPlace[] {
  const hops: FlowPlace[] = []
  let after: Arrival | null = null
  for (let at: Arrival | null = arrival; at !== null; at = at.from) {
    const { node } = at
    const isHop =
      node.kind === 'expression' && (at.from === null || (after !== null && after.node.kind !== 'expression'))
    if (isHop && node.kind === 'expression') hops.push(placeOf(node.flow, node.site.expression, node.site.scope))
    after = at
  }
  const trail = hops.toReversed()
  return trail.length <= longestTrail ? trail : [...trail.slice(0, longestTrail / 2), ...trail.slice(-longestTrail / 2)]
}
