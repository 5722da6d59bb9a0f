/** The calls of the trace room. */
import type { Extent } from '../../shared/api/trace.ts'
import type { Load } from '../../shared/model/load.ts'
import type { Context } from '../context.ts'
import { findLoad } from '../study/loads.ts'
import type { Handlers } from '../transport/handlers.ts'
import { reachByName } from './byName.ts'
import { rootStep, traceCallers } from './callers.ts'
import { editTrace, listEdits, restoreStep } from './edits.ts'
import { extentOf, placesOf } from './extent.ts'
import type { Tracers } from './tracers.ts'

export function traceHandlers(context: Context, tracers: Tracers): Handlers<'trace'> {
  const { desk } = context

  async function trace({ id, repositoryId, caller, ...place }: Load, depth: number, signal: AbortSignal) {
    const tracer = await tracers.of(repositoryId, signal)
    const edits = listEdits(desk.file, repositoryId, id)
    const root = rootStep({ ...place, symbol: caller })
    return { tracer, root, steps: await traceCallers(root, tracer, { depth, signal, edits }) }
  }

  async function extent(load: Load, depth: number, signal: AbortSignal): Promise<{ resolved: Extent; byName: Extent }> {
    const { tracer, root, steps } = await trace(load, depth, signal)
    const named = reachByName(tracer, root, depth)
    await tracer.parse(named, signal)
    return { resolved: extentOf(tracer, placesOf(steps)), byName: extentOf(tracer, named) }
  }

  return {
    callers: async ({ loadId, depth }, { signal }) => (await trace(findLoad(desk.file, loadId), depth, signal)).steps,
    extent: ({ loadId, depth }, { signal }) => extent(findLoad(desk.file, loadId), depth, signal),
    edit: (input) => editTrace(context, input),
    restore: ({ editId }) => {
      restoreStep(context, editId)
      return {}
    },
  }
}
