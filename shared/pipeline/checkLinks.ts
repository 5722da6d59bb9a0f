/** What rules demand of links together: that they make no circle, that enough of them meet. */
import { type Arrow, circles } from './checkCircles.ts'
import type { CheckCodebook } from './checkCodebook.ts'
import { isOfType } from './checkLink.ts'
import { type DemandOf, type Finding, mostSteps } from './checkProblem.ts'
import { listed } from './checkWords.ts'
import type { DrawnLink, Drawing } from './drawing.ts'

function labels({ models }: Drawing): (id: string) => string {
  const names = new Map(models.map(({ unit }) => [unit.id, unit.label]))
  return (id) => names.get(id) ?? ''
}

function arrowOf({ unit }: DrawnLink): Arrow {
  return { id: unit.id, from: unit.sourceId, to: unit.targetId }
}

function acyclic(demand: DemandOf<'link.acyclic'>, drawing: Drawing, codebook: CheckCodebook): Finding[] {
  const label = labels(drawing)
  const links = drawing.links.filter((link) => isOfType(demand, link, codebook))
  return circles(links.map(arrowOf)).map((way) => ({
    unitIds: way.map(({ id }) => id),
    codeIds: [],
    drawn: `The links go in a circle: ${[...way.map(({ from }) => label(from)), label(way[0]?.from ?? '')].join(' → ')}.`,
    steps: way.slice(0, mostSteps).map(({ id, from, to }) => ({
      kind: 'reverse',
      unitId: id,
      label: `Turn ${label(from)} → ${label(to)} round`,
    })),
  }))
}

/** Models of one lane stand in for one another, so they are one branch. */
function branchOf(modelId: string, { lanes }: Drawing): string {
  return lanes.find(({ modelIds }) => modelIds.includes(modelId))?.id ?? modelId
}

function fanIn(demand: DemandOf<'link.fanIn'>, drawing: Drawing, codebook: CheckCodebook): Finding[] {
  const label = labels(drawing)
  const links = drawing.links.filter((link) => isOfType(demand, link, codebook))
  const meetings = Map.groupBy(links, ({ unit }) => branchOf(unit.targetId, drawing))
  return [...meetings.values()].flatMap((met) => {
    const branches = new Set(met.map(({ unit }) => branchOf(unit.sourceId, drawing)))
    if (branches.size >= demand.least) return []
    const units = met.map(({ unit }) => unit).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const targets = [...new Set(units.map(({ targetId }) => targetId))].toSorted()
    const names = [...new Set(units.map(({ sourceId }) => label(sourceId)))]
    const lane = names.length > branches.size ? ', which stand in for one another,' : ''
    const verb = names.length === 1 ? 'arrives' : 'arrive'
    const drawn = `Only ${listed(names)}${lane} ${verb} at ${listed(targets.map(label))}.`
    return [{ unitIds: [...units.map(({ id }) => id), ...targets], codeIds: [], drawn, steps: [] }]
  })
}

export function checkLinks(
  demand: DemandOf<'link.acyclic'> | DemandOf<'link.fanIn'>,
  drawing: Drawing,
  codebook: CheckCodebook,
): Finding[] {
  return demand.kind === 'link.acyclic' ? acyclic(demand, drawing, codebook) : fanIn(demand, drawing, codebook)
}
