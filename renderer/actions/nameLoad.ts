/** Names the current load by hand, and takes such a name back. */
import { isNamedByHand } from '../../shared/text/namedByHand.ts'
import { takeBackName } from '../detection/naming.ts'
import { notify } from '../session/notices.ts'
import { type Session, session } from '../session/state.ts'
import type { Action } from './action.ts'
import { action } from './action.ts'

const onLoad = ({ loadId }: Session) => loadId !== null

const nameLoad = action({
  name: 'load.name',
  label: 'Name the Load by Hand…',
  menu: 'Code',
  key: 'i',
  startsGroup: true,
  words: 'identify model unresolved judgement',
  enabled: onLoad,
  perform: ({ loadId }) => session.setState({ dialog: { name: 'nameLoad', data: loadId } }),
})

const unnameLoad = action({
  name: 'load.unname',
  label: 'Take Back the Name',
  menu: 'Code',
  words: 'unname remove naming load model',
  enabled: onLoad,
  perform: async ({ call, loadId }) => {
    const load = (await call('detection.loads', {})).find((candidate) => candidate.id === loadId)
    if (load !== undefined && isNamedByHand(load)) await takeBackName(load)
    else notify({ tone: 'info', text: 'This load has not been named by hand.' })
  },
})

export const loadNameActions: readonly Action[] = [nameLoad, unnameLoad]
