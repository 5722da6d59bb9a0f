/** Marks: the codings that touch a file, each found in its text and given a lane of its own where several overlap. */
import type { CodingRow } from '../../shared/api/coding.ts'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import type { Rater } from '../../shared/model/rater.ts'
import { type AnchorState, findAnchor } from '../../shared/text/anchor.ts'
import type { Range } from '../../shared/text/ranges.ts'

export interface Mark {
  readonly codingId: string
  readonly range: Range
  /** Stripes are drawn in lanes, so that overlapping ones stay apart; 0 is next to the text's base line. */
  readonly lane: number
  readonly scheme: string
  readonly name: string
  readonly abbreviation: string
  readonly definition: string
  readonly colour: string
  readonly rater: string
  readonly mine: boolean
  readonly unsure: boolean
  readonly memo: string
  readonly state: Exclude<AnchorState, 'orphaned'>
}

export interface MarkSources {
  readonly file: { readonly path: string; readonly blob: string; readonly text: string }
  readonly codings: readonly CodingRow[]
  readonly schemes: readonly SchemeRow[]
  readonly raters: readonly Rater[]
  readonly raterId: string | null
}

/** More lanes than this would leave the text illegible; further stripes share them. */
export const laneCount = 4

export function fileMarks(sources: MarkSources): Mark[] {
  const codes = codesById(sources.schemes)
  const raters = new Map(sources.raters.map((rater) => [rater.id, rater.name]))
  const marks: Omit<Mark, 'lane'>[] = []
  for (const coding of sources.codings) {
    const known = codes.get(coding.codeId)
    if (known === undefined) continue
    for (const found of placesOf(coding, sources.file)) {
      marks.push({
        codingId: coding.id,
        range: found.range,
        state: found.state,
        scheme: known.scheme,
        name: known.name,
        abbreviation: known.abbreviation === '' ? known.name.slice(0, 4) : known.abbreviation,
        definition: known.definition,
        colour: known.colour,
        rater: raters.get(coding.raterId) ?? 'unknown rater',
        mine: coding.raterId === sources.raterId,
        unsure: coding.confidence === 'unsure',
        memo: coding.memo,
      })
    }
  }
  return inLanes(marks)
}

/** The places of a coding in any file: its evidence, and the text of the unit itself. */
export function anchorsOf(coding: CodingRow): Anchor[] {
  const { unit } = coding
  const own = unit.kind === 'span' || unit.kind === 'load' ? [unit.anchor] : []
  const all = [...own, ...coding.evidence]
  const place = (anchor: Anchor) => `${anchor.path}\0${anchor.blob}\0${anchor.start}\0${anchor.end}`
  return [...new Map(all.map((anchor) => [place(anchor), anchor])).values()]
}

type Place = { readonly range: Range; readonly state: Mark['state'] }

function placesOf(coding: CodingRow, file: MarkSources['file']): Place[] {
  return anchorsOf(coding)
    .filter((anchor) => anchor.path === file.path)
    .flatMap((anchor) => {
      const found = findAnchor(anchor, file)
      return found.state === 'orphaned' ? [] : [{ range: found.range, state: found.state }]
    })
}

/** Gives each mark the lowest lane that no earlier, still open mark holds; longer marks come first and lie lower. */
function inLanes(marks: readonly Omit<Mark, 'lane'>[]): Mark[] {
  const sorted = marks.toSorted((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)
  const ends: number[] = []
  return sorted.map((mark) => {
    const free = ends.findIndex((end) => end <= mark.range.start)
    const lane = free === -1 ? ends.length : free
    ends[lane] = mark.range.end
    return { ...mark, lane: lane % laneCount }
  })
}

type CodeFacts = Pick<Mark, 'scheme' | 'name' | 'abbreviation' | 'definition' | 'colour'>

function codesById(schemes: readonly SchemeRow[]): Map<string, CodeFacts> {
  return new Map(
    schemes.flatMap((scheme) => scheme.codes.map((code) => [code.id, { ...code, scheme: scheme.name }] as const)),
  )
}
