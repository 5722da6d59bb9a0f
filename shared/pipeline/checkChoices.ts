/** What could be said of a link as it is drawn: the types and answers that no other rule speaks against. */
import type { SchemeRow } from '../api/taxonomy.ts'
import type { PipelineRule } from '../model/pipelineRule.ts'
import type { CheckCodebook } from './checkCodebook.ts'
import { checkLink, isOfType, type LinkSight, type SingleLinkDemand } from './checkLink.ts'
import type { DemandOf, MendStep } from './checkProblem.ts'
import { interactionScheme } from './codebook.ts'

export class Choices {
  readonly #schemeId: string
  readonly #codeIds: readonly string[]
  readonly #demands: readonly SingleLinkDemand[]
  readonly #answers: readonly DemandOf<'link.fits'>[]
  readonly #codebook: CheckCodebook
  /** By what the ends are like: most links of a study are like others. */
  readonly #known = new Map<string, readonly string[]>()

  constructor(rules: readonly PipelineRule[], schemes: readonly SchemeRow[], codebook: CheckCodebook) {
    this.#schemeId = interactionScheme(schemes)?.id ?? ''
    this.#codeIds = codebook.usableCodesOf(this.#schemeId)
    this.#codebook = codebook
    this.#answers = rules.flatMap(({ demand }) => (demand.kind === 'link.fits' ? [demand] : []))
    this.#demands = rules.flatMap(({ demand }) =>
      demand.kind === 'link.ends' || demand.kind === 'link.models' ? [demand] : [],
    )
  }

  /** Those of the steps that give an answer which goes with the type of the link. */
  answersThatFit(steps: readonly MendStep[], { link }: LinkSight): MendStep[] {
    const demands = this.#answers.filter((demand) => isOfType(demand, link, this.#codebook))
    const fits = (codeId: string) =>
      demands.every(({ codeIds }) => {
        const covered = this.#codebook.covered(codeIds)
        const isAsked = [...covered].some((id) => this.#codebook.schemeIdOf(id) === this.#codebook.schemeIdOf(codeId))
        return !isAsked || covered.has(codeId)
      })
    return steps.filter((step) => step.kind !== 'say' || fits(step.codeId))
  }

  /** Steps that give the link another type. */
  typesFor(sight: LinkSight): MendStep[] {
    const { unit, type } = sight.link
    const verb = type === null ? 'Say' : 'Change the type to'
    return this.#fittingTypes(sight).map((codeId) => {
      return { kind: 'say', unitId: unit.id, codeId, label: `${verb} ${this.#codebook.title(codeId)}` }
    })
  }

  #fittingTypes(sight: LinkSight): readonly string[] {
    const { unit, type } = sight.link
    const origins = [sight.source.unit.origin, sight.target.unit.origin]
    const key = [unit.sourceStageId, unit.targetStageId, type?.codeId, ...origins].join(' ')
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const fitting = this.#codeIds.filter((codeId) => codeId !== type?.codeId && this.#fits(sight, codeId))
    // Where a type and those below it fit alike, the type itself is enough.
    const found = fitting.filter((codeId) => !fitting.includes(this.#codebook.now(codeId)?.parentId ?? ''))
    this.#known.set(key, found)
    return found
  }

  #fits(sight: LinkSight, codeId: string): boolean {
    const type = { schemeId: this.#schemeId, codeId, codings: [] }
    const trial = { ...sight, link: { ...sight.link, type } }
    return this.#demands.every((demand) => checkLink(demand, trial) === null)
  }
}
