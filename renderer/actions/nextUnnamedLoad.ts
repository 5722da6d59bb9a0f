/** Goes to the next load whose model the scan could not name, among those that the list of loads shows. */
import { fits, neighbourLoad } from '../session/loadFilter.ts'
import { goAndFocus } from '../session/goAndFocus.ts'
import { goToLoad } from '../session/navigate.ts'
import { notify } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { action } from './action.ts'

async function step(): Promise<void> {
  const { call, loadFilter, loadId, repositoryId, file } = session.getState()
  const scope = loadFilter.scope === 'repository' && repositoryId !== null ? { repositoryId } : {}
  const [loads, codings] = await Promise.all([
    call('detection.loads', scope),
    loadFilter.coded === 'any' ? [] : call('coding.codedLoads', scope),
  ])
  const coded = new Set(codings)
  const from = { loadId, repositoryId, path: file?.path ?? null }
  const filter = { ...loadFilter, named: 'unnamed' } as const
  const next = neighbourLoad(loads, from, 1, (load) => load.id !== loadId && fits(load, filter, coded))
  if (next !== undefined) goToLoad(next)
  else notify({ tone: 'success', text: 'No other listed load needs a name.' })
}

export const nextUnnamedLoad = action({
  name: 'load.nextUnnamed',
  label: 'Next Unnamed Load',
  menu: 'Go',
  key: 'Shift+i',
  words: 'unresolved name model open todo remaining',
  enabled: ({ repositoryId }) => repositoryId !== null,
  perform: () => goAndFocus(step),
})
