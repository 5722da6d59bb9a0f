/** Meetings: what one model gives and another gets, told from the places at which both are used. */
import type { FlowMeeting } from '../../study/flow.ts'
import { Alternatives } from './alternatives.ts'
import { filtering, isJudging, isLoss, isMetric, isRun } from './libraryNames.ts'
import { areTogether, type Following, type Use } from './following.ts'
import { guidanceIn, isStepOfOptimiser } from './guidance.ts'
import { hasFurtherParts, hasLayers, isTrainer, networkAround } from './networks.ts'
import type { Arrival } from './graph.ts'
import { isNetwork, isResult } from './tokens.ts'

/** One meeting between origins. */
export interface Meeting {
  readonly from: number
  readonly to: number
  readonly as: FlowMeeting['as']
  readonly use: Use
  /** Of an input: whether the model as a whole is called, and not a part or a method of it. */
  readonly isOfCall: boolean
}

export class Meetings {
  readonly found = new Map<string, Meeting>()
  readonly #following: Following
  /** Whether two origins are one model, or one stands for the other. */
  readonly #isSame: (a: number, b: number) => boolean
  /** Who gives to whom, as pairs of origins. */
  readonly #taken = new Set<string>()
  /** Pairs of which one learns to give what the other gives, either way round. */
  readonly #compared = new Set<string>()
  /** Origins whose optimiser takes steps. */
  readonly #trained: ReadonlySet<number>

  constructor(following: Following, isSame: (a: number, b: number) => boolean) {
    this.#following = following
    const alternatives = new Alternatives(following)
    const steps = [...following.uses.values()].filter(isStepOfOptimiser)
    this.#trained = new Set(steps.map(({ arrival }) => arrival.token.origin))
    this.#isSame = (a, b) => isSame(a, b) || alternatives.has(a, b)
  }

  find(): readonly Meeting[] {
    const uses = [...this.#following.uses.values()]
    const byPlace = Map.groupBy(uses, ({ flow, span }) => `${flow.file.path} ${span.start} ${span.end}`)
    for (const together of byPlace.values()) this.#inputs(together)
    this.#losses(uses)
    for (const together of byPlace.values()) {
      this.#measures(together)
      this.#fusions(together)
    }
    this.#judges(uses)
    return [...this.found.values()]
  }

  #add(from: number, to: number, as: Meeting['as'], use: Use, isOfCall = false): void {
    const { flow, span } = use
    const key = [from, to, as, flow.file.path, as === 'input' ? span.start : ''].join(' ')
    if (this.found.has(key) || this.#isSame(from, to)) return
    this.found.set(key, { from, to, as, use, isOfCall })
    if (as === 'input') this.#taken.add(`${from} ${to}`)
    if (as === 'target') this.#compared.add(`${from} ${to}`).add(`${to} ${from}`)
  }

  /** A call of one model, or of its processor, that is given what another gave. */
  #inputs(together: readonly Use[]): void {
    const takers = together.filter(
      ({ verb, name, arrival: { token } }) =>
        (verb === 'call' || (verb === 'method' && isRun(name))) && (isNetwork(token) || token.is === 'processor'),
    )
    const given = together.filter(({ verb, arrival }) => verb === 'argument' && isGiven(arrival.token.is))
    // Several models that are called in one place stand for each other there, or are one.
    const called = new Set(takers.map(({ arrival }) => arrival.token.origin))
    for (const taker of takers) {
      for (const use of given) {
        const { origin } = use.arrival.token
        const { token } = taker.arrival
        if (!called.has(origin) && areTogether(use, taker))
          this.#add(origin, token.origin, 'input', use, taker.verb === 'call' && token.is !== 'part')
      }
    }
  }

  #losses(uses: readonly Use[]): void {
    const inputs = [...this.found.values()].filter(({ as }) => as === 'input')
    for (const { from, to, use } of guidanceIn(this.#following, uses, inputs)) {
      // One whose result the other takes in is trained through it.
      if (!this.#taken.has(`${from} ${to}`)) this.#add(from, to, 'loss', use)
    }
  }

  /** Results of two models that are compared: by a loss, or by a metric. */
  #measures(together: readonly Use[]): void {
    const given = together.filter(({ verb, arrival }) => verb === 'argument' && isGiven(arrival.token.is))
    const [first] = given
    if (first === undefined) return
    const last = first.name.slice(first.name.lastIndexOf('.') + 1)
    const as = isLoss(first.name) ? 'target' : isMetric(last) ? 'metric' : null
    if (as === null) return
    for (const one of given) {
      for (const other of given) {
        const [from, to] = [one.arrival.token.origin, other.arrival.token.origin]
        if (this.#areBoth(one, other) && this.#trained.has(to) && !this.#trained.has(from)) this.#add(from, to, as, one)
      }
    }
  }

  /** Results of two models that one call or operation takes together. */
  #fusions(together: readonly Use[]): void {
    const given = together.filter(
      ({ verb, arrival }) => (verb === 'argument' || verb === 'operate') && arrival.token.is === 'output',
    )
    const isCallOfModel = together.some(
      ({ verb, arrival }) => (verb === 'call' || verb === 'method') && isNetwork(arrival.token),
    )
    if (isCallOfModel) return
    for (const [at, one] of given.entries()) {
      for (const other of given.slice(at + 1)) {
        const [a, b] = [one.arrival.token.origin, other.arrival.token.origin]
        const pairs = [`${a} ${b}`, `${b} ${a}`]
        const isChain = pairs.some((pair) => this.#taken.has(pair) || this.#compared.has(pair))
        if (!isChain && this.#areBoth(one, other)) this.#add(Math.min(a, b), Math.max(a, b), 'fusion', one)
      }
    }
  }

  /** Whether both are there at once, and not one or the other in an attribute that holds what many models give. */
  #areBoth(one: Use, other: Use): boolean {
    if (!areTogether(one, other) || !areApart(one, other)) return false
    return !this.#isInFieldOf(one, other) && !this.#isInFieldOf(other, one)
  }

  #isInFieldOf({ arrival: { token } }: Use, { arrival }: Use): boolean {
    let at: Arrival | null = arrival
    while (at !== null && at.node.kind !== 'field') at = isResult(at.token) ? at.from : null
    return at !== null && this.#following.graph.at(at.node).some((held) => held.token.origin === token.origin)
  }

  /** Who takes what another gave and makes a measure of it, or a choice. */
  #judges(uses: readonly Use[]): void {
    const inputs = [...this.found.values()].filter(({ as }) => as === 'input')
    for (const { from, to, use, isOfCall } of inputs) {
      const own = uses.filter(({ arrival }) => arrival.token.origin === to && isGiven(arrival.token.is))
      const place = `${use.flow.file.path}/${symbolOf(use)}`
      const measure = own.find(
        ({ name, verb }) => verb === 'argument' && isJudging(name.slice(name.lastIndexOf('.') + 1)),
      )
      if (measure !== undefined || isJudging(place)) this.#add(to, from, 'metric', measure ?? use)
      const origin = this.#following.origins[to]
      const label =
        origin?.kind === 'load' ? `${origin.load.signature} ${origin.load.callee} ${origin.load.nameArgument}` : ''
      const choice = own.find(({ verb, name }) => verb === 'operate' && (name === 'if' || name === '[]'))
      const isFilter = filtering.test(label) || (isOfCall && filtering.test(use.name))
      if (isFilter) this.#add(to, from, 'filter', choice ?? use)
    }
  }
}

/** Whether two values are different arguments, or different items of one. */
function areApart(a: Use, b: Use): boolean {
  const [first, second] = [a.arrival.token.path[0], b.arrival.token.path[0]]
  const isItem = (key: string | undefined) => key !== undefined && /^\d+$/.test(key)
  return a.argument !== b.argument || (isItem(first) && isItem(second) && first !== second)
}

function isGiven(is: string): boolean {
  return is === 'output' || is === 'loss' || is === 'metric'
}

export function symbolOf({ flow, scope }: Use): string {
  return flow.file.facts?.symbols[scope] ?? ''
}

/** Networks of the repository that a model is a layer of, with the places where it becomes that. */
export function layersIn(following: Following): { use: Use; network: NonNullable<ReturnType<typeof networkAround>> }[] {
  return [...following.uses.values()].flatMap((use) => {
    const origin = following.origins[use.arrival.token.origin]
    const facts = use.flow.file.facts
    if (use.verb !== 'member' || origin?.kind !== 'load' || facts === null || facts === undefined) return []
    const scope = facts.facts.scopes.findIndex(
      (one, index) =>
        index > 0 &&
        one.kind === 'class' &&
        one.start <= use.span.start &&
        use.span.end <= one.end &&
        one.name === use.name,
    )
    const network = scope === -1 ? null : networkAround(following.code, { file: use.flow.file, scope })
    if (network === null || isLoss(network.name) || isTrainer(following.code, network.of)) return []
    const hasMore = hasLayers(following.code, network.of) || hasFurtherParts(network.of, String(use.argument))
    if (!hasMore) return []
    return [{ use, network }]
  })
}
