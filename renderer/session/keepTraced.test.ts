/** The traced load outlives the current one. */
import { afterEach, expect, it } from 'vitest'
import { keepTraced } from './keepTraced.ts'
import { openFile } from './navigate.ts'
import { initialSession, session } from './state.ts'

afterEach(() => session.setState(initialSession))

it('stays while other files are opened, and gives way to the next load', () => {
  const end = keepTraced()
  session.setState({ loadId: 'one' })
  openFile({ repositoryId: 'r', path: 'other.py' })
  expect(session.getState()).toMatchObject({ loadId: null, tracedId: 'one' })
  session.setState({ loadId: 'two' })
  expect(session.getState().tracedId).toBe('two')
  end()
  session.setState({ loadId: 'three' })
  expect(session.getState().tracedId).toBe('two')
})
