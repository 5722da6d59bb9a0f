/** Omissions: what a search left out, and why, in sentences for whoever relies on its result. */

/** Files are named as far as a person reads; the rest is counted. */
const namedAtMost = 3

export class Omissions {
  readonly #files = new Map<string, string[]>()
  readonly #sentences: string[] = []
  readonly #reasons: readonly string[]

  /** `reasons` in the order in which they are said, whichever comes up first. */
  constructor(reasons: readonly string[]) {
    this.#reasons = reasons
  }

  file(reason: string, name: string): void {
    const names = this.#files.get(reason) ?? []
    this.#files.set(reason, names)
    names.push(name)
  }

  say(sentence: string): void {
    this.#sentences.push(sentence)
  }

  count(reason: string): number {
    return this.#files.get(reason)?.length ?? 0
  }

  /** Null when nothing was left out. */
  inWords(): string | null {
    const files = this.#reasons.flatMap((reason) => {
      const names = this.#files.get(reason) ?? []
      if (names.length === 0) return []
      const named = names.slice(0, namedAtMost).join(', ')
      const rest = names.length - namedAtMost
      return `${reason}: ${named}${rest > 0 ? ` and ${rest} more` : ''}.`
    })
    const all = [...this.#sentences, ...files]
    return all.length === 0 ? null : all.join(' ')
  }
}
