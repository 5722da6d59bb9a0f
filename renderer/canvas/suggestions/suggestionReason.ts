/** Why something is suggested, as sentences for people; the rules behind it, which a reason names, are kept apart. Pure. */

export interface Reason {
  readonly sentence: string
  /** What found it; null where the reason does not say. */
  readonly rule: string | null
}

/** A reason is written `what was seen (rule its.name)`, several with a semicolon between them. */
const withRule = /(.+?) \(rule ([^)]+)\)(?:; |$)/gs

/** A name from the code keeps its letters. */
function sentenceOf(words: string): string {
  const begun = /^\p{Ll}+(?=[\s,]|$)/u.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : words
  return /[.!?]$/.test(begun) ? begun : `${begun}.`
}

export function reasonsIn(reason: string): Reason[] {
  const found = [...reason.matchAll(withRule)]
  const end = found.reduce((sum, [whole]) => sum + whole.length, 0)
  const named = found.map(([, words = '', rule = '']): Reason => ({ sentence: sentenceOf(words.trim()), rule }))
  const rest = reason.slice(end).trim()
  return rest === '' ? named : [...named, { sentence: sentenceOf(rest), rule: null }]
}

/** In one line, for lists and tooltips. */
export function reasonWords(reason: string): string {
  return reasonsIn(reason)
    .map(({ sentence }) => sentence)
    .join(' ')
}

/** Names of the rules, each once; the suggestion's own where no reason says one. */
export function rulesIn({ reason, rule }: { readonly reason: string; readonly rule: string }): string[] {
  const named = reasonsIn(reason).flatMap((each) => each.rule ?? [])
  return [...new Set(named.length === 0 ? [rule] : named)]
}
