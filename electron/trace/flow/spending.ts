/** Spending: bounds what following may cost, for each model and for all, in steps and in time. */

export interface Budget {
  /** Steps for all models together, and for each of them. */
  readonly steps: number
  readonly stepsEach: number
  /** What each may cost however many there are. */
  readonly stepsAtLeast: number
  /** A bound for slow machines; what is given up for it differs from run to run. */
  readonly milliseconds: number
}

/** Most loads cost little: each may take this many times its share. */
const oversold = 4

/** Counts what each origin has cost. */
export class Spending {
  /** Origins that were given up. */
  readonly givenUp = new Set<number>()
  readonly #budget: Budget
  readonly #share: number
  readonly #each = new Map<number, number>()
  readonly #started = performance.now()
  #all = 0

  constructor(budget: Budget, loads: number) {
    this.#budget = budget
    const { steps, stepsEach, stepsAtLeast } = budget
    this.#share = Math.max(stepsAtLeast, Math.min(stepsEach, Math.floor((oversold * steps) / Math.max(1, loads))))
  }

  /** What a copy of a library inside of the repository does with its own models is looked at briefly. */
  allows(origin: number, isOfLibrary: boolean): boolean {
    const count = (this.#each.get(origin) ?? 0) + 1
    const share = isOfLibrary ? Math.min(this.#share, this.#budget.stepsAtLeast) : this.#share
    const isLate = this.#all % 256 === 0 && performance.now() - this.#started > this.#budget.milliseconds
    if (isLate) this.#all = this.#budget.steps
    if (count > share || this.#all >= this.#budget.steps) {
      this.givenUp.add(origin)
      return false
    }
    this.#each.set(origin, count)
    this.#all += 1
    return true
  }
}
