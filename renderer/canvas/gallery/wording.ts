/** Wording: what pipelines are called and consist of on screen and in tables. */
import type { PipelineRow } from '../../../shared/api/canvas.ts'
import type { CodeRow, SchemeRow } from '../../../shared/api/taxonomy.ts'
import type { ShapeNames } from '../../../shared/pipeline/shape.ts'

/** What is needed to write a row down. */
export interface Wording {
  readonly names: ShapeNames
  readonly schemes: readonly SchemeRow[]
  readonly codes: ReadonlyMap<string, CodeRow>
  /** The scheme of each code. */
  readonly schemeOf: ReadonlyMap<string, string>
  /** Labels of the models, for the other ends of links. */
  readonly labels: ReadonlyMap<string, string>
}

export function wording(all: readonly PipelineRow[], schemes: readonly SchemeRow[], names: ShapeNames): Wording {
  const pairs = schemes.flatMap((scheme) => scheme.codes.map((code) => ({ scheme, code })))
  return {
    names,
    schemes,
    codes: new Map(pairs.map(({ code }) => [code.id, code])),
    schemeOf: new Map(pairs.map(({ scheme, code }) => [code.id, scheme.id])),
    labels: new Map(all.map(({ unitId, label }) => [unitId, label])),
  }
}
