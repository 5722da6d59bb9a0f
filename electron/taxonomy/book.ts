/** The codebook in memory while a change of it is thought through. */
import type { Code } from '../../shared/model/code.ts'
import type { Scheme } from '../../shared/model/scheme.ts'
import { readings } from '../store/readings.ts'
import type { Draft, StudyFile } from '../store/studyFile.ts'
import { requireCode, requireScheme } from './codebook.ts'
import { nested } from '../study/schemes.ts'

export interface Book {
  readonly file: StudyFile
  readonly schemes: readonly Scheme[]
  readonly codes: readonly Code[]
  readonly code: (id: string) => Code
  readonly scheme: (id: string) => Scheme
  /** The codes of a scheme in order, parents first. */
  readonly codesOf: (schemeId: string) => Code[]
  /** The code that this one reads as: itself unless it was merged. */
  readonly reading: (id: string) => string
}

/** What a change will do, and how. Made only when there are no obstacles. */
export interface Plan {
  readonly label: string
  readonly codings: number
  readonly raters: number
  readonly sentences: readonly string[]
  readonly obstacles: readonly string[]
  readonly drafts: readonly Draft[]
  /** Codes that the change makes, or else touches. */
  readonly codeIds: readonly string[]
}

/** Throws `not_found` for ids that are not in the codebook. */
export function openBook(file: StudyFile): Book {
  const schemes = file.records('scheme', 'SELECT * FROM scheme')
  const codes = file.records('code', 'SELECT * FROM code')
  const byId = new Map(codes.map((code) => [code.id, code]))
  const schemeById = new Map(schemes.map((scheme) => [scheme.id, scheme]))
  const ends = readingsOf(codes)
  return {
    file,
    schemes,
    codes,
    code: (id) => byId.get(id) ?? requireCode(file, id),
    scheme: (id) => schemeById.get(id) ?? requireScheme(file, id),
    codesOf: (schemeId) => nested(codes.filter((code) => code.schemeId === schemeId)),
    reading: (id) => ends.get(id) ?? id,
  }
}

export function readingsOf(codes: readonly Pick<Code, 'id' | 'mergedInto'>[]): Map<string, string> {
  return readings(codes.map(({ id, mergedInto }) => ({ id, into: mergedInto })))
}
