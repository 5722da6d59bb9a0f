/** Pipelines of the size that benchmarks of the canvas ask for: as a graph, and as what people would have said in a study. */
import type { Graph } from '../shared/api/canvas.ts'
import { newIdentifier } from '../electron/store/identifier.ts'
import type { Draft, StudyFile } from '../electron/store/studyFile.ts'
import { codingDraft } from './largeStudy.ts'

export const manyModels = 500
export const manyLinks = 800

/** Ends of links by the numbers of their models: each pipeline of ten hands on from model to model, and has shortcuts. */
export function pipelineEnds(models = manyModels, links = manyLinks): (readonly [number, number])[] {
  const chains = Array.from({ length: models }, (_, index) => [index, index + 1] as const).filter(
    ([, to]) => to % 10 !== 0,
  )
  const shortcuts = Array.from({ length: links - chains.length }, (_, index) => {
    const first = (index * 10) % models
    const skip = 2 + (index % 5)
    const from = first + ((index * 3) % (10 - skip))
    return [from, from + skip] as const
  })
  return [...chains, ...shortcuts]
}

/** Ends without any order, as nobody draws them: the hardest there is for a layered layout. */
export function tangledEnds(models = manyModels, links = manyLinks): (readonly [number, number])[] {
  let seed = 7
  const next = () => (seed = (seed * 48_271) % 2_147_483_647) % models
  return Array.from({ length: links }, () => [next(), next()] as const).map(([from, to]) => [
    from,
    from === to ? (to + 1) % models : to,
  ])
}

const id = (prefix: string, index: number) => `${prefix}0000000-0000-7000-8000-${String(index).padStart(12, '0')}`

export function largeGraph(ends: readonly (readonly [number, number])[], models = manyModels): Graph {
  const repositoryId = id('f', 0)
  return {
    models: Array.from({ length: models }, (_, index) => {
      const fields = { repositoryId, origin: 'pretrained', kind: 'model' } as const
      return { ...fields, id: id('a', index), label: `model ${index}`, evidence: [], loadIds: [] }
    }),
    links: ends.map(([from, to], index) => {
      const stages = { sourceStageId: null, targetStageId: null }
      return {
        kind: 'link',
        id: id('b', index),
        repositoryId,
        label: '',
        sourceId: id('a', from),
        targetId: id('a', to),
        ...stages,
      }
    }),
    placements: [],
    codings: [],
    lanes: [],
  }
}

interface Code {
  readonly id: string
}

/** In steps of five hundred, so that no step is larger than people's largest. */
function commitInSteps(file: StudyFile, drafts: readonly Draft[]): void {
  for (let first = 0; first < drafts.length; first += 500)
    file.commit('drew pipelines', drafts.slice(first, first + 500))
}

/** Draws the pipelines into a study, two to six stages each, placed in rows, joined from stage to stage. */
export function fillCanvas(file: StudyFile, repositoryId: string): void {
  const codes = (scheme: string) =>
    file.rows<Code & Record<string, string>>(
      'SELECT code.id FROM code JOIN scheme ON scheme.id = code.scheme_id WHERE scheme.name = ? ORDER BY code.position',
      scheme,
    )
  const [stages, types] = [codes('Stage'), codes('Interaction type')]
  const stageOf = (index: number) => stages[index % stages.length]?.id ?? ''
  const modelIds = Array.from({ length: manyModels }, () => newIdentifier())
  const models = modelIds.flatMap((unitId, index): Draft[] => {
    const unit = { kind: 'model', repositoryId, label: `organisation/model-${index}`, origin: 'pretrained' } as const
    const place = {
      x: (index % 10) * 560 + Math.floor(index / 250) * 6000,
      y: (Math.floor(index / 10) % 25) * 320,
      byHand: true,
    }
    const drawn = Array.from({ length: 2 + (index % 5) }, (_, stage) =>
      codingDraft(newIdentifier(), unitId, stageOf(stage)),
    )
    return [
      { kind: 'unit.define', entity: unitId, payload: { ...unit, loadIds: [], evidence: [] } },
      { kind: 'placement.set', entity: unitId, payload: place },
      ...drawn,
    ]
  })
  const links = pipelineEnds().flatMap(([from, to], index): Draft[] => {
    const unitId = newIdentifier()
    const ends = { sourceId: modelIds[from] ?? '', targetId: modelIds[to] ?? '' }
    const between = { sourceStageId: stageOf(1), targetStageId: stageOf(0) }
    const unit = { kind: 'link', repositoryId, label: `link ${index}`, ...ends, ...between } as const
    const type = types[index % types.length]?.id ?? ''
    return [{ kind: 'unit.define', entity: unitId, payload: unit }, codingDraft(newIdentifier(), unitId, type)]
  })
  commitInSteps(file, [...models, ...links])
}
