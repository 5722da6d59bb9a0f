/** Documents for tests of what is written of pipelines. */
import type { DocumentCode, PipelineDocument } from './document.ts'

function code(question: string, abbreviation: string, name: string, lines: readonly number[] = []): DocumentCode {
  const evidence = lines.map((line) => ({ path: 'run.py', line, endLine: line }))
  return { question, abbreviation, name, colour: '#4b719c', evidence }
}

const init = code('Stage', 'INIT', 'Model initialization', [3])
const inference = code('Stage', 'INF', 'Inference', [8, 9])
const training = code('Conventional stage', 'TRAIN', 'Training')

/** An encoder that hands features to a network whose name is awkward to write down. */
export const awkward: PipelineDocument = {
  repository: { name: 'owner/name', origin: null, commit: 'c0ffee' },
  rater: 'Ada',
  models: [
    {
      id: 'm1',
      unitId: 'encoder',
      label: 'bert',
      origin: 'pretrained',
      stages: [init, inference],
      answers: [code('Adaptation', 'ASIS', 'Using PTM as-is')],
      evidence: [{ path: 'run.py', line: 3, endLine: 3 }],
    },
    {
      id: 'm2',
      unitId: 'head',
      label: 'A "small" <head> & more\u0000',
      origin: 'scratch',
      stages: [training],
      answers: [],
      evidence: [],
    },
    { id: 'm3', unitId: 'bare', label: 'bare', origin: 'pretrained', stages: [], answers: [], evidence: [] },
  ],
  links: [
    {
      id: 'i1',
      source: 'm1',
      sourceStage: 1,
      target: 'm2',
      targetStage: 0,
      type: code('Interaction type', 'FH', 'Feature handoff', [12]),
      answers: [code('Interaction direction', 'OUT', 'Out of the PTM')],
    },
    { id: 'i2', source: 'm3', sourceStage: -1, target: 'm1', targetStage: -1, type: null, answers: [] },
  ],
  lanes: [{ name: 'Encoders', models: ['m1', 'm3'] }],
}
