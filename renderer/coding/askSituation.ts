/** The situation, for actions: from answers that are at hand, so that a key press need not wait for the back end. */
import type { Input, Method, Output } from '../../shared/api/index.ts'
import { queries } from '../session/query.ts'
import { session } from '../session/state.ts'
import { type Situation, situationOf } from './situation.ts'

export async function askSituation(): Promise<Situation> {
  const where = session.getState()
  const { repositoryId } = where
  const [schemes, study, codings, units, loads] = await Promise.all([
    atHand('taxonomy.schemes', {}),
    atHand('study.state', {}),
    repositoryId === null ? [] : atHand('coding.list', { repositoryId }),
    repositoryId === null ? [] : atHand('coding.units', { repositoryId }),
    repositoryId === null ? [] : atHand('detection.loads', { repositoryId }),
  ])
  return situationOf(where, { schemes, study, codings, units, loads })
}

/** An answer that somebody looks at is kept up to date; any other is asked for. */
async function atHand<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
  const { users, state } = queries.entry(method, input)
  if (users > 0 && state.data !== undefined) return state.data as Output<M>
  return await session.getState().call(method, input)
}
