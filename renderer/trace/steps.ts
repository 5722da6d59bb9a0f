/** Steps that change or copy a trace, for the panel, its menu and the actions alike. */
import type { TraceStep } from '../../shared/api/trace.ts'
import { copyText } from '../session/copyText.ts'
import { attempt, notify } from '../session/notices.ts'
import { type FileReference, session } from '../session/state.ts'
import { type ChosenStep, chosenOf, type Place, placeOf, useTrace } from './traceState.ts'
import { traceText } from './traceText.ts'
import { symbolWords } from './callerRows.ts'

/** Cuts a step, brings a cut one back, or takes away one that was added. */
export async function cutOrRestore({ loadId, step, callee }: ChosenStep): Promise<void> {
  await attempt(async () => {
    const { call } = session.getState()
    const where = `${symbolWords(step)}, line ${step.line}`
    if (step.edit !== null) {
      await call('trace.restore', { editId: step.edit.id })
      const text = step.edit.verb === 'cut' ? `${where}: back in the trace.` : `${where}: no longer added.`
      return void notify({ tone: 'success', text })
    }
    if (callee === null) {
      return void notify({
        tone: 'info',
        text: 'The function that holds the load is where its trace begins.',
        next: 'Cut one of its callers instead.',
      })
    }
    const { line } = step
    await call('trace.edit', { loadId, verb: 'cut', caller: placeOf(step), callee, line })
    notify({ tone: 'success', text: `${where}: cut from the trace; its callers are not followed.` })
  })
}

interface CallPlace extends Place {
  readonly line: number
}

/** Adds a call below a function of the trace. */
export async function addCaller(loadId: string, callee: Place, { path, symbol, line }: CallPlace): Promise<void> {
  await attempt(async () => {
    await session.getState().call('trace.edit', { loadId, verb: 'add', caller: { path, symbol }, callee, line })
    const text = `${symbolWords({ symbol })} calls ${symbolWords(callee)}: added to the trace.`
    notify({ tone: 'success', text })
  })
}

/** The steps of the trace as the panel shows them; nothing without a load. */
export async function currentSteps(): Promise<TraceStep[]> {
  const { call, tracedId: loadId } = session.getState()
  return loadId === null ? [] : call('trace.callers', { loadId, depth: useTrace.getState().depth })
}

/** Cuts or restores the step that the tree's cursor is on, as it stands now: it may have been cut since. */
export async function cutOrRestoreChosen(): Promise<void> {
  const chosen = chosenOf(session.getState().tracedId)
  const steps = await currentSteps()
  const now = steps.find(({ path, start, parent }) => {
    const callee = steps[parent] ?? null
    const isSameCallee = callee?.path === chosen?.callee?.path && callee?.symbol === chosen?.callee?.symbol
    return isSameCallee && path === chosen?.step.path && start === chosen.step.start
  })
  if (chosen !== null && now !== undefined) await cutOrRestore({ ...chosen, step: now })
}

/** Adds the call that is selected, or the line of the caret, as a caller of the chosen step, or of the load's function. */
export async function addCallerHere(): Promise<void> {
  const { call, tracedId: loadId, selection, caret } = session.getState()
  const load = (await call('detection.loads', {})).find(({ id }) => id === loadId)
  const isHere = (place: FileReference | null) => place !== null && place.repositoryId === load?.repositoryId
  const here = isHere(selection) ? selection?.anchor : isHere(caret) ? caret : undefined
  const [root] = await currentSteps()
  const callee = chosenOf(loadId)?.step ?? root
  if (loadId === null || callee === undefined) return
  if (here === undefined || here === null) {
    notify({
      tone: 'info',
      text: 'The caret is nowhere in the files of this load.',
      next: `Put it on the line that calls ${symbolWords(callee)}, and add it again.`,
    })
    return
  }
  await addCaller(loadId, placeOf(callee), here)
}

export async function copyTrace(): Promise<void> {
  const steps = await currentSteps()
  if (steps.length > 0) await copyText(traceText(steps))
}
