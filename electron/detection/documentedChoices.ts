/** Documented choices: values that a help text or docstring lists as alternatives; a single example is none. */
import type { Scope } from '../syntax/facts.ts'
import { isLocalPath } from './nameShape.ts'
import type { SourceFile } from './sourceFile.ts'

export interface DocumentedChoice {
  readonly text: string
  /** Offset within the text that was read. */
  readonly at: number
}

const word = String.raw`[A-Za-z0-9][\w./-]*\w`
const separator = String.raw`\s*(?:,\s*or\b|[,|]|\bor\b)\s*`
const quoted = String.raw`(?:'${word}'|"${word}"|\x60+${word}\x60+)`
/** Two or more of a kind in a row: plain words or quoted ones. */
const lists = new RegExp(`${quoted}(?:${separator}${quoted})+|${word}(?:${separator}${word})+`, 'g')
const items = new RegExp(word, 'g')
const longestDocumentation = 8000

/** Alternatives in `text`, when each of them looks like the name of a model: `t5-base or t5-large`, `[dino_vits8 | dino_vits16]`. */
export function choicesIn(text: string): DocumentedChoice[] {
  return [...text.slice(0, longestDocumentation).matchAll(lists)].flatMap((list) => {
    const found = [...list[0].matchAll(items)]
      .map((item) => ({ text: item[0], at: list.index + item.index }))
      .filter((choice) => choice.text !== 'or')
    return found.length > 1 && found.every((choice) => looksLikeModel(choice.text)) ? found : []
  })
}

/** Words of prose have neither digits with letters nor dashes; `and/or`, addresses and files are no models either. */
function looksLikeModel(text: string): boolean {
  if (isLocalPath(text) || /\.(?:co|com|org|io|py|json|txt|ya?ml)\b|^(?:and\/or|e\.g|i\.e)$/i.test(text)) return false
  return /[A-Za-z]{2}/.test(text) && /[-_/]/.test(text) && (/\d/.test(text) || text.includes('/') || /-.*-/.test(text))
}

/** What the docstring of a function, or of its class for a constructor, lists for the parameter `name`; offsets are the file's. */
export function documentedParameter(
  file: SourceFile,
  scopes: readonly Scope[],
  scope: number,
  name: string,
): DocumentedChoice[] {
  const found = scopes[scope]
  const owner = scopes[found?.parent ?? -1]
  const places = found?.name === '__init__' && owner?.kind === 'class' ? [found, owner] : [found]
  return places.flatMap((place) => {
    const docstring = place === undefined ? undefined : docstringOf(file, place)
    if (docstring === undefined) return []
    const entry = entryOf(docstring.text, name)
    return entry === undefined
      ? []
      : choicesIn(entry.text).map(({ text, at }) => ({ text, at: docstring.at + entry.at + at }))
  })
}

function docstringOf(file: SourceFile, { start, end }: Scope): { text: string; at: number } | undefined {
  const body = file.python.slice(start, Math.min(end, start + longestDocumentation))
  const match = /:[ \t]*(?:#[^\n]*)?\r?\n\s*[rRuU]?("""|''')([\s\S]*?)\1/.exec(body)
  if (match === null || hasStatementBefore(body.slice(0, match.index))) return undefined
  return { text: match[2] ?? '', at: start + match.index + match[0].indexOf(match[1] ?? '') + 3 }
}

/** The docstring follows the head of the function at once; a later triple-quoted text is no documentation. */
function hasStatementBefore(head: string): boolean {
  return /\n\s*(?:return|if|for|with|import|from|self\.)\b/.test(head)
}

/** The part of a docstring on one parameter: Sphinx (`:param name:`), Google (`name (str): …`) and NumPy (`name : str`) style. */
function entryOf(docstring: string, name: string): { text: string; at: number } | undefined {
  if (!docstring.includes(name)) return undefined
  const head = new RegExp(
    String.raw`(?::param\s+(?:[\w.\[\]]+\s+)?${name}\s*:|^[ \t]*\*{0,2}${name}[ \t]*(?:\([^)\n]*\))?[ \t]*:)`,
    'm',
  )
  const match = head.exec(docstring)
  if (match === null) return undefined
  const at = match.index + match[0].length
  const rest = docstring.slice(at)
  const next = /\n[ \t]*(?::\w+|\w+[ \t]*(?:\([^)\n]*\))?[ \t]*:(?:\s|$)|\r?\n)/.exec(rest)
  return { text: next === null ? rest : rest.slice(0, next.index), at }
}
