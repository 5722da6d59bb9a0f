/** Python tokens: Monaco's colours for Python, with prefixed strings over several lines, after which all else was a string. */
import type { languages } from 'monaco-editor/editor'

/** Monaco reads `f"""` like `f"`, ends it with its first line, and takes its end for the beginning of another string. */
const longStrings: languages.IMonarchLanguageRule[] = [
  [/[a-zA-Z]{1,2}'''/, 'string', '@endDocString'],
  [/[a-zA-Z]{1,2}"""/, 'string', '@endDblDocString'],
]

/** Monaco's own rules, after those for long strings. */
export function withLongStrings(python: languages.IMonarchLanguage): languages.IMonarchLanguage {
  return {
    ...python,
    tokenizer: { ...python.tokenizer, strings: [...longStrings, ...(python.tokenizer['strings'] ?? [])] },
  }
}
