/** Names that come from clones, made harmless and distinguishable: what people do not see is written out. */

const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd\\]|^ +| +$/gu

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' }

function written(text: string): string {
  return [...text]
    .map((character) => {
      const point = character.codePointAt(0) ?? 0
      const code = point.toString(16).toUpperCase()
      return short[character] ?? (point < 0x100 ? `\\x${code.padStart(2, '0')}` : `\\u${code.padStart(4, '0')}`)
    })
    .join('')
}

/**
 * One name: a line break as `\n`, a right-to-left override as `\u202E`, a space at either end as `\x20`. A backslash is
 * doubled, so that no two names look the same.
 */
export function shownName(name: string): string {
  return name.replace(invisible, written)
}

/** A path, each of its names made visible. */
export function shownPath(path: string): string {
  return path.split('/').map(shownName).join('/')
}

/** Whether a name needs to be pointed out, because it holds what people do not see or do not expect. */
export function isStrange(name: string): boolean {
  return shownName(name) !== name || /[<>"|?*]/.test(name)
}
