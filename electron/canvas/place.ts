/** Puts units somewhere on the canvas, and takes models out of the lanes that they were dragged from: one action. */
import type { Parsed } from '../../shared/api/index.ts'
import type { Lane } from '../../shared/model/lane.ts'
import type { Context } from '../context.ts'
import { counted } from '../../shared/text/counted.ts'
import { lanesOf, without } from './lanes.ts'
import { requireModel } from './model.ts'
import { placementDrafts } from './placementDrafts.ts'

type Input = Parsed<'canvas.place'>

function movingWords(placements: Input['placements']): string {
  const verb = placements.some(({ byHand }) => byHand) ? 'moved' : 'arranged'
  return `${verb} ${placements.length === 1 ? 'a node' : `${placements.length} nodes`}`
}

function leavingWords(labels: readonly string[], left: readonly Lane[]): string {
  const what = labels.length === 1 ? labels[0] : counted(labels.length, 'model')
  return `took ${what} out of ${left.length === 1 ? left[0]?.name : counted(left.length, 'lane')}`
}

export function place({ desk }: Pick<Context, 'desk'>, { placements, leavingIds }: Input): void {
  const { file } = desk
  const leaving = [...new Set(leavingIds)].map((id) => requireModel(file, id))
  const lanes = [...new Set(leaving.map(({ repositoryId }) => repositoryId))].flatMap((id) => lanesOf(file, id))
  const left = lanes.filter(({ modelIds }) => leaving.some(({ id }) => modelIds.includes(id)))
  const gone = leaving.filter(({ id }) => left.some(({ modelIds }) => modelIds.includes(id)))
  const words =
    gone.length === 0
      ? movingWords(placements)
      : leavingWords(
          gone.map(({ label }) => label),
          left,
        )
  // What was moved is said last: it stands above where a lane puts the model that it now begins with.
  file.commit(words, [...without(file, left, leavingIds), ...placementDrafts(placements)])
}
