/**
 * Markdown blocks: a README as blocks of plain text, for calm reading. It comes from a clone and is hostile: markup of HTML
 * is dropped, links and images lose their targets but for showing them, and nothing is ever run or fetched.
 */

export type Inline =
  | { readonly kind: 'text' | 'code' | 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly target: string }

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly content: readonly Inline[] }
  | { readonly kind: 'paragraph' | 'quote'; readonly content: readonly Inline[] }
  | { readonly kind: 'item'; readonly depth: number; readonly mark: string; readonly content: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }

/** Longer texts are read in the editor. */
export const mostCharacters = 200_000

function withoutComments(text: string): string {
  const pieces: string[] = []
  let from = 0
  for (;;) {
    const start = text.indexOf('<!--', from)
    if (start === -1) break
    const end = text.indexOf('-->', start + 4)
    pieces.push(text.slice(from, start))
    if (end === -1) return pieces.join('')
    from = end + 3
  }
  return pieces.join('') + text.slice(from)
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', apos: "'" }

/** Tags go, what stands between them stays; `<br>` and the ends of blocks break the line, pictures say what they show. */
function withoutTags(text: string): string {
  return text
    .replaceAll(
      /<img\b[^<>]{0,2000}?\balt=(?:"([^"<>]{0,300})"|'([^'<>]{0,300})')[^<>]{0,2000}>/gi,
      (_tag, a?: string, b?: string) => picture(a ?? b ?? ''),
    )
    .replaceAll(/<(?:br|\/p|\/div|\/h[1-6]|\/li|\/tr)\b[^<>]{0,500}>/gi, '\n')
    .replaceAll(/<\/?[a-zA-Z][^<>]{0,2000}>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|nbsp|apos);/g, (_entity, name: string) => entities[name] ?? '')
}

function picture(alternative: string): string {
  const words = alternative.trim()
  return words === '' ? '' : `[picture: ${words}]`
}

const inlinePattern =
  /(`{1,3})([^`\n]{1,1000})\1|!\[([^\]\n]{0,300})\]\([^()\n]{0,1000}\)|\[([^\]\n]{1,500})\]\(([^()\s\n]{0,1000})[^()\n]{0,300}\)|\*\*([^*\n]{1,500})\*\*|(?<![\w*])\*([^*\s][^*\n]{0,300})\*(?![\w*])/g

export function inlines(text: string): Inline[] {
  const found: Inline[] = []
  let from = 0
  const plain = (to: number) => {
    if (to > from) found.push({ kind: 'text', text: text.slice(from, to) })
  }
  for (const match of text.matchAll(inlinePattern)) {
    plain(match.index)
    from = match.index + match[0].length
    const [, , code, image, label, target = '', strong, emphasis = ''] = match
    if (code !== undefined) found.push({ kind: 'code', text: code })
    else if (image !== undefined) found.push({ kind: 'text', text: picture(image) })
    else if (label !== undefined) found.push({ kind: 'link', text: label, target })
    else if (strong !== undefined) found.push({ kind: 'strong', text: strong })
    else found.push({ kind: 'text', text: emphasis })
  }
  plain(text.length)
  return found.filter((piece) => piece.text !== '')
}

const fence = /^ {0,3}(`{3,}|~{3,})/
const heading = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/
const item = /^(\s{0,20})([-*+]|\d{1,4}[.)])\s+(.*)$/
const rule = /^ {0,3}(?:-{3,}|\*{3,}|_{3,})\s*$/
const indented = /^(?: {4}|\t)/
const underline = /^ {0,3}(=+|-+)\s*$/

interface Reading {
  readonly blocks: Block[]
  lines: string[]
  /** How the lines of the code begin that further lines belong to; null after fenced code. */
  open: string | null
}

/** Ends the paragraph that is being read. */
function close(reading: Reading, kind: 'paragraph' | 'quote' = 'paragraph'): void {
  const content = inlines(reading.lines.join(' ').trim())
  reading.lines = []
  if (content.length > 0) reading.blocks.push({ kind, content })
}

/** Text between fences, which stays as it is, and everything else. */
function pieces(text: string): { readonly code: boolean; readonly text: string }[] {
  const found: { code: boolean; text: string }[] = []
  let open: string | null = null
  let lines: string[] = []
  const end = (code: boolean) => {
    if (lines.length > 0) found.push({ code, text: lines.join('\n') })
    lines = []
  }
  for (const line of text.split(/\r\n|\r|\n/)) {
    const mark: string | undefined = fence.exec(line)?.[1]
    if (mark !== undefined && (open === null || (mark.startsWith(open) && line.trim() === mark))) {
      end(open !== null)
      open = open === null ? mark : null
    } else lines.push(line)
  }
  end(open !== null)
  return found
}

function readLine(reading: Reading, line: string): void {
  const title = heading.exec(line)
  const entry = item.exec(line)
  if (line.trim() === '') close(reading)
  else if (indented.test(line) && isCodeHere(reading)) addToCode(reading, line.replace(indented, ''), '')
  else if (title !== null) {
    close(reading)
    reading.blocks.push({ kind: 'heading', level: title[1]?.length ?? 1, content: inlines(title[2] ?? '') })
  } else if (underline.test(line) && reading.lines.length > 0) {
    const level = line.trim().startsWith('=') ? 1 : 2
    reading.blocks.push({ kind: 'heading', level, content: inlines(reading.lines.join(' ').trim()) })
    reading.lines = []
  } else if (rule.test(line)) {
    close(reading)
    reading.blocks.push({ kind: 'rule' })
  } else if (entry !== null) {
    close(reading)
    const depth = Math.min(4, Math.floor((entry[1]?.length ?? 0) / 2))
    const mark = /\d/.test(entry[2] ?? '') ? (entry[2] ?? '') : '•'
    reading.blocks.push({ kind: 'item', depth, mark, content: inlines(entry[3] ?? '') })
  } else if (line.trimStart().startsWith('>')) {
    close(reading)
    reading.lines.push(line.replace(/^[\s>]+/, ''))
    close(reading, 'quote')
  } else if (line.trimStart().startsWith('|')) {
    close(reading)
    addToCode(reading, line, '|')
  } else reading.lines.push(line.trim())
}

/** Text that is set in is code, except below an entry of a list, which it belongs to. */
function isCodeHere({ blocks, lines }: Reading): boolean {
  return lines.length === 0 && blocks.at(-1)?.kind !== 'item'
}

/** Tables are shown as they were typed, because their columns are mostly aligned already, and so are drawings. */
function addToCode(reading: Reading, line: string, start: string): void {
  const last = reading.blocks.at(-1)
  if (last?.kind === 'code' && reading.open === start) {
    reading.blocks[reading.blocks.length - 1] = { kind: 'code', text: `${last.text}\n${line}` }
  } else reading.blocks.push({ kind: 'code', text: line })
  reading.open = start
}

export function markdownBlocks(text: string): Block[] {
  const reading: Reading = { blocks: [], lines: [], open: null }
  for (const piece of pieces(withoutComments(text.slice(0, mostCharacters)))) {
    close(reading)
    reading.open = null
    if (piece.code) reading.blocks.push({ kind: 'code', text: piece.text })
    else for (const line of withoutTags(piece.text).split('\n')) readLine(reading, line)
  }
  close(reading)
  return reading.blocks
}
