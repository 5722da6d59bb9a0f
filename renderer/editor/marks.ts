/** Marks: the codings that touch a file, each found in its text and given a lane of its own where several overlap. */
import type { CodingRow } from '../../shared/api/coding.ts'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import type { Place } from '../../shared/model/place.ts'
import type { Rater } from '../../shared/model/rater.ts'
import type { UnitKind } from '../../shared/model/unitKind.ts'
import { type AnchorState, findAnchor } from '../../shared/text/anchor.ts'
import { anchorKey } from '../../shared/text/anchorKey.ts'
import type { Range } from '../../shared/text/ranges.ts'

/** A coding as everything that shows it needs it, wherever its text is. */
export interface MarkFacts {
  readonly codingId: string
  readonly unitId: string
  readonly unitKind: UnitKind
  /** The load that it is about, when it is about one. */
  readonly loadId: string | null
  readonly codeId: string
  readonly schemeId: string
  readonly raterId: string
  readonly scheme: string
  readonly name: string
  readonly abbreviation: string
  readonly definition: string
  readonly colour: string
  readonly rater: string
  readonly raterColour: string
  /** 0 is the current rater; others count from 1, each the same everywhere. */
  readonly raterIndex: number
  readonly mine: boolean
  readonly unsure: boolean
  readonly memo: string
}

export interface Mark extends MarkFacts {
  readonly range: Range
  /** Stripes below the text are drawn in lanes, so that overlapping ones stay apart; 0 is next to its base line. */
  readonly lane: number
  readonly state: Exclude<AnchorState, 'orphaned'>
}

export interface MarkSources {
  readonly file: { readonly path: string; readonly blob: string; readonly text: string }
  readonly codings: readonly CodingRow[]
  readonly schemes: readonly SchemeRow[]
  readonly raters: readonly Rater[]
  readonly raterId: string | null
  /** Where anchors from other commits stand now. */
  readonly places?: readonly Place[]
}

/** More lanes than this would leave the text illegible; further stripes share them. */
export const laneCount = 4

export function fileMarks(sources: MarkSources): Mark[] {
  return inLanes(foundMarks(sources).found)
}

export interface FoundMarks {
  readonly found: readonly Omit<Mark, 'lane'>[]
  /** Codings that were made in this file and whose text is gone. */
  readonly lost: readonly MarkFacts[]
}

export function foundMarks(sources: MarkSources): FoundMarks {
  const factsOf = markFacts(sources)
  const places = new Map((sources.places ?? []).map((place) => [place.key, place]))
  const found: Omit<Mark, 'lane'>[] = []
  const lost = new Map<string, MarkFacts>()
  for (const coding of sources.codings) {
    const facts = factsOf(coding)
    if (facts === null) continue
    for (const anchor of anchorsOf(coding)) {
      const place = placeIn(sources.file, anchor, places.get(anchorKey(anchor)))
      if (place === 'lost') lost.set(coding.id, facts)
      else if (place !== null) found.push({ ...facts, ...place })
    }
  }
  return { found, lost: [...lost.values()] }
}

/** The places of a coding in any file: its evidence, and the text of the unit itself. */
export function anchorsOf(coding: CodingRow): Anchor[] {
  const { unit } = coding
  const own = unit.kind === 'span' || unit.kind === 'load' ? [unit.anchor] : []
  const all = [...own, ...coding.evidence]
  return [...new Map(all.map((anchor) => [anchorKey(anchor), anchor])).values()]
}

type Standing = Pick<Mark, 'range' | 'state'>

/** Null for an anchor of another file; what was worked out for the pinned commit comes before a guess of our own. */
function placeIn(file: MarkSources['file'], anchor: Anchor, place: Place | undefined): Standing | 'lost' | null {
  if (anchor.blob === file.blob && anchor.path === file.path) return foundIn(file, anchor)
  if (place === undefined || (place.state !== 'orphaned' && place.anchor.blob !== file.blob)) {
    return anchor.path === file.path ? foundIn(file, anchor) : null
  }
  if (place.state === 'orphaned') return anchor.path === file.path ? 'lost' : null
  if (place.anchor.path !== file.path) return null
  return { range: { start: place.anchor.start, end: place.anchor.end }, state: place.state }
}

function foundIn(file: MarkSources['file'], anchor: Anchor): Standing | 'lost' {
  const found = findAnchor(anchor, file)
  return found.state === 'orphaned' ? 'lost' : { range: found.range, state: found.state }
}

/** Gives each mark the lowest lane that no earlier, still open mark holds; longer marks come first and lie lower. */
export function inLanes(marks: readonly Omit<Mark, 'lane'>[]): Mark[] {
  const sorted = marks.toSorted((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)
  const ends: number[] = []
  return sorted.map((mark) => {
    const free = ends.findIndex((end) => end <= mark.range.start)
    const lane = free === -1 ? ends.length : free
    ends[lane] = mark.range.end
    return { ...mark, lane: lane % laneCount }
  })
}

/** Null for codings of codes that nobody knows. */
function markFacts({ schemes, raters, raterId }: MarkSources): (coding: CodingRow) => MarkFacts | null {
  const codes = new Map(
    schemes.flatMap((scheme) => scheme.codes.map((code) => [code.id, { code, scheme: scheme.name }] as const)),
  )
  const others = raters.filter((rater) => rater.id !== raterId)
  return (coding) => {
    const known = codes.get(coding.codeId)
    if (known === undefined) return null
    const { code, scheme } = known
    const mine = coding.raterId === raterId
    const rater = raters.find((candidate) => candidate.id === coding.raterId)
    return {
      codingId: coding.id,
      unitId: coding.unitId,
      unitKind: coding.unit.kind,
      loadId: coding.unit.kind === 'load' ? coding.unit.loadId : null,
      codeId: code.id,
      schemeId: code.schemeId,
      raterId: coding.raterId,
      scheme,
      name: code.name,
      abbreviation: code.abbreviation === '' ? code.name.slice(0, 4) : code.abbreviation,
      definition: code.definition,
      colour: code.colour,
      rater: rater?.name ?? 'unknown rater',
      raterColour: rater?.colour ?? '#808080',
      raterIndex: mine
        ? 0
        : 1 +
          Math.max(
            0,
            others.findIndex((other) => other.id === coding.raterId),
          ),
      mine,
      unsure: coding.confidence === 'unsure',
      memo: coding.memo,
    }
  }
}
