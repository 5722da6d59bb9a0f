/** At hand: answers for actions, taken from what is on the screen where that is kept up to date, so that keys need not wait. */
import type { Input, Method, Output } from '../../shared/api/index.ts'
import { queries } from './query.ts'
import { session } from './state.ts'

/** An answer that somebody looks at is kept up to date; any other is asked for. */
export async function atHand<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
  const { users, state } = queries.entry(method, input)
  if (users > 0 && state.data !== undefined) return state.data as Output<M>
  return await session.getState().call(method, input)
}
