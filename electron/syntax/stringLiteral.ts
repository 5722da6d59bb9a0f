/** String literals: turns the source of one Python string literal into its value, without evaluating f-string parts. */

export interface LiteralShape {
  readonly prefix: string
  /** Length of the opening (and closing) quotes: 1 or 3. */
  readonly quotes: number
}

/** Reads prefix and quotes, or undefined when the source is no string literal. */
export function shapeOfLiteral(source: string): LiteralShape | undefined {
  const match = /^([A-Za-z]{0,3})('''|"""|'|")/.exec(source)
  if (match === null) return undefined
  return { prefix: (match[1] ?? '').toLowerCase(), quotes: (match[2] ?? '"').length }
}

/** The literal's value; an unterminated literal, as in a file that does not parse, yields what is there. */
export function valueOfLiteral(source: string): string {
  const shape = shapeOfLiteral(source)
  if (shape === undefined) return source
  const opening = shape.prefix.length + shape.quotes
  const quotes = source.slice(shape.prefix.length, opening)
  const closed = source.length >= opening + shape.quotes && source.endsWith(quotes)
  const body = source.slice(opening, closed ? source.length - shape.quotes : undefined)
  return shape.prefix.includes('r') ? body : unescapePython(body)
}

const simpleEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\u0007',
  b: '\b',
  f: '\f',
  v: '\v',
  '\n': '',
}

/** Replaces escapes; an escape Python does not know stays as written, which is what Python does. */
export function unescapePython(body: string): string {
  if (!body.includes('\\')) return body
  return body.replace(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{1,3})|(\r\n|[\s\S]))/g,
    (whole, two?: string, four?: string, eight?: string, octal?: string, other?: string) => {
      const hexadecimal = two ?? four ?? eight
      if (hexadecimal !== undefined) return codePoint(Number.parseInt(hexadecimal, 16), whole)
      if (octal !== undefined) return codePoint(Number.parseInt(octal, 8), whole)
      if (other === '\r\n') return ''
      return simpleEscapes[other ?? ''] ?? whole
    },
  )
}

function codePoint(value: number, whole: string): string {
  return value <= 0x10ffff ? String.fromCodePoint(value) : whole
}
