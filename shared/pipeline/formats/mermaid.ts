/** Pipelines as Mermaid text (flowchart): for a README, an issue or a paper's draft. */
import type { DocumentLink, DocumentModel, PipelineDocument } from './document.ts'

function entity(character: string): string {
  return `#${character.codePointAt(0) ?? 0};`
}

/** Quoted text; what would end the quote or start Markdown or HTML is written as an entity of Mermaid's. */
function quoted(text: string): string {
  const one = text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    // What could begin a list, where Mermaid would draw a complaint, counts at the beginning alone.
    .replace(/[#"&<>`\\[\]{}|]|^ ?[-+*]|(?<=^ ?\d+)[.)]/g, (sign) => sign.replace(/\S/, entity))
  return `"${one === '' ? ' ' : one}"`
}

function stageId(model: string, index: number): string {
  return `${model}s${index + 1}`
}

function modelLines({ id, label, origin, stages }: DocumentModel): string[] {
  const title = origin === 'scratch' ? `${label} (trained from scratch)` : label
  if (stages.length === 0) return [`  ${id}[${quoted(title)}]`]
  const chain = stages.slice(1).map((_stage, index) => `    ${stageId(id, index)} --> ${stageId(id, index + 1)}`)
  return [
    `  subgraph ${id}[${quoted(title)}]`,
    '    direction TB',
    ...stages.map(({ name }, index) => `    ${stageId(id, index)}(${quoted(name)})`),
    ...chain,
    '  end',
  ]
}

function linkLine({ source, sourceStage, target, targetStage, type, answers }: DocumentLink): string {
  const from = sourceStage === -1 ? source : stageId(source, sourceStage)
  const to = targetStage === -1 ? target : stageId(target, targetStage)
  const words = [type?.name ?? 'interaction', ...answers.map(({ name }) => name)].join(', ')
  return `  ${from} -. ${quoted(words)} .-> ${to}`
}

export function toMermaid({ repository, models, links }: PipelineDocument): string {
  const title = `Pipelines of ${repository.name} at ${repository.commit}`.replace(/[^\x20-\x7e]/g, '?')
  const lines = ['flowchart LR', `  %% ${title}`, ...models.flatMap(modelLines), ...links.map(linkLine)]
  return `${lines.join('\n')}\n`
}
