/**
 * Which code a piece of evidence speaks for: the words it shares with what the codebook says about each code, and with
 * what has been coded with it. Rare words count more (inverse document frequency); no more than a hint for people.
 */
import type { RecodeItem } from '../../shared/api/coding.ts'

export interface Candidate {
  readonly codeId: string
  /** Name, definition and the other fields of the codebook. */
  readonly definition: string
  /** Texts that were coded with it. */
  readonly examples: readonly string[]
}

/** Identifiers are taken apart: `fromPretrained` and `from_pretrained` say the same words. */
export function wordsOf(text: string): Set<string> {
  const apart = text.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase()
  return new Set(apart.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2 && !/^\d+$/.test(word)))
}

interface Weighed {
  readonly words: ReadonlySet<string>
  readonly defined: ReadonlySet<string>
  readonly codeId: string
}

/** How telling each word is among the candidates: one that all of them say tells nothing. */
function weights(candidates: readonly Weighed[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { words } of candidates) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Map([...counts].map(([word, count]) => [word, Math.log((candidates.length + 1) / count)]))
}

const shown = 3

function because(telling: readonly string[], { defined }: Weighed): string {
  const words = telling.slice(0, shown).map((word) => `“${word}”`)
  return `${words.join(', ')} ${telling.some((word) => defined.has(word)) ? 'in its definition' : 'in what was coded with it'}`
}

/** The codes that the text speaks for, best first; those without a telling word are left out. */
export function suggestCodes(text: string, candidates: readonly Candidate[]): RecodeItem['suggestions'] {
  const said = wordsOf(text)
  const weighed = candidates.map(({ codeId, definition, examples }): Weighed => {
    const defined = wordsOf(definition)
    return { codeId, defined, words: new Set([...defined, ...examples.flatMap((example) => [...wordsOf(example)])]) }
  })
  const weight = weights(weighed)
  return weighed
    .map((candidate) => {
      const shared = [...candidate.words].filter((word) => said.has(word))
      const telling = shared.toSorted((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0) || a.localeCompare(b))
      const score =
        telling.reduce((sum, word) => sum + (weight.get(word) ?? 0), 0) / Math.sqrt(candidate.words.size + 1)
      return { candidate, telling, score }
    })
    .filter(({ telling }) => telling.length > 0)
    .toSorted((a, b) => b.score - a.score || a.candidate.codeId.localeCompare(b.candidate.codeId))
    .map(({ candidate, telling }) => ({ codeId: candidate.codeId, because: because(telling, candidate) }))
}
