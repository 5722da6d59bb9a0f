/** The situation, for actions: from answers that are at hand, so that a key press need not wait for the back end. */
import { atHand } from '../session/atHand.ts'
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
