/** Markdown: text of unknown origin made safe to show in the editor's hovers, which are written in Markdown. */

/** Every mark that could start a link, an image, HTML, emphasis, a heading, a list or an icon loses its meaning. */
export function plain(text: string): string {
  return oneLine(text).replaceAll(/[!-/:-@[-`{-~]/g, '\\$&')
}

/** A code span, whose content has no markup at all; fenced by more backticks than the text holds in a row. */
export function codeSpan(text: string): string {
  const content = oneLine(text)
  if (content.trim() === '') return ''
  const longest = Math.max(0, ...[...content.matchAll(/`+/g)].map((match) => match[0].length))
  const fence = '`'.repeat(longest + 1)
  return `${fence} ${content} ${fence}`
}

/** Several paragraphs stay apart; each is made safe by itself. */
export function plainParagraphs(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(plain)
    .filter((line) => line !== '')
    .join('\n\n')
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
