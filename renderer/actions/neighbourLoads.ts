/** Goes to the next or previous load, across files, among those that the list of loads shows. */
import { fits, neighbourLoad } from '../session/loadFilter.ts'
import { goAndFocus } from '../session/goAndFocus.ts'
import { goToLoad } from '../session/navigate.ts'
import { notify } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { action } from './action.ts'

async function step(direction: 1 | -1): Promise<void> {
  const { call, loadFilter, repositoryId } = session.getState()
  const scope = loadFilter.scope === 'repository' && repositoryId !== null ? { repositoryId } : {}
  const [loads, codings] = await Promise.all([
    call('detection.loads', scope),
    loadFilter.coded === 'any' ? [] : call('coding.codedLoads', scope),
  ])
  const coded = new Set(codings)
  // Read only now: of two quick presses the second goes on from where the first has led.
  const { loadId, file } = session.getState()
  const from = { loadId, repositoryId, path: file?.path ?? null }
  const load = neighbourLoad(loads, from, direction, (candidate) => fits(candidate, loadFilter, coded))
  if (load !== undefined) return goToLoad(load)
  if (loads.length === 0) notify({ tone: 'info', text: 'There are no loads here.', next: 'Scan the repository first.' })
  else notify({ tone: 'info', text: 'No load passes the filter.', next: 'Clear the filter of the list of loads.' })
}

export const nextLoad = action({
  name: 'load.next',
  label: 'Next Load',
  menu: 'Go',
  key: 'F8',
  otherKeys: ['n'],
  startsGroup: true,
  enabled: ({ studyId }) => studyId !== null,
  perform: () => goAndFocus(() => step(1)),
})

export const previousLoad = action({
  name: 'load.previous',
  label: 'Previous Load',
  menu: 'Go',
  key: 'Shift+F8',
  otherKeys: ['p'],
  enabled: ({ studyId }) => studyId !== null,
  perform: () => goAndFocus(() => step(-1)),
})
