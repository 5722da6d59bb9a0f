/** In turn: steps that keys ask for run one after the other, so that each goes on from where the one before has led. */

let last: Promise<unknown> = Promise.resolve()

/** Settles as the step does; a step that fails holds nobody up. */
export function inTurn<T>(step: () => Promise<T>): Promise<T> {
  const next = last.catch(() => {}).then(step)
  last = next
  return next
}
