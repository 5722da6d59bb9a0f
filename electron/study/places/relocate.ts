/**
 * Relocate: finds anchors again at another commit. In turn: the same content at the same path, or elsewhere under a new
 * name; the text in the file of its path; in files of the same name; wherever its whole quote stands; and last the lines
 * most like it, as a guess. What is none of these is orphaned, and keeps the anchor it had.
 */
import type { Anchor } from '../../../shared/model/anchor.ts'
import type { Place } from '../../../shared/model/place.ts'
import { anchorKey } from '../../../shared/text/anchorKey.ts'
import { findAnchor, makeAnchor } from '../../../shared/text/anchor.ts'
import type { Range } from '../../../shared/text/ranges.ts'
import { mostSimilar } from '../../../shared/text/similar.ts'
import type { Before } from './before.ts'
import type { CommitText, CommitTexts } from './commitTexts.ts'
import { findWhole } from './wholeQuotes.ts'

type State = Place['state']

/** A place where an anchor may stand now; an outdated one is a guess. */
interface Finding {
  readonly state: Exclude<State, 'orphaned'>
  readonly anchor: Anchor
}

interface Open {
  readonly anchor: Anchor
  /** The best that was found so far. */
  readonly guess: Finding | null
  /** Where the guess would be looked for last: the file of its path, or the one most like it. */
  readonly home: CommitText | null
}

export interface Search {
  /** The commit at which they are looked for. */
  readonly texts: CommitTexts
  /** The commits at which they were made. */
  readonly before: Before
  readonly report: (done: number, total: number) => void
}

/** The place of each anchor, in no order; anchors of the same key are looked for once. */
export async function relocate(anchors: readonly Anchor[], search: Search): Promise<Place[]> {
  const distinct = new Map(anchors.map((anchor) => [anchorKey(anchor), anchor]))
  const byPath = Map.groupBy(distinct.values(), ({ path }) => path)
  const places: Place[] = []
  const open: Open[] = []
  let done = 0
  for (const [path, group] of byPath) {
    for (const result of await inTheirFile(path, group, search)) {
      if ('state' in result) places.push(result)
      else open.push(result)
    }
    done += group.length
    search.report(done, distinct.size)
  }
  return withoutCollisions([...places, ...(await elsewhere(open, search))], distinct)
}

async function inTheirFile(path: string, group: readonly Anchor[], search: Search): Promise<(Place | Open)[]> {
  const { texts } = search
  const file = texts.at(path)
  const isNeeded = file !== undefined && group.some(({ blob }) => blob !== file.blob)
  const own = isNeeded ? await texts.read(file) : null
  const results: (Place | Open)[] = []
  for (const anchor of group) {
    if (file?.blob === anchor.blob) {
      results.push(placeOf(anchor, { state: 'anchored', anchor: { ...anchor, commit: texts.commit } }))
      continue
    }
    const found = own === null ? null : findIn(anchor, own, texts.commit)
    if (found !== null && found.state !== 'outdated') results.push(placeOf(anchor, found))
    else results.push(await inOtherFiles({ anchor, guess: found, home: own }, search))
  }
  return results
}

async function inOtherFiles(open: Open, search: Search): Promise<Place | Open> {
  const renamed = await byContent(open, search)
  return 'state' in renamed || open.home !== null ? renamed : inNamesakes(renamed, search)
}

/** A file that was renamed without a change; one that was there before was a copy then, and is only a guess. */
async function byContent(open: Open, { texts, before }: Search): Promise<Place | Open> {
  const { anchor, guess } = open
  for (const twin of texts.withContent(anchor.blob, anchor.path)) {
    const now = { ...anchor, commit: texts.commit, path: twin.path }
    if ((await before.existed(anchor, twin.path)) !== true) return placeOf(anchor, { state: 'shifted', anchor: now })
    return { ...open, guess: guess ?? { state: 'outdated', anchor: now } }
  }
  return open
}

/** A file that was moved to another folder and changed on the way: one of its name that was not there before. */
async function inNamesakes(open: Open, { texts, before }: Search): Promise<Place | Open> {
  const { anchor } = open
  let best = open
  for (const file of texts.withName(anchor.path)) {
    const existed = await before.existed(anchor, file.path)
    const text = existed === true ? null : await texts.read(file)
    if (text === null) continue
    const found = findIn(anchor, text, texts.commit)
    // Where nobody knows what was there before, a file of the same name may have been there all along.
    if (found !== null && found.state !== 'outdated' && existed === false) return placeOf(anchor, found)
    const guess = found === null ? null : { ...found, state: 'outdated' as const }
    best = { anchor, guess: best.guess ?? guess, home: best.home ?? text }
  }
  return best
}

async function elsewhere(open: readonly Open[], search: Search): Promise<Place[]> {
  const { texts } = search
  // Text that stands in its own file several times is not looked for in others.
  const lost = open.filter(({ anchor, guess }) => guess === null || guess.anchor.quote !== anchor.quote)
  const whole = await findWhole(
    lost.map(({ anchor }) => anchor),
    search,
  )
  return open.map(({ anchor, guess, home }) => {
    const other = whole.get(anchorKey(anchor))
    if (other !== undefined && (other.state === 'shifted' || guess === null)) return placeOf(anchor, other)
    const last = guess ?? (home === null ? null : similarIn(anchor, home, texts.commit))
    return last === null ? { key: anchorKey(anchor), state: 'orphaned', anchor } : placeOf(anchor, last)
  })
}

/**
 * Two pieces of one text cannot both stand where only one is left: which of them it is, is for a person to say, unless
 * one of them stands in its own function.
 */
function withoutCollisions(places: readonly Place[], anchors: ReadonlyMap<string, Anchor>): Place[] {
  const certain = places.filter(({ state }) => state === 'anchored' || state === 'shifted')
  const groups = Map.groupBy(certain, ({ key, anchor }) => `${anchors.get(key)?.blob} ${anchorKey(anchor)}`)
  const doubtful = new Set(
    [...groups.values()].flatMap((group) => {
      if (group.length === 1) return []
      const named = group.filter(
        ({ key, anchor }) => anchor.symbol !== '' && anchors.get(key)?.symbol === anchor.symbol,
      )
      return group.filter((place) => named.length !== 1 || place !== named[0])
    }),
  )
  return places.map((place) => (doubtful.has(place) ? { ...place, state: 'outdated' } : place))
}

/** The anchor in a text; in another file than its own it cannot stand where it stood. */
function findIn(anchor: Anchor, target: CommitText, commit: string): Finding | null {
  const { state, range } = findAnchor(anchor, target)
  if (range === null) return null
  const isElsewhere = target.path !== anchor.path && state === 'anchored'
  return { state: isElsewhere ? 'shifted' : state, anchor: anchorIn(target, range, commit) }
}

function similarIn(anchor: Anchor, target: CommitText, commit: string): Finding | null {
  const range = mostSimilar(anchor, target.text, target.hasSymbols)
  return range && { state: 'outdated', anchor: anchorIn(target, range, commit) }
}

function anchorIn({ path, blob, text, symbolAt }: CommitText, range: Range, commit: string): Anchor {
  return makeAnchor({ commit, path, blob, text, ...range, symbol: symbolAt(range.start) })
}

function placeOf(anchor: Anchor, { state, anchor: now }: Finding): Place {
  return { key: anchorKey(anchor), state, anchor: now }
}
