/** The calls of the canvas room. */
import type { Context } from '../context.ts'
import type { Handlers } from '../transport/handlers.ts'
import { addFile } from './addFile.ts'
import { accept, listSuggestions, refuse, reopen } from './answers.ts'
import { draftRepository, type ProfilesOf } from './draftRepository.ts'
import { readGraph } from '../study/graph.ts'
import { removeLane, setLane } from './lanes.ts'
import { connect, reverse, setEnds } from './link.ts'
import { addModel, editModel } from './model.ts'
import { listPipelines } from './pipelines.ts'
import { place } from './place.ts'
import { remove } from './remove.ts'
import { listRules, resetRule, setRule } from './rules.ts'
import { copyShape, putStage } from './stages.ts'

/** The answer of calls that have nothing to say. */
function done(_nothing: void): Record<string, never> {
  return {}
}

export function canvasHandlers(context: Context, profilesOf: ProfilesOf): Handlers<'canvas'> {
  const { desk } = context
  return {
    graph: ({ repositoryId }) => readGraph(desk.file, repositoryId),
    addModel: (input) => addModel(context, input),
    addFile: (input) => addFile(context, input),
    editModel: async (input) => done(await editModel(context, input)),
    putStage: (input) => putStage(context, input),
    copyShape: (input) => copyShape(context, input),
    connect: (input) => connect(context, input),
    setEnds: ({ unitId, ...ends }) => setEnds(context, unitId, ends),
    reverse: ({ unitId }) => reverse(context, unitId),
    place: (input) => done(place(context, input)),
    remove: ({ unitIds }) => remove(context, unitIds),
    setLane: (input) => setLane(context, input),
    removeLane: ({ laneId }) => done(removeLane(context, laneId)),
    rules: () => listRules(context),
    setRule: (input) => setRule(context, input),
    resetRule: ({ ruleId }) => done(resetRule(context, ruleId)),
    draft: ({ repositoryId }, run) => draftRepository(context, profilesOf, repositoryId, run),
    suggestions: ({ repositoryId }) => listSuggestions(desk.file, repositoryId),
    accept: (input) => accept(context, input),
    refuse: (input) => done(refuse(context, input)),
    reopen: (input) => done(reopen(context, input)),
    pipelines: ({ repositoryId }) => listPipelines(desk.file, repositoryId),
  }
}
