/** Raters on screen: what they are called, and which of them are people. */
import type { Rater } from '../../shared/model/rater.ts'

export { raterNames } from '../../shared/text/raterNames.ts'

/** People who can code here; the detector is none. */
export function people(raters: readonly Rater[]): Rater[] {
  return raters.filter((rater) => rater.kind === 'person')
}
