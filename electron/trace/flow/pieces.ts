/**
 * Pieces: what the parser's facts leave out and a value can pass through all the same, read from the text: names inside of
 * expressions that nothing is known about, `*spread` arguments, `a += b`, `a[i] = b`, `yield` and the tests of branches.
 */
import type { Expression, FileFacts, Span, Store } from '../../syntax/facts.ts'
import { callAt, pathInWhole } from '../unpacking.ts'
import { maskedText } from './masked.ts'

/** What a stretch of text does with the values in it. */
export interface Region extends Span {
  readonly scope: number
  readonly is: 'assigned' | 'yielded' | 'tested'
  /** What `a += b` and `a[i] = b` assign to. */
  readonly target: Expression | null
  /** True for `a[i] = b`: the value is one item. */
  readonly isItem: boolean
}

const words = new Set(
  'and as assert async await break class continue def del elif else except False finally for from global if import in is lambda None nonlocal not or pass raise return True try while with yield'.split(
    ' ',
  ),
)

const piece =
  /("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|#[^\n]*)|[A-Za-z_]\w*(?:\s*\.\s*[A-Za-z_]\w*)*/g

/** Names and dotted names in a stretch of text, those inside of `without` left out. */
export function namesIn(text: string, { start, end }: Span, without: readonly Span[]): Expression[] {
  const found: Expression[] = []
  for (const [chain, literal] of spansOf(text, start, end)) {
    if (literal || without.some((span) => span.start <= chain.start && chain.end <= span.end)) continue
    // `.shape` of something that is no name, and keywords of calls and lambdas.
    if (text[chain.start - 1] === '.' || /^\s*(=(?!=)|\()/.test(text.slice(chain.end, chain.end + 4))) continue
    const expression = chainOf(text, chain)
    if (expression !== null) found.push(expression)
  }
  return found
}

function* spansOf(text: string, start: number, end: number): Generator<readonly [Span, boolean]> {
  for (const match of text.slice(start, end).matchAll(piece)) {
    const at = start + match.index
    yield [{ start: at, end: at + match[0].length }, match[1] !== undefined]
  }
}

/** `a.b.c` as nested attributes. */
export function chainOf(text: string, { start, end }: Span): Expression | null {
  let whole: Expression | null = null
  for (const match of text.slice(start, end).matchAll(/[A-Za-z_]\w*/g)) {
    const name = match[0]
    const to = start + match.index + name.length
    if (whole === null) {
      if (words.has(name)) return null
      whole = { kind: 'name', name, start, end: to }
    } else whole = { kind: 'attribute', object: whole, name, start, end: to }
  }
  return whole
}

/** `call()[:-1]` and `call().name` where the facts keep the call alone. */
export function continued(text: string, expression: Expression): Expression {
  let whole = expression
  for (;;) {
    const { start, end } = whole
    const next = /^\s*(?:\[([^\][]*)\]|\.\s*([A-Za-z_]\w*)(?!\w*\s*\())/.exec(text.slice(end, end + 80))
    if (next === null) return whole
    const [all, index, name] = next
    const to = end + all.length
    if (name !== undefined) whole = { kind: 'attribute', object: whole, name, start, end: to }
    else
      whole = {
        kind: 'subscript',
        object: whole,
        index: { kind: 'opaque', start: to - 1 - (index ?? '').length, end: to - 1 },
        start,
        end: to,
      }
  }
}

const assigned =
  /^[ \t]*([A-Za-z_][\w.]*)[ \t]*(?:(\[[^\]\n]*\](?:\[[^\]\n]*\])*)[ \t]*)?((?:[-+*/%@&|^]|\/\/|\*\*|<<|>>)?=)(?!=)[ \t]*/gm
const yielded = /\byield\b(?:[ \t]+from\b)?[ \t]*/g

/** Stretches of text that the facts keep no value of. */
export function regionsOf(python: string, facts: FileFacts): Region[] {
  const text = maskedText(python)
  const regions: Region[] = []
  for (const match of text.matchAll(assigned)) {
    const [whole, target = '', index, operator = '='] = match
    // A plain assignment to a name is a binding, and one under a text key is a store.
    if (operator === '=' && (index === undefined || /^\[\s*[rbfu]*["']/i.test(index))) continue
    const from = match.index + whole.indexOf(target)
    const start = match.index + whole.length
    regions.push({
      start,
      end: endOfStatement(text, start),
      scope: scopeAt(facts, start),
      is: 'assigned',
      target: chainOf(text, { start: from, end: from + target.length }),
      isItem: index !== undefined,
    })
  }
  for (const match of text.matchAll(yielded)) {
    const start = match.index + match[0].length
    const end = endOfStatement(text, start)
    regions.push({ start, end, scope: scopeAt(facts, start), is: 'yielded', target: null, isItem: true })
  }
  for (const { test } of facts.branches) {
    if (test === null) continue
    regions.push({ ...test, scope: scopeAt(facts, test.start), is: 'tested', target: null, isItem: false })
  }
  return regions
}

/** The end of the line, or of the brackets that are open there, in a text without strings and comments. */
function endOfStatement(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if ('([{'.includes(character)) depth += 1
    else if (')]}'.includes(character)) depth -= 1
    if (depth < 0 || (depth === 0 && character === '\n' && text[at - 1] !== '\\')) return at
  }
  return text.length
}

/** The innermost scope around an offset; scopes come in the order in which they begin. */
export function scopeAt({ scopes }: FileFacts, offset: number): number {
  let found = 0
  for (const [index, { start, end }] of scopes.entries()) {
    if (index > 0 && start <= offset && offset < end) found = index
  }
  return found
}

/** `self.a, self.b = build()`: the whole, and where in it the attribute's value lies; what is stored as it is lies nowhere in it. */
export function wholeOf(
  text: string,
  facts: FileFacts,
  store: Store,
): { readonly whole: Expression; readonly path: readonly number[] } {
  const { value } = store
  const path = pathInWhole(text, store)
  if (path === null) return { whole: value, path: [] }
  const isName = /^[\w.\s]+$/.test(text.slice(value.start, value.end))
  return { whole: callAt(facts, value) ?? (isName ? chainOf(text, value) : null) ?? value, path }
}
