/** Compare order: how far two raters put the stages that both see in one order (Kendall's tau). */

export interface ComparedOrder {
  readonly standing: 'both' | 'different'
  /** The stages that both draw, as each orders them. */
  readonly mine: readonly string[]
  readonly yours: readonly string[]
  /** Pairs of stages, and those that the two order differently. */
  readonly pairs: number
  readonly inversions: number
  /** From 1 (the same order) to -1 (reversed). */
  readonly tau: number
}

/**
 * Kendall (1938), Biometrika 30:81-93: tau = 1 - 2 x inversions / pairs. An order has no ties, so that tau-a and tau-b are one.
 * Null where the two have fewer than two stages in common: then there is no pair to agree on.
 */
export function compareOrder(mine: readonly string[], yours: readonly string[]): ComparedOrder | null {
  const shared = mine.filter((id) => yours.includes(id))
  if (shared.length < 2) return null
  const order = yours.filter((id) => shared.includes(id))
  const ranks = shared.map((id) => order.indexOf(id))
  let inversions = 0
  ranks.forEach((rank, at) => {
    inversions += ranks.slice(at + 1).filter((later) => later < rank).length
  })
  const pairs = (shared.length * (shared.length - 1)) / 2
  return {
    standing: inversions === 0 ? 'both' : 'different',
    mine: shared,
    yours: order,
    pairs,
    inversions,
    tau: 1 - (2 * inversions) / pairs,
  }
}
