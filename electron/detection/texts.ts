/** Texts: joins, concatenations and formatting of text values; a part that is unknown becomes `*` and the text is marked as not whole. */
import type { Expression, Keyword } from '../syntax/facts.ts'
import { evaluate } from './evaluate.ts'
import type { Resolver } from './resolver.ts'
import { reached, step, type Place, type Value } from './values.ts'

type TextValue = Extract<Value, { kind: 'text' }>

/** Combinations of parts are kept up to this number; more are of no use to a reader. */
const mostCombinations = 24
const longestText = 2000

/** Every combination of the parts' values, joined by `separator`. */
export function joinTexts(
  resolver: Resolver,
  parts: readonly Expression[],
  place: Place,
  separator: string,
  rule: string,
  span: { start: number; end: number },
): Value[] {
  const options = parts.map((part) => textsOf(resolver, part, place))
  if (options.every((texts) => texts.every((text) => !text.whole && text.text === '*'))) return []
  return combine(options, separator).map((value) => reached(value, rule, place.file, span))
}

function combine(options: readonly (readonly TextValue[])[], separator: string): TextValue[] {
  let joined: TextValue[] = []
  for (const [index, texts] of options.entries()) {
    if (index === 0) {
      joined = [...texts]
      continue
    }
    joined = joined.flatMap((left) => texts.flatMap((right) => glue(left, right, separator))).slice(0, mostCombinations)
  }
  return joined
}

/** Both texts as one; nothing when they would need two values of one variable. */
function glue(left: TextValue, right: TextValue, separator: string): TextValue[] {
  for (const [variable, text] of right.picks ?? []) if ((left.picks?.get(variable) ?? text) !== text) return []
  const picks = new Map([...(left.picks ?? []), ...(right.picks ?? [])])
  return [
    {
      ...left,
      text: joinTwo(left.text, right.text, separator),
      whole: left.whole && right.whole,
      // The right part's origin is the interesting one where the left is fixed text.
      trail: right.trail ?? left.trail,
      condition: left.condition ?? right.condition,
      ...(picks.size === 0 ? {} : { picks }),
    },
  ]
}

function joinTwo(left: string, right: string, separator: string): string {
  if (separator === '/' && right.startsWith('/')) return right
  const glued = separator !== '' && (left === '' || left.endsWith(separator)) ? left + right : left + separator + right
  return glued.slice(0, longestText)
}

/** Text values of one part; a single `*` when nothing is known. */
export function textsOf(resolver: Resolver, part: Expression, place: Place): TextValue[] {
  const texts = evaluate(resolver, part, place).flatMap((value) => toText(value))
  if (texts.length > 0) return texts.slice(0, mostCombinations)
  const number = place.file.text.slice(part.start, part.end)
  if (part.kind === 'opaque' && /^-?\d{1,9}(?:\.\d{1,9})?$/.test(number))
    return [{ kind: 'text', text: number, whole: true, via: 'direct', trail: null, condition: null }]
  return [{ kind: 'text', text: '*', whole: false, via: 'direct', trail: null, condition: null }]
}

/** A value as text where it has one: text itself, a scalar of a configuration file, a path. */
export function toText(value: Value): TextValue[] {
  if (value.kind === 'text') return [value]
  if (value.kind === 'setting' && value.node.kind === 'scalar') {
    const trail = step('configuration value', value.file, value.node, value.trail)
    return [{ kind: 'text', text: value.node.text, whole: true, via: value.via, trail, condition: value.condition }]
  }
  if (value.kind === 'file')
    return [
      { kind: 'text', text: value.path, whole: true, via: value.via, trail: value.trail, condition: value.condition },
    ]
  return []
}

/** `a + b`, `path / "x"`, `"%s" % x`, and list concatenation. */
export function textOfBinary(
  resolver: Resolver,
  expression: Extract<Expression, { kind: 'binary' }>,
  place: Place,
): readonly Value[] {
  const { left, right, operator } = expression
  if (operator === '+') {
    const lists = evaluate(resolver, left, place).filter((value) => value.kind === 'list')
    if (lists.length > 0) return [...lists, ...evaluate(resolver, right, place)]
    return joinTexts(resolver, [left, right], place, '', 'concatenation', expression)
  }
  if (operator === '/') return joinTexts(resolver, [left, right], place, '/', 'path', expression)
  if (operator !== '%') return []
  const values = right.kind === 'list' ? right.items : [right]
  return formatTexts(resolver, left, values, place, /%[-#0 +]*\d*(?:\.\d+)?[a-zA-Z]/g, expression)
}

/** Fills the placeholders of a format with the arguments, in order. */
export function formatTexts(
  resolver: Resolver,
  format: Expression,
  args: readonly Expression[],
  place: Place,
  placeholder: RegExp,
  span: { start: number; end: number },
  named: readonly Keyword[] = [],
): Value[] {
  return textsOf(resolver, format, place).flatMap((template) => {
    if (template.text === '*') return []
    const pieces = template.text.split(placeholder)
    const marks = template.text.match(placeholder) ?? []
    const fixed = (text: string): TextValue[] => [{ ...template, text } as TextValue]
    const options: TextValue[][] = [fixed(pieces[0] ?? '')]
    for (const [index, piece] of pieces.slice(1).entries()) {
      const key = /^\{(\w+)/.exec(marks[index] ?? '')?.[1] ?? String(index)
      const argument = named.find(({ name }) => name === key)?.value ?? args[/^\d+$/.test(key) ? Number(key) : index]
      options.push(argument === undefined ? [unknownText()] : textsOf(resolver, argument, place), fixed(piece))
    }
    return combine(options, '').map((value) => reached(value, 'format', place.file, span))
  })
}

function unknownText(): TextValue {
  return { kind: 'text', text: '*', whole: false, via: 'direct', trail: null, condition: null }
}

const textMethods: Readonly<Record<string, (text: string, args: readonly string[]) => string>> = {
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
  strip: (text, [characters]) => trim(text, characters ?? ' \t\r\n', true, true),
  lstrip: (text, [characters]) => trim(text, characters ?? ' \t\r\n', true, false),
  rstrip: (text, [characters]) => trim(text, characters ?? ' \t\r\n', false, true),
  replace: (text, [from, to]) => (from === undefined || from === '' ? text : text.replaceAll(from, to ?? '')),
  removeprefix: (text, [prefix]) =>
    prefix !== undefined && text.startsWith(prefix) ? text.slice(prefix.length) : text,
  removesuffix: (text, [suffix]) =>
    suffix !== undefined && suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text,
}

function trim(text: string, characters: string, left: boolean, right: boolean): string {
  let start = 0
  let end = text.length
  while (left && start < end && characters.includes(text.charAt(start))) start += 1
  while (right && end > start && characters.includes(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

/** The result of a text method on `value`, or undefined when the method does not yield one text. */
export function applyTextMethod(value: TextValue, method: string, args: readonly string[]): TextValue | undefined {
  if (!Object.hasOwn(textMethods, method)) return undefined
  const apply = textMethods[method]
  return apply === undefined ? undefined : { ...value, text: apply(value.text, args).slice(0, longestText) }
}
