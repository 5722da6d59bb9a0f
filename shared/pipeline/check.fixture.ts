/**
 * Drawings written as text, for the tests of checks, and what they look like after a step that mends them.
 *
 *     bert: INIT ADPT PROC? INF ADD org:FEAT     a model with its stages in order and its answers; ? is without evidence
 *     net*: DATA MODEL TRAIN                     * is trained from scratch
 *     bert.INF > net.FENG: FH-S as:PROV          a link from stage to stage with its type and answers
 *     [bert gpt]                                 a lane
 */
import type { Graph } from '../api/canvas.ts'
import type { CodingRow } from '../api/coding.ts'
import type { CodeRow, SchemeRow } from '../api/taxonomy.ts'
import type { LinkUnit, ModelUnit } from '../model/unit.ts'
import type { MendStep } from './checkProblem.ts'
import { builtIn } from './codebook.ts'
import { type Drawing, drawingOf } from './drawing.ts'
import { anchor, coding, graph, link, model, repositoryId } from './units.fixture.ts'

const text = anchor('model.py', 0)

const prefixes: Readonly<Record<string, string>> = {
  org: builtIn.organisation,
  as: builtIn.role,
  dir: builtIn.direction,
  type: builtIn.interaction,
}

/** The code of an abbreviation, which a prefix looks for in one scheme only. */
export function codeIn(schemes: readonly SchemeRow[], word: string): CodeRow {
  const [sign = '', prefix] = word.split(':').toReversed()
  const plain = [builtIn.stage, builtIn.conventionalStage, builtIn.adaptation, builtIn.interaction]
  const ids = prefix === undefined ? plain : [prefixes[prefix]]
  for (const id of ids) {
    const code = schemes.find((scheme) => scheme.id === id)?.codes.find(({ abbreviation }) => abbreviation === sign)
    if (code !== undefined) return code
  }
  throw new Error(`no code ${word}`)
}

function codingsOf(unit: ModelUnit | LinkUnit, words: string, schemes: readonly SchemeRow[]): CodingRow[] {
  return words
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word, index) => {
      const code = codeIn(schemes, word.replace('?', ''))
      return coding(unit, code.id, schemes, { position: index, evidence: word.endsWith('?') ? [] : [text] })
    })
}

function linkOf(id: string, ends: string, schemes: readonly SchemeRow[]): LinkUnit {
  const [source = '', target = ''] = ends.split('>').map((end) => end.trim())
  const [sourceId = '', from] = source.split('.')
  const [targetId = '', to] = target.split('.')
  const stage = (word: string | undefined) => (word === undefined ? null : codeIn(schemes, word).id)
  return link(id, sourceId, targetId, { sourceStageId: stage(from), targetStageId: stage(to) })
}

/** The graph that the lines describe; links are named `link-1`, `link-2` and so on. */
export function graphOf(sketch: string, schemes: readonly SchemeRow[]): Graph {
  const drawing = graph({})
  const lines = sketch.split('\n').map((line) => line.trim())
  for (const line of lines.filter((each) => each !== '')) {
    const lane = /^\[(.+)\]$/.exec(line)?.[1]
    const [name = '', words = ''] = line.split(/:(.*)/s)
    if (lane !== undefined) {
      const modelIds = lane.split(' ')
      drawing.lanes.push({ id: `lane of ${lane}`, raterId: 'ada', repositoryId, name: lane, modelIds })
    } else if (name.includes('>')) {
      const unit = linkOf(`link-${drawing.links.length + 1}`, name, schemes)
      drawing.links.push(unit)
      drawing.codings.push(...codingsOf(unit, words, schemes))
    } else {
      const id = name.replace('*', '')
      const origin = name.endsWith('*') ? 'scratch' : 'pretrained'
      const unit = model(id, { origin })
      drawing.models.push(unit)
      drawing.codings.push(...codingsOf(unit, words, schemes))
    }
  }
  return drawing
}

/** A link without a word about it is drawn by nobody: the tests draw everything. */
export function drawn(graph: Graph, schemes: readonly SchemeRow[]): Drawing {
  const drawing = drawingOf(graph, schemes, 'ada')
  const missing = graph.links.filter(({ id }) => !drawing.links.some(({ unit }) => unit.id === id))
  return { ...drawing, links: [...drawing.links, ...missing.map((unit) => ({ unit, type: null, answers: [] }))] }
}

function stagesIn(graph: Graph, unitId: string, schemes: readonly SchemeRow[]): string[] {
  const model = drawn(graph, schemes).models.find(({ unit }) => unit.id === unitId)
  return (model?.stages ?? []).map(({ codeId }) => codeId)
}

/** As the back end does it: a single choice takes the place of the earlier one, and stages are numbered anew. */
function given(graph: Graph, unitId: string, code: CodeRow, schemes: readonly SchemeRow[]): Graph {
  const unit = [...graph.models, ...graph.links].find(({ id }) => id === unitId)
  if (unit === undefined) return graph
  const single = schemes.find(({ id }) => id === code.schemeId)?.choice === 'single'
  const goes = (other: CodingRow) =>
    other.unitId === unitId && (other.codeId === code.id || (single && other.schemeId === code.schemeId))
  const said = coding(unit, code.id, schemes, { evidence: [text] })
  return { ...graph, codings: [...graph.codings.filter((other) => !goes(other)), said] }
}

function put(
  graph: Graph,
  step: Extract<MendStep, { codeId: string; beforeId: string | null }>,
  schemes: readonly SchemeRow[],
): Graph {
  const code = schemes.flatMap(({ codes }) => codes).find(({ id }) => id === step.codeId)
  if (code === undefined) return graph
  const order = stagesIn(graph, step.unitId, schemes).filter((id) => id !== step.codeId)
  const place = step.beforeId === null ? order.length : order.indexOf(step.beforeId)
  order.splice(place === -1 ? order.length : place, 0, step.codeId)
  const next = given(graph, step.unitId, code, schemes)
  const position = (coding: CodingRow) =>
    order.includes(coding.codeId) ? order.indexOf(coding.codeId) : coding.position
  return {
    ...next,
    codings: next.codings.map((coding) =>
      coding.unitId === step.unitId ? { ...coding, position: position(coding) } : coding,
    ),
  }
}

/** The graph after a step. */
export function mended(graph: Graph, step: MendStep, schemes: readonly SchemeRow[]): Graph {
  const links = (change: (link: LinkUnit) => LinkUnit) => ({
    ...graph,
    links: graph.links.map((link) => (link.id === step.unitId ? change(link) : link)),
  })
  switch (step.kind) {
    case 'addStage':
    case 'moveStage':
      return put(graph, step, schemes)
    case 'say': {
      const code = schemes.flatMap(({ codes }) => codes).find(({ id }) => id === step.codeId)
      return code === undefined ? graph : given(graph, step.unitId, code, schemes)
    }
    case 'unsay':
      return { ...graph, codings: graph.codings.filter(({ id }) => !step.codingIds.includes(id)) }
    case 'setEnds': {
      const { sourceStageId, targetStageId } = step
      return links((link) => ({ ...link, sourceStageId, targetStageId }))
    }
    case 'reverse':
      return links((link) => ({
        ...link,
        sourceId: link.targetId,
        targetId: link.sourceId,
        sourceStageId: link.targetStageId,
        targetStageId: link.sourceStageId,
      }))
    case 'setOrigin': {
      const { origin } = step
      return {
        ...graph,
        models: graph.models.map((model) => (model.id === step.unitId ? { ...model, origin } : model)),
      }
    }
  }
}
