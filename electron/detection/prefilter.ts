/** Prefilter: tells from the raw text whether a file can hold a load at all; it errs on the side of parsing. */
import type { SignatureIndex } from './signatureMatch.ts'

export type Prefilter = (text: string) => boolean

/** A member taken by computed name hides the loader's name from the text. */
const computed = ['getattr', '__dict__', 'vars']

/**
 * A file is parsed when it holds a method that says "load" by its name, or imports a library and mentions one of its loaders. A file that
 * reaches a loader only through a renamed re-export passes neither test; it is asked for during resolution.
 */
export function createPrefilter(index: SignatureIndex): Prefilter {
  const roots = [...index.partsByRoot.keys()]
  if (roots.length === 0) return () => false
  const distinctive = new RegExp(String.raw`\b(?:${[...index.methods].join('|')})\b`)
  const imports = new RegExp(String.raw`\b(?:from|import)\b[^\n]{0,300}?\b(${roots.join('|')})\b`, 'g')
  const mentions = new Map([...index.partsByRoot].map(([root, parts]) => [root, mentionOf(parts)]))
  return (text) => {
    if (index.methods.size > 0 && distinctive.test(text)) return true
    const seen = new Set<string>()
    for (const [, root = ''] of text.matchAll(imports)) {
      if (seen.has(root)) continue
      seen.add(root)
      if (mentions.get(root)?.test(text) === true) return true
    }
    return false
  }
}

/** Wildcards in a last part match any word with its fixed pieces. */
function mentionOf(parts: readonly string[]): RegExp {
  const words = [...new Set([...parts, ...computed])].map((part) => part.replaceAll('*', String.raw`\w*`))
  return new RegExp(String.raw`\b(?:${words.join('|')})\b`)
}
