/** Checks a drawing against the rules in force: what goes against which, in words, with the steps that would mend it. */
import type { SchemeRow } from '../api/taxonomy.ts'
import type { PipelineRule } from '../model/pipelineRule.ts'
import { CheckCodebook } from './checkCodebook.ts'
import { checkLink, type LinkSight } from './checkLink.ts'
import { checkLinks } from './checkLinks.ts'
import { checkModel } from './checkModel.ts'
import { type Finding, mostSteps, type Problem, severityRank } from './checkProblem.ts'
import { Choices } from './checkChoices.ts'
import { type Drawing, isCoded } from './drawing.ts'

interface Desk {
  readonly drawing: Drawing
  readonly codebook: CheckCodebook
  readonly links: ReadonlyMap<string, LinkSight>
  readonly choices: Choices
}

/** Models by unit, so that links find those at their ends; a link whose model is not drawn cannot be judged. */
function sights({ models, links }: Drawing, codebook: CheckCodebook): Map<string, LinkSight> {
  const byId = new Map(models.map((model) => [model.unit.id, model]))
  const found = new Map<string, LinkSight>()
  for (const link of links) {
    const [source, target] = [byId.get(link.unit.sourceId), byId.get(link.unit.targetId)]
    if (source !== undefined && target !== undefined) found.set(link.unit.id, { link, source, target, codebook })
  }
  return found
}

/** Rules about ends and types can be kept to by another type as well; answers that go against others are no help. */
function withChoices({ demand: { kind } }: PipelineRule, finding: Finding, { links, choices }: Desk): Finding {
  const meant = finding.unitIds.flatMap((unitId) => links.get(unitId) ?? [])
  const [only] = meant
  if (kind === 'link.answer' && only !== undefined) {
    return { ...finding, steps: choices.answersThatFit(finding.steps, only).slice(0, mostSteps) }
  }
  if (kind !== 'link.ends' && kind !== 'link.type' && kind !== 'link.fanIn') return finding
  const steps = meant.flatMap((sight) => {
    const own = choices.typesFor(sight)
    if (meant.length === 1) return own
    return own.map((step) => ({ ...step, label: `${step.label} (${sight.source.unit.label})` }))
  })
  return { ...finding, steps: [...finding.steps, ...steps].slice(0, mostSteps) }
}

function findingsOf(rule: PipelineRule, desk: Desk): Finding[] {
  const { demand } = rule
  const { drawing, codebook } = desk
  // What nobody has begun to draw is open work, and no mistake.
  if ('when' in demand)
    return drawing.models.filter(isCoded).flatMap((model) => checkModel(demand, model, codebook) ?? [])
  if (demand.kind === 'link.acyclic' || demand.kind === 'link.fanIn') return checkLinks(demand, drawing, codebook)
  return [...desk.links.values()].flatMap((sight) => checkLink(demand, sight) ?? [])
}

function compare(a: Problem, b: Problem): number {
  const [first = '', other = ''] = [a.unitIds[0], b.unitIds[0]]
  if (a.severity !== b.severity) return severityRank[a.severity] - severityRank[b.severity]
  if (first !== other) return first < other ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/**
 * What one rater's drawing does not keep to, severe problems first. Rules that are switched off are not asked, and a rule
 * whose codes the codebook lost demands nothing. The same for any order of models, links and rules.
 */
export function checkDrawing(
  drawing: Drawing,
  rules: readonly PipelineRule[],
  schemes: readonly SchemeRow[],
): Problem[] {
  const codebook = new CheckCodebook(schemes)
  const enabled = rules.filter((rule) => rule.enabled)
  const choices = new Choices(enabled, schemes, codebook)
  const desk: Desk = { drawing, codebook, links: sights(drawing, codebook), choices }
  const problems = enabled.flatMap((rule) =>
    findingsOf(rule, desk).map((found): Problem => {
      const { id, name, severity, says, mend } = rule
      const finding = withChoices(rule, found, desk)
      return { ...finding, id: [id, ...finding.unitIds].join(' '), ruleId: id, rule: name, severity, says, mend }
    }),
  )
  return problems.toSorted(compare)
}

/** The problems of each model and link, severe ones first. */
export function problemsByUnit(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const pairs = problems.flatMap((problem) => problem.unitIds.map((unitId) => ({ unitId, problem })))
  const byUnit = new Map<string, Problem[]>()
  for (const { unitId, problem } of pairs) {
    const known = byUnit.get(unitId)
    if (known === undefined) byUnit.set(unitId, [problem])
    else known.push(problem)
  }
  return byUnit
}
