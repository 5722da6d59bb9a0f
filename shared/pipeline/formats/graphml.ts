/**
 * Pipelines as GraphML (http://graphml.graphdrawing.org): a node for each model with a graph of its stages inside, stages
 * chained by edges of kind `order`, interactions as edges of kind `interaction`. Read by Gephi, yEd, igraph and NetworkX.
 */
import type { DocumentCode, DocumentLink, DocumentModel, PipelineDocument } from './document.ts'
import { escapeXml } from './xml.ts'

const keys = [
  ['kind', 'all'],
  ['label', 'all'],
  ['origin', 'node'],
  ['abbreviation', 'all'],
  ['evidence', 'all'],
  ['answers', 'all'],
  ['lanes', 'node'],
] as const

type Key = (typeof keys)[number][0]

function data(values: { readonly [K in Key]?: string | undefined }, indent: string): string {
  return keys
    .flatMap(([key]) => {
      const value = values[key]
      return value === undefined || value === '' ? [] : [`${indent}<data key="${key}">${escapeXml(value)}</data>\n`]
    })
    .join('')
}

function evidenceOf(code: DocumentCode): string {
  return code.evidence.map(({ path, line, endLine }) => `${path}:${line}-${endLine}`).join('; ')
}

function answersOf(answers: readonly DocumentCode[]): string {
  return answers.map(({ question, name }) => `${question}: ${name}`).join('; ')
}

function stageId(model: string, index: number): string {
  return `${model}::s${index + 1}`
}

type Lanes = PipelineDocument['lanes']

function modelNode({ id, label, origin, stages, answers }: DocumentModel, lanes: Lanes): string {
  const nodes = stages.map((stage, index) => {
    const { name, abbreviation } = stage
    const values = data({ kind: 'stage', label: name, abbreviation, evidence: evidenceOf(stage) }, '          ')
    return `        <node id="${stageId(id, index)}">\n${values}        </node>\n`
  })
  const order = stages.slice(1).map((_stage, index) => {
    const ends = `source="${stageId(id, index)}" target="${stageId(id, index + 1)}"`
    return `        <edge id="${id}::o${index + 1}" ${ends}>\n${data({ kind: 'order' }, '          ')}        </edge>\n`
  })
  const inside = `      <graph id="${id}:" edgedefault="directed">\n${nodes.join('')}${order.join('')}      </graph>\n`
  const own = lanes.flatMap(({ name, models }) => (models.includes(id) ? [name] : [])).join('; ')
  const values = data({ kind: 'model', label, origin, answers: answersOf(answers), lanes: own }, '      ')
  return `    <node id="${id}">\n${values}${stages.length === 0 ? '' : inside}    </node>\n`
}

function linkEdge({ id, source, sourceStage, target, targetStage, type, answers }: DocumentLink): string {
  const from = sourceStage === -1 ? source : stageId(source, sourceStage)
  const to = targetStage === -1 ? target : stageId(target, targetStage)
  const values = {
    kind: 'interaction',
    label: type?.name,
    abbreviation: type?.abbreviation,
    evidence: type === null ? '' : evidenceOf(type),
    answers: answersOf(answers),
  }
  return `    <edge id="${id}" source="${from}" target="${to}">\n${data(values, '      ')}    </edge>\n`
}

export function toGraphml({ repository, rater, models, links, lanes }: PipelineDocument): string {
  const declared = keys
    .map(([id, of]) => `  <key id="${id}" for="${of}" attr.name="${id}" attr.type="string"/>\n`)
    .join('')
  const from = escapeXml(`Pipelines of ${repository.name} at ${repository.commit}, as drawn by ${rater}`)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ',
    'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n',
    `  <desc>${from}</desc>\n`,
    declared,
    '  <graph id="pipelines" edgedefault="directed">\n',
    ...models.map((model) => modelNode(model, lanes)),
    ...links.map(linkEdge),
    '  </graph>\n',
    '</graphml>\n',
  ].join('')
}
