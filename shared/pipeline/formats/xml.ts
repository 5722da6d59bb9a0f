/** Text inside XML. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Bare, a parser would make it a line feed.
  '\r': '&#13;',
}

/** The characters that XML 1.0 has (production 2 of the recommendation). */
function possible(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d
  return code < 0xd800 || (code > 0xdfff && code !== 0xfffe && code !== 0xffff)
}

/** For contents and attribute values alike. What XML cannot hold, escaped or not, becomes U+FFFD. */
export function escapeXml(text: string): string {
  return [...text].map((character) => (possible(character) ? (entities[character] ?? character) : '\ufffd')).join('')
}
