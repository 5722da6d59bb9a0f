/** Whole quotes: looks for the text of anchors in every file of a commit, in one pass over them for all anchors. */
import type { Anchor } from '../../../shared/model/anchor.ts'
import { anchorKey } from '../../../shared/text/anchorKey.ts'
import { findAnchor, makeAnchor } from '../../../shared/text/anchor.ts'
import type { Before } from './before.ts'
import type { CommitText, CommitTexts } from './commitTexts.ts'

export interface FoundWhole {
  /** `shifted` when one file has it and its function or its length leaves no doubt; else a guess. */
  readonly state: 'shifted' | 'outdated'
  readonly anchor: Anchor
}

/** Shorter quotes stand in many files by chance. */
const shortest = 8
/** As long as this, and in one file only, a quote needs nothing else to speak for it. */
const telling = 24
/** Where functions of one name hold it in more files than this, none of them is a guess. */
const mostGuesses = 3

interface Where {
  readonly texts: CommitTexts
  /** What was in a file already has not moved there. */
  readonly before: Before
}

interface Sighting extends FoundWhole {
  readonly isSameSymbol: boolean
}

/** By the keys of the anchors; those that stand nowhere are left out. */
export async function findWhole(
  anchors: readonly Anchor[],
  { texts, before }: Where,
): Promise<Map<string, FoundWhole>> {
  const byWord = Map.groupBy(anchors, (anchor) => longestWord(anchor) ?? '')
  byWord.delete('')
  const sightings = new Map<string, Sighting[]>()
  if (byWord.size === 0) return new Map()
  for await (const text of texts.all()) {
    for (const word of wordsIn(text.text)) {
      for (const anchor of byWord.get(word) ?? []) {
        const sighting = text.path === anchor.path ? null : sightingIn(anchor, text, texts.commit)
        const stood = sighting === null ? true : await before.held(anchor, text.path)
        if (sighting === null || stood === true) continue
        const key = anchorKey(anchor)
        const found = stood === null ? { ...sighting, state: 'outdated' as const } : sighting
        sightings.set(key, [...(sightings.get(key) ?? []), found])
      }
    }
  }
  return new Map(
    anchors.flatMap((anchor) => {
      const found = chosen(sightings.get(anchorKey(anchor)) ?? [], anchor.path)
      return found === null ? [] : [[anchorKey(anchor), found] as const]
    }),
  )
}

function wordsIn(text: string): Set<string> {
  return new Set(text.match(/[\p{L}\p{N}_]+/gu) ?? [])
}

/** The word of the quote that fewest files have, as far as its length tells; a word that its edge cuts is none. */
function longestWord({ quote, prefix, suffix }: Anchor): string | null {
  if (quote.trim().length < shortest) return null
  const isWord = (character: string | undefined) => /[\p{L}\p{N}_]/u.test(character ?? '')
  const words = [...quote.matchAll(/[\p{L}\p{N}_]+/gu)].filter(({ 0: word, index }) => {
    if (index === 0 && isWord(prefix.at(-1))) return false
    return index + word.length < quote.length || !isWord(suffix[0])
  })
  return words.map(([word]) => word).toSorted((a, b) => b.length - a.length)[0] ?? null
}

function sightingIn(anchor: Anchor, text: CommitText, commit: string): Sighting | null {
  if (!text.text.includes(anchor.quote)) return null
  const { state, range } = findAnchor(anchor, text)
  if (range === null) return null
  const symbol = text.symbolAt(range.start)
  const isSameSymbol = symbol !== '' && symbol === anchor.symbol
  const isCertain = state !== 'outdated' && (isSameSymbol || anchor.quote.trim().length >= telling)
  const { path, blob } = text
  return {
    state: isCertain ? 'shifted' : 'outdated',
    anchor: makeAnchor({ commit, path, blob, text: text.text, ...range, symbol }),
    isSameSymbol,
  }
}

/** One sighting, or one in the function of the same name, is the place; of a few of those the nearest is a guess. */
function chosen(found: readonly Sighting[], from: string): FoundWhole | null {
  const named = found.filter(({ isSameSymbol }) => isSameSymbol)
  const [first, ...others] = nearest(named.length > 0 ? named : found, from)
  if (first === undefined || others.length >= (named.length > 0 ? mostGuesses : 1)) return null
  return { state: others.length === 0 ? first.state : 'outdated', anchor: first.anchor }
}

/** By the folders that the paths share, from the top. */
function nearest(found: readonly Sighting[], from: string): Sighting[] {
  const folders = from.split('/')
  const shared = ({ anchor }: Sighting): number => {
    const differs = anchor.path.split('/').findIndex((part, index) => part !== folders[index])
    return differs === -1 ? folders.length : differs
  }
  return found.toSorted((a, b) => shared(b) - shared(a))
}
