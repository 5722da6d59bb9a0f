/** A study with one clone of three models, and steps on its canvas as the contract has them. */
import { join } from 'node:path'
import { startBackEnd, type TestBackEnd } from '../backEnd.fixture.ts'

export const program = `import torch
from transformers import AutoModel, AutoTokenizer, pipeline

tokenizer = AutoTokenizer.from_pretrained("bert-base-uncased")
encoder = AutoModel.from_pretrained("bert-base-uncased")
writer = pipeline("text-generation", model="gpt2")
`
const note = '# Notes\n\nTwo models work together here.\n'

/** Ids of the built-in codebook: two digits of the scheme, two of the code; 00 is the scheme itself. */
export function builtInId(scheme: number, code = 0): string {
  const [first, second] = [scheme, code].map((number) => String(number).padStart(2, '0'))
  return `10ad5704-0000-4000-8000-00${first}000000${second}`
}

export const stage = (code: number) => builtInId(7, code)
export const [init, proc, feat, inference, post] = [stage(1), stage(3), stage(5), stage(7), stage(8)]
export const handoff = builtInId(11, 1)
export const feedback = builtInId(11, 5)
export const outOf = builtInId(12, 2)

export interface TestCanvas {
  readonly backEnd: TestBackEnd
  readonly ask: TestBackEnd['ask']
  readonly repositoryId: string
  readonly addModel: (label: string) => Promise<string>
  readonly connect: (sourceId: string, targetId: string, stages?: [string | null, string | null]) => Promise<string>
  /** The names of the current rater's stages of a model, in their order. */
  readonly stages: (unitId: string) => Promise<string[]>
  /** Goes on as somebody else. */
  readonly become: (name: string) => Promise<string>
}

export async function startCanvas(): Promise<TestCanvas> {
  const backEnd = startBackEnd()
  const { ask } = backEnd
  await ask('study.create', { path: join(backEnd.folder, 'a.loadstone'), name: 'Study', raterName: 'Ada' })
  const clone = backEnd.makeClone('one', { 'run.py': program, 'NOTES.md': note })
  const repositoryId = (await ask('corpus.add', { path: clone })).added[0]?.id ?? ''
  await ask('detection.scan', { repositoryIds: [repositoryId] })
  return {
    backEnd,
    ask,
    repositoryId,
    addModel: async (label) => (await ask('canvas.addModel', { repositoryId, label, x: 0, y: 0 })).unitId,
    connect: async (sourceId, targetId, [sourceStageId, targetStageId] = [null, null]) => {
      const ends = { sourceId, targetId, sourceStageId, targetStageId }
      return (await ask('canvas.connect', { repositoryId, ...ends, codeId: handoff })).unitId
    },
    stages: async (unitId) => {
      const raterId = (await ask('study.state', {}))?.raterId
      const schemes = await ask('taxonomy.schemes', {})
      const names = new Map(schemes.flatMap(({ codes }) => codes.map((code) => [code.id, code.abbreviation])))
      const rows = await ask('canvas.pipelines', { repositoryId })
      const own = rows.find((row) => row.unitId === unitId && row.raterId === raterId)
      return (own?.stageIds ?? []).map((id) => names.get(id) ?? id)
    },
    become: async (name) => {
      const known = (await ask('study.state', {}))?.raters.find((rater) => rater.name === name)
      const { id } = known ?? (await ask('study.addRater', { name }))
      await ask('study.selectRater', { raterId: id })
      return id
    },
  }
}
