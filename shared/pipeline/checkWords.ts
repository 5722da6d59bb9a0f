/** The grammar of what checks say. */

/** `A`, `A and B`, `A, B and C`. */
export function listed(words: readonly string[], joint = 'and'): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`
}

/** `A is`, `A and B are`. */
export function areWords(words: readonly string[]): string {
  return `${listed(words)} ${words.length === 1 ? 'is' : 'are'}`
}

/** `A is not`, `neither A nor B is`, `none of A, B and C is`. */
export function areNotWords(words: readonly string[]): string {
  if (words.length === 1) return `${words[0] ?? ''} is not`
  return words.length === 2 ? `neither ${words.join(' nor ')} is` : `none of ${listed(words)} is`
}
