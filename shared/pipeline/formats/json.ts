/** Pipelines as JSON: the document with a name and a version of its form, for programs of the reader's own. */
import type { DocumentCode, PipelineDocument } from './document.ts'

/** Raised when a field changes its meaning or goes. */
const version = 1

function plain({ colour: _look, ...code }: DocumentCode): Omit<DocumentCode, 'colour'> {
  return code
}

export function toObject({ repository, rater, models, links, lanes }: PipelineDocument): object {
  return {
    format: 'loadstone pipelines',
    version,
    repository,
    rater,
    models: models.map(({ id, label, origin, stages, answers, evidence }) => {
      return { id, label, origin, stages: stages.map(plain), answers: answers.map(plain), evidence }
    }),
    interactions: links.map(({ id, source, sourceStage, target, targetStage, type, answers }) => ({
      id,
      source,
      sourceStage: sourceStage === -1 ? null : sourceStage,
      target,
      targetStage: targetStage === -1 ? null : targetStage,
      type: type === null ? null : plain(type),
      answers: answers.map(plain),
    })),
    lanes,
  }
}

export function toJson(document: PipelineDocument): string {
  return `${JSON.stringify(toObject(document), null, 2)}\n`
}
