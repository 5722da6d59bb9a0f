/** The calls of the canvas room. */
import type { Context } from '../context.ts'
import type { Draft, StudyFile } from '../store/studyFile.ts'
import type { Handlers } from '../transport/handlers.ts'
import { readGraph } from './graph.ts'
import { connect, reverse } from './link.ts'
import { addModel, editModel } from './model.ts'

/** The given units and the links that hang on them, each once. */
function withTheirLinks(file: StudyFile, unitIds: readonly string[]): Draft[] {
  const wanted = new Set(unitIds)
  const list = JSON.stringify(unitIds)
  const units = file.records(
    'unit',
    `SELECT * FROM unit WHERE id IN (SELECT value FROM json_each(?))
      OR source_id IN (SELECT value FROM json_each(?)) OR target_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    list,
    list,
    list,
  )
  return units
    .filter((unit) => unit.kind === 'link' || wanted.has(unit.id))
    .map((unit) => ({ kind: 'unit.remove', entity: unit.id, payload: { label: unit.label } }))
}

export function canvasHandlers(context: Context): Handlers<'canvas'> {
  const { desk } = context
  return {
    graph: ({ repositoryId }) => readGraph(desk.file, repositoryId),
    addModel: (input) => addModel(context, input),
    editModel: async (input) => {
      await editModel(context, input)
      return {}
    },
    connect: (input) => connect(context, input),
    reverse: ({ unitId }) => {
      reverse(context, unitId)
      return {}
    },
    place: ({ placements }) => {
      const label = placements.length === 1 ? 'moved a node' : `arranged ${placements.length} nodes`
      desk.file.commit(
        label,
        placements.map(({ id, x, y }) => ({ kind: 'placement.set', entity: id, payload: { x, y } })),
      )
      return {}
    },
    remove: ({ unitIds }) => {
      const drafts = withTheirLinks(desk.file, unitIds)
      const [only] = drafts
      if (only === undefined) return {}
      const label = drafts.length === 1 && only.kind === 'unit.remove' ? only.payload.label : `${drafts.length} units`
      desk.file.commit(`removed ${label}`, drafts)
      return {}
    },
  }
}
