/** Characters: what each ASCII character may begin or continue, and the keywords by a cheap key; other scripts are asked of Unicode. */

export const tab = 9
export const lineFeed = 10
export const formFeed = 12
export const carriageReturn = 13
export const space = 32
export const doubleQuote = 34
export const hash = 35
export const singleQuote = 39
export const dot = 46
export const backslash = 92
export const openBrace = 123
export const closeBrace = 125

/** 1 where an identifier may begin, 2 where it may only go on, 0 elsewhere. */
export const identifierClass = new Uint8Array(128)
for (let code = 48; code <= 57; code += 1) identifierClass[code] = 2
for (let code = 65; code <= 90; code += 1) identifierClass[code] = identifierClass[code + 32] = 1
identifierClass[95] = 1

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Length in code units of a non-ASCII character at `at` that may begin or continue an identifier; 0 when it may not. */
export function identifierLength(text: string, at: number, begins: boolean): number {
  const point = text.codePointAt(at) ?? 0
  const character = String.fromCodePoint(point)
  const fits = begins ? /^\p{XID_Start}$/u.test(character) : /^\p{XID_Continue}$/u.test(character)
  return fits ? character.length : 0
}
