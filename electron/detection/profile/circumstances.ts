/** Circumstances: in which branches a load stands and what its result is called, read off the lines of its file; it parses nothing. */
import { z } from 'zod'

const armSchema = z.strictObject({
  /** Line of the `if` or `try` that the branch belongs to, and of the branch itself; 1-based, negative within one line. */
  chain: z.number().int(),
  line: z.number().int(),
  /** The branch's first line as written. */
  text: z.string(),
})

export const circumstanceSchema = z.strictObject({
  /** Branches around the load, innermost first. */
  arms: z.array(armSchema),
  /** Name that the loaded model is assigned to, `return` when it is returned, null when it is neither. */
  target: z.string().nullable(),
})
export type Circumstance = z.infer<typeof circumstanceSchema>
export type Arm = Circumstance['arms'][number]

const header = /^(if|elif|else|try|except|case)\b/
/** A statement may begin so many lines above the call that is its value. */
const longestStatement = 6
const longestText = 200

/** `lines` as split at line ends; `line` and `column` are 1-based and point at the call. */
export function circumstanceOf(lines: readonly string[], line: number, column: number): Circumstance {
  return {
    arms: [...inlineArm(lines, line, column), ...armsAround(lines, line - 1)],
    target: targetOf(lines, line - 1, column),
  }
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length
}

function isBlank(text: string): boolean {
  return /^\s*(?:#.*)?$/.test(text)
}

function armsAround(lines: readonly string[], at: number): Arm[] {
  const arms: Arm[] = []
  let indent = indentOf(lines[at] ?? '')
  for (let index = at - 1; index >= 0 && indent > 0; index -= 1) {
    const text = lines[index] ?? ''
    if (isBlank(text) || indentOf(text) >= indent) continue
    indent = indentOf(text)
    const keyword = header.exec(text.trim())?.[1]
    if (keyword === undefined) continue
    const chain = chainOf(lines, index, indent, keyword)
    if (chain !== undefined) arms.push({ chain: chain + 1, line: index + 1, text: text.trim().slice(0, longestText) })
  }
  return arms
}

/** The line at which the chain of a branch begins: its `if`, or the `match` of a `case`. */
function chainOf(lines: readonly string[], from: number, indent: number, keyword: string): number | undefined {
  if (keyword === 'if' || keyword === 'try') return from
  const opener = keyword === 'except' ? 'try' : 'if'
  for (let index = from - 1; index >= 0; index -= 1) {
    const text = lines[index] ?? ''
    if (isBlank(text)) continue
    const depth = indentOf(text)
    if (keyword === 'case') {
      if (depth >= indent) continue
      return /^match\b/.test(text.trim()) ? index : undefined
    }
    if (depth > indent) continue
    if (depth < indent) return undefined
    const found = /^(if|elif|for|while|try|except)\b/.exec(text.trim())?.[1]
    if (found === opener) return index
    // The `else` of a loop or of a `try` runs beside its body, not instead of it.
    if (found !== undefined && found !== 'elif' && found !== keyword) return undefined
  }
  return undefined
}

/** `a() if test else b()` on one line: both calls are branches of it. */
function inlineArm(lines: readonly string[], line: number, column: number): Arm[] {
  const text = lines[line - 1] ?? ''
  const before = text.slice(0, column - 1)
  const otherwise = before.search(/\selse\s[\s(]*$/)
  if (otherwise >= 0) return [{ chain: -line, line, text: text.trim().slice(0, longestText) }]
  const after = /^[^=]*?\)\s+if\s.+\selse\s/.test(text.slice(column - 1))
  return after ? [{ chain: -line, line: -line, text: text.trim().slice(0, longestText) }] : []
}

function targetOf(lines: readonly string[], at: number, column: number): string | null {
  for (let index = at; index >= Math.max(0, at - longestStatement); index -= 1) {
    const text = index === at ? (lines[index] ?? '').slice(0, column - 1) : (lines[index] ?? '')
    if (index < at && (isBlank(text) || /[:)\]}]\s*$/.test(text))) return null
    const assigned = /^\s*([A-Za-z_][\w.]*)\s*(?::[^=]+)?=(?!=)/.exec(text)?.[1]
    // `key=call()` inside an argument list of several lines is no assignment.
    if (assigned !== undefined && !isArgument(lines, index)) return assigned
    if (/^\s*return\b/.test(text)) return 'return'
  }
  return null
}

function isArgument(lines: readonly string[], index: number): boolean {
  const before = lines[index - 1] ?? ''
  return /[(,]\s*(?:#.*)?$/.test(before)
}

/** The pair of branches that exclude one another, or undefined when both loads may run. */
export function exclusiveArms(a: Circumstance, b: Circumstance): readonly [Arm, Arm] | undefined {
  for (const first of a.arms) {
    for (const second of b.arms) {
      if (first.chain === second.chain ? first.line !== second.line : testsOther(first, second)) return [first, second]
    }
  }
  return undefined
}

const comparison = /^(?:el)?if\s+(?:\(?\s*)([\w.[\]'"()]+)\s*(?:==|is)\s*(['"][^'"]*['"]|[\w.]+)\s*\)?\s*:/
const membership =
  /^(?:el)?if\s+\(?\s*(['"][^'"]*['"])\s+in\s+([\w.[\]'"]+)\s*\)?\s*:|^(?:el)?if\s+([\w.]+)\.startswith\((['"][^'"]*['"])\)/

/** `if kind == 'a'` and, further down, `if kind == 'b'`: the same question with another answer. */
function testsOther(a: Arm, b: Arm): boolean {
  const first = testOf(a.text)
  const second = testOf(b.text)
  return first !== undefined && second !== undefined && first.subject === second.subject && first.value !== second.value
}

function testOf(text: string): { subject: string; value: string } | undefined {
  const compared = comparison.exec(text)
  if (compared !== null) return { subject: compared[1] ?? '', value: (compared[2] ?? '').replaceAll('"', "'") }
  const within = membership.exec(text)
  if (within === null) return undefined
  return { subject: within[2] ?? within[3] ?? '', value: (within[1] ?? within[4] ?? '').replaceAll('"', "'") }
}
