/** Going somewhere lets go of what is no longer in sight. */
import { beforeEach, expect, it } from 'vitest'
import { goToRepository } from './navigate.ts'
import { initialSession, session } from './state.ts'

beforeEach(() =>
  session.setState({ ...initialSession, repositoryId: 'one', loadId: 'load of one', codingId: 'coding' }, true),
)

it('another repository lets go of the load: no key must name what is out of sight', () => {
  goToRepository('two')
  expect(session.getState()).toMatchObject({ repositoryId: 'two', loadId: null, codingId: null })
})

it('the same repository keeps it', () => {
  goToRepository('one')
  expect(session.getState()).toMatchObject({ repositoryId: 'one', loadId: 'load of one', codingId: 'coding' })
})
