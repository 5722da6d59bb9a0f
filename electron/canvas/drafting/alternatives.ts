/** Alternatives: models that fill one place in turn, and the meetings that only seem to join them; it drafts nothing. */
import type { FlowMeeting, FlowPlace, FlowReport, FlowUse } from '../../study/flow.ts'

/** Whether two models are called at one and the same place: code that runs either of them. */
export class Alternatives {
  readonly #calledAt = new Map<string, Set<string>>()
  readonly #pairs = new Map<string, Set<string>>()

  constructor(uses: readonly FlowUse[]) {
    for (const { model, subject, verb, place } of uses) {
      if ((subject !== 'model' && subject !== 'part') || (verb !== 'call' && verb !== 'method')) continue
      const key = keyOf(place)
      const here = this.#calledAt.get(key) ?? new Set<string>()
      this.#calledAt.set(key, here.add(model))
    }
    for (const here of this.#calledAt.values()) for (const one of here) this.#join(one, here)
  }

  #join(one: string, others: ReadonlySet<string>): void {
    if (others.size < 2) return
    const known = this.#pairs.get(one) ?? new Set<string>()
    for (const other of others) if (other !== one) known.add(other)
    this.#pairs.set(one, known)
  }

  calledBothAt(place: FlowPlace, a: string, b: string): boolean {
    const here = this.#calledAt.get(keyOf(place))
    return here?.has(a) === true && here.has(b)
  }

  are(a: string, b: string): boolean {
    return this.#pairs.get(a)?.has(b) === true
  }
}

function keyOf({ path, start, end }: FlowPlace): string {
  return `${path} ${start} ${end}`
}

/** What is joined on its way to a third model meets there. */
function shareConsumer(meetings: readonly FlowMeeting[], a: string, b: string): boolean {
  const consumers = (key: string) =>
    new Set(meetings.flatMap(({ from, to, as }) => (as === 'input' && from === key ? [to] : [])))
  const others = consumers(b)
  return [...consumers(a)].some((key) => others.has(key))
}

/**
 * Meetings of models that work in one run. A call that runs either of two models does not hand the results of one to the
 * other, and what a judge is given is a part of its judgement. `guides` tells models that sit in a loss, whatever else they do.
 */
export function realMeetings({ uses, meetings }: FlowReport, guides: (model: string) => boolean): FlowMeeting[] {
  const alternatives = new Alternatives(uses)
  const judged = new Set(
    meetings.flatMap(({ from, to, as }) =>
      as === 'loss' || as === 'metric' || as === 'filter' ? [`${to}\n${from}`] : [],
    ),
  )
  return meetings.filter(({ from, to, as, place }) => {
    if (from === to) return false
    if (as === 'fusion' && shareConsumer(meetings, from, to)) return false
    if (as === 'input') return !alternatives.calledBothAt(place, from, to) && !judged.has(`${from}\n${to}`)
    return (as === 'loss' && guides(from)) || !alternatives.are(from, to)
  })
}
