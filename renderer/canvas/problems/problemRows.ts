/** The list of problems: which are shown, which comes next, and what they are called. Pure. */
import type { Graph } from '../../../shared/api/canvas.ts'
import { type Problem, type Severity, severityRank } from '../../../shared/pipeline/checkProblem.ts'
import { counted } from '../../../shared/text/counted.ts'

export const severityList: readonly Severity[] = ['error', 'warning', 'notice']

export function countBySeverity(problems: readonly Pick<Problem, 'severity'>[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, notice: 0 }
  for (const { severity } of problems) counts[severity] += 1
  return counts
}

/** `2 errors, 1 notice`; `no problem`. */
export function problemWords(problems: readonly Pick<Problem, 'severity'>[]): string {
  const counts = countBySeverity(problems)
  const words = severityList.filter((each) => counts[each] > 0).map((each) => counted(counts[each], each))
  return words.length === 0 ? 'no problem' : words.join(', ')
}

/** `3 problems: 2 errors, 1 notice`; begins with the number, because that is what is seen. */
export function problemSummary(problems: readonly Pick<Problem, 'severity'>[]): string {
  return problems.length === 0 ? 'No problem' : `${counted(problems.length, 'problem')}: ${problemWords(problems)}`
}

export function worst(problems: readonly Pick<Problem, 'severity'>[]): Severity | null {
  const [first] = problems.map(({ severity }) => severity).toSorted((a, b) => severityRank[a] - severityRank[b])
  return first ?? null
}

export function shownProblems(problems: readonly Problem[], hidden: ReadonlySet<Severity>): Problem[] {
  return problems.filter(({ severity }) => !hidden.has(severity))
}

/** Which problem is looked at, and where it stood in the list, so that the next one takes over when it is mended. */
export interface Looked {
  readonly id: string
  readonly index: number
}

export function currentOf(problems: readonly Problem[], looked: Looked | null): Problem | undefined {
  if (looked === null) return undefined
  return problems.find(({ id }) => id === looked.id) ?? problems[Math.min(looked.index, problems.length - 1)]
}

/** The problem after the one that is looked at, going round. */
export function neighbourProblem(
  problems: readonly Problem[],
  looked: Looked | null,
  step: 1 | -1,
): Problem | undefined {
  const current = looked === null ? -1 : problems.findIndex(({ id }) => id === looked.id)
  if (current !== -1) return problems[(current + step + problems.length) % problems.length]
  return looked === null ? problems.at(step === 1 ? 0 : -1) : currentOf(problems, looked)
}

type Units = Pick<Graph, 'models' | 'links'>

/** A model by its name, a link by those at its ends. */
export function unitName({ models, links }: Units, unitId: string | undefined): string {
  const label = (id: string) => models.find((model) => model.id === id)?.label
  const link = links.find(({ id }) => id === unitId)
  if (link !== undefined) return `${label(link.sourceId) ?? ''} → ${label(link.targetId) ?? ''}`
  return label(unitId ?? '') ?? ''
}

/** For a row of the list: without the owners of the repositories that the models come from. */
export function shortUnitName(units: Units, unitId: string | undefined): string {
  return unitName(units, unitId)
    .split(' → ')
    .map((label) => label.slice(label.lastIndexOf('/') + 1))
    .join(' → ')
}
