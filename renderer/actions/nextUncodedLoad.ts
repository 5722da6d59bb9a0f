/** Goes to the next load that nothing has been said about, among those that the list of loads shows. */
import { codedLoads, fits, neighbourLoad } from '../session/loadFilter.ts'
import { goToLoad } from '../session/navigate.ts'
import { notify } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const nextUncodedLoad = action({
  name: 'load.nextUncoded',
  label: 'Next Uncoded Load',
  menu: 'Go',
  key: 'Shift+n',
  words: 'open todo remaining',
  enabled: ({ repositoryId }) => repositoryId !== null,
  perform: async () => {
    const { call, loadFilter, repositoryId } = session.getState()
    const scope = loadFilter.scope === 'repository' && repositoryId !== null ? { repositoryId } : {}
    const [loads, codings] = await Promise.all([call('detection.loads', scope), call('coding.list', scope)])
    const coded = codedLoads(codings)
    // Read only now: of two quick presses the second goes on from where the first has led.
    const { loadId, file } = session.getState()
    const from = { loadId, repositoryId, path: file?.path ?? null }
    const filter = { ...loadFilter, coded: 'uncoded' } as const
    const next = neighbourLoad(loads, from, 1, (load) => load.id !== loadId && fits(load, filter, coded))
    if (next !== undefined) goToLoad(next)
    else notify({ tone: 'success', text: 'Every listed load is coded.' })
  },
})
