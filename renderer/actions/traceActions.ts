/** What can be done with the trace of the current load. */
import { addCallerHere, copyTrace, cutOrRestoreChosen } from '../trace/steps.ts'
import { chosenOf } from '../trace/traceState.ts'
import type { Session } from '../session/state.ts'
import { type Action, action } from './action.ts'

const hasLoad = ({ tracedId }: Session) => tracedId !== null

const addCaller = action({
  name: 'trace.add',
  label: 'Add Caller Here',
  menu: 'Code',
  key: 'Shift+k',
  startsGroup: true,
  words: 'trace step call by hand selection caret line pipeline',
  enabled: hasLoad,
  perform: () => addCallerHere(),
})

const cutCaller = action({
  name: 'trace.cut',
  label: 'Cut or Restore Caller',
  menu: 'Code',
  key: 'Shift+x',
  words: 'trace step remove by hand pipeline',
  enabled: ({ tracedId }) => chosenOf(tracedId) !== null,
  perform: () => cutOrRestoreChosen(),
})

const copyCallers = action({
  name: 'trace.copy',
  label: 'Copy Trace as Text',
  menu: 'Code',
  words: 'callers clipboard tree',
  enabled: hasLoad,
  perform: () => copyTrace(),
})

export const traceActions: readonly Action[] = [addCaller, cutCaller, copyCallers]
