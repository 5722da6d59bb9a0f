/** What a new code is given when its maker says only its name. */
import { codeColours } from '../../shared/codeColours.ts'
import type { Code } from '../../shared/model/code.ts'

type Fields = Omit<Code, 'id' | 'schemeId' | 'position' | 'retired' | 'mergedInto' | 'splitInto' | 'meaningSince'>
type Given = { readonly [F in keyof Fields]?: Fields[F] | undefined } & { readonly name: string }

/** Four of Okabe and Ito's colours and four that every kind of colour vision tells from them and from each other. */
const palette = codeColours.map(([colour]) => colour)

/** The colour of the palette that the fewest of the other codes have. */
export function nextColour(siblings: readonly Pick<Code, 'colour'>[]): string {
  const uses = palette.map((colour) => siblings.filter((code) => code.colour === colour).length)
  return palette[uses.indexOf(Math.min(...uses))] ?? codeColours[0][0]
}

/** First letters of a name of several words, else its first four letters; upper case. */
export function abbreviationOf(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const letters =
    words.length > 1 ? words.map((word) => [...word][0] ?? '').join('') : [...(words[0] ?? '')].slice(0, 4).join('')
  return [...letters.toUpperCase()].slice(0, 8).join('')
}

export function defined(given: Given, colour: string): Fields {
  return {
    name: given.name,
    abbreviation: given.abbreviation ?? abbreviationOf(given.name),
    definition: given.definition ?? '',
    useWhen: given.useWhen ?? '',
    avoidWhen: given.avoidWhen ?? '',
    examples: given.examples ?? [],
    colour: given.colour ?? colour,
    key: given.key ?? '',
    parentId: given.parentId ?? null,
    literature: given.literature ?? '',
    exampleSpans: given.exampleSpans ?? [],
  }
}
