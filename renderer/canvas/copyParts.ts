/** The shape of a pipeline: what I say of a model, question by question, and what giving it to others would do. Pure. */
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import { builtIn, codeTitle } from '../../shared/pipeline/codebook.ts'
import type { Scene } from './scene.ts'
import { stagesOf } from './stagePlaces.ts'

export interface ShapePart {
  readonly scheme: SchemeRow
  /** My answers; stages in the order of the pipeline. */
  readonly codeIds: readonly string[]
  readonly words: string
  /** Makes the shape of the pipeline; family, version and the like are the model's own, and copied only when asked for. */
  readonly isShape: boolean
}

const shaping: readonly string[] = [builtIn.adaptation, builtIn.organisation]

/** What can be copied from a model: only what I say of it myself. */
export function shapeOf(scene: Scene, unitId: string): ShapePart[] {
  const own = scene.graph.codings.filter((coding) => coding.unitId === unitId && coding.raterId === scene.raterId)
  const order = stagesOf(scene, unitId).map(({ codeId }) => codeId)
  return scene.schemes.flatMap((scheme) => {
    const said = scheme.codes.filter(({ id }) => own.some(({ codeId }) => codeId === id))
    if (said.length === 0) return []
    const codes = said.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    const isPipeline = codes.every(({ id }) => order.includes(id))
    return [
      {
        scheme,
        codeIds: codes.map(({ id }) => id),
        isShape: isPipeline || shaping.includes(scheme.id),
        words: codes.map((code) => code.abbreviation || codeTitle(code)).join(isPipeline ? ' → ' : ', '),
      },
    ]
  })
}

export interface CopyEffect {
  /** Answers that some model does not have yet. */
  readonly given: number
  /** Answers of mine to a single-choice question that give way to another. */
  readonly replaced: number
}

export function copyEffect(scene: Scene, parts: readonly ShapePart[], toIds: readonly string[]): CopyEffect {
  let given = 0
  let replaced = 0
  for (const unitId of toIds) {
    const own = scene.graph.codings.filter((coding) => coding.unitId === unitId && coding.raterId === scene.raterId)
    for (const { scheme, codeIds } of parts) {
      const missing = codeIds.filter((id) => !own.some(({ codeId }) => codeId === id))
      given += missing.length
      const answered = own.some(({ schemeId }) => schemeId === scheme.id)
      if (scheme.choice === 'single' && answered) replaced += missing.length
    }
  }
  return { given, replaced }
}
