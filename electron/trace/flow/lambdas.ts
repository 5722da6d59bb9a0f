/** Lambdas: stretches of text with names of their own, of which the parser's facts keep neither scope nor parameters. */
import type { Span } from '../../syntax/facts.ts'

export interface Lambda {
  readonly names: ReadonlySet<string>
  /** What follows the colon. */
  readonly body: Span
}

/** In a text whose strings and comments are blank. */
export function lambdasIn(masked: string): readonly Lambda[] {
  return [...masked.matchAll(/(?<![\w.])lambda\b/g)].flatMap(({ index }) => {
    const from = index + 'lambda'.length
    const colon = endOf(masked, from, ':')
    if (masked[colon] !== ':') return []
    const body = { start: colon + 1, end: endOf(masked, colon + 1, ',\n:') }
    return [{ names: namesOf(masked.slice(from, colon)), body }]
  })
}

/** The first of the characters outside of brackets, or where the brackets around the start are closed. */
function endOf(text: string, from: number, characters: string): number {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (depth === 0 && characters.includes(character)) return at
    if ('([{'.includes(character)) depth += 1
    else if (')]}'.includes(character)) depth -= 1
    if (depth < 0) return at
  }
  return text.length
}

/** `x, *rest, net=model`: the names before each comma, without what they are by default. */
function namesOf(parameters: string): ReadonlySet<string> {
  const names = new Set<string>()
  for (let at = 0; at < parameters.length;) {
    const end = endOf(parameters, at, ',')
    const name = /^\s*\*{0,2}\s*([A-Za-z_]\w*)/.exec(parameters.slice(at, end))?.[1]
    if (name !== undefined) names.add(name)
    at = end + 1
  }
  return names
}

/** Whether a name is a parameter of a lambda around it. */
export function isOwnName(lambdas: readonly Lambda[], name: string, { start }: Span): boolean {
  return lambdas.some(({ names, body }) => names.has(name) && body.start <= start && start < body.end)
}
