/** Masked: a text without what stands in its strings and comments, at the same offsets. */

const literal = /("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|#[^\n]*)/g

/** Quotes stay, and line ends: what is between them becomes blank. */
export function maskedText(text: string): string {
  return text.replaceAll(literal, (whole) => {
    if (whole.startsWith('#')) return ' '.repeat(whole.length)
    return `${whole[0]}${whole.slice(1, -1).replaceAll(/[^\n]/g, ' ')}${whole.at(-1)}`
  })
}
