/** The current rater's drawing checked against the rules, as far as the window knows them; worked out once for all who ask. */
import type { Graph } from '../../../shared/api/canvas.ts'
import type { Output } from '../../../shared/api/index.ts'
import type { SchemeRow } from '../../../shared/api/taxonomy.ts'
import type { PipelineRule } from '../../../shared/model/pipelineRule.ts'
import { checkDrawing } from '../../../shared/pipeline/check.ts'
import type { Problem } from '../../../shared/pipeline/checkProblem.ts'
import { drawingOf } from '../../../shared/pipeline/drawing.ts'
import { queries } from '../../session/query.ts'

interface Asked {
  readonly graph: Graph
  readonly schemes: readonly SchemeRow[]
  readonly rules: readonly PipelineRule[]
  readonly raterId: string
}

interface Answer {
  readonly asked: Asked
  readonly problems: readonly Problem[]
  readonly print: string
}

let last: Answer | null = null

function isSame(a: Asked, b: Asked): boolean {
  return a.graph === b.graph && a.schemes === b.schemes && a.rules === b.rules && a.raterId === b.raterId
}

/** The same list as before where nothing changed: a card that was merely moved makes no badge draw itself again. */
export function checked(asked: Asked): readonly Problem[] {
  if (last !== null && isSame(last.asked, asked)) return last.problems
  const { graph, schemes, rules, raterId } = asked
  const found = checkDrawing(drawingOf(graph, schemes, raterId), rules, schemes)
  const print = JSON.stringify(found.map(({ id, drawn, steps }) => [id, drawn, steps]))
  const isAsBefore =
    last !== null && last.print === print && last.asked.rules === rules && last.asked.schemes === schemes
  const problems = isAsBefore && last !== null ? last.problems : found
  last = { asked, problems, print }
  return problems
}

/** What is known already, for actions; none before the first answers have come. */
export function knownProblems(repositoryId: string | null): readonly Problem[] {
  if (repositoryId === null) return []
  const graph = queries.entry('canvas.graph', { repositoryId }).state.data as Graph | undefined
  const schemes = queries.entry('taxonomy.schemes', {}).state.data as readonly SchemeRow[] | undefined
  const rules = queries.entry('canvas.rules', {}).state.data as Output<'canvas.rules'> | undefined
  const study = queries.entry('study.state', {}).state.data as Output<'study.state'> | undefined
  if (graph === undefined || schemes === undefined || rules === undefined || study === undefined) return []
  return study === null ? [] : checked({ graph, schemes, rules, raterId: study.raterId })
}
