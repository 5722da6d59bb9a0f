/** Named by hand: the mark among a load's remarks that says that a person named it. */
import type { Load } from '../model/load.ts'

export const namedByHand = 'named by hand'

export function isNamedByHand({ remarks }: Pick<Load, 'remarks'>): boolean {
  return remarks.includes(namedByHand)
}
