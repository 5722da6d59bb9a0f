/** Git configuration: reads a clone's config as plain text. It follows no include and obeys no setting. */

export interface Setting {
  /** Lower case: `remote`, `extensions`. */
  readonly section: string
  /** As written: `origin`; empty when the section has none. */
  readonly subsection: string
  /** Lower case. */
  readonly key: string
  readonly value: string
}

const header = /^\[\s*([-.\w]+)(?:\s+"((?:[^"\\]|\\.)*)")?\s*\]\s*/
const assignment = /^([a-z][-a-z0-9]*)\s*(?:=\s*(.*))?$/i

/** All settings in the order of the file; lines that make no sense are left out. */
export function parseConfiguration(text: string): Setting[] {
  const settings: Setting[] = []
  let section = ''
  let subsection = ''
  // A backslash at the end of a line continues it.
  for (const raw of text.replace(/\\\r?\n/g, '').split(/\r?\n/)) {
    let line = raw.trim()
    const opened = header.exec(line)
    if (opened) {
      section = (opened[1] ?? '').toLowerCase()
      subsection = (opened[2] ?? '').replace(/\\(.)/g, '$1')
      line = line.slice(opened[0].length)
    }
    const assigned = assignment.exec(line)
    if (!assigned || section === '') continue
    const value = assigned[2] === undefined ? 'true' : unquote(assigned[2])
    settings.push({ section, subsection, key: (assigned[1] ?? '').toLowerCase(), value })
  }
  return settings
}

/** Last value of a setting, as git takes it, or null. */
export function settingOf(settings: readonly Setting[], section: string, subsection: string, key: string) {
  const matches = (s: Setting) => s.section === section && s.subsection === subsection && s.key === key
  return settings.findLast(matches)?.value ?? null
}

function unquote(raw: string): string {
  let value = ''
  let quoted = false
  for (let at = 0; at < raw.length; at += 1) {
    const character = raw[at] ?? ''
    if (character === '"') quoted = !quoted
    else if (character === '\\') value += escaped(raw[(at += 1)] ?? '')
    else if (!quoted && (character === '#' || character === ';')) break
    else value += character
  }
  return value.trim()
}

function escaped(character: string): string {
  if (character === 'n') return '\n'
  return character === 't' ? '\t' : character
}
