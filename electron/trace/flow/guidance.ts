/** Guidance: losses that are carried back, and the networks whose optimiser takes a step by them. */
import type { Following, Use } from './following.ts'
import { isLoss } from './libraryNames.ts'

/** What a loss of one model trains. */
export interface Guidance {
  readonly from: number
  readonly to: number
  readonly use: Use
}

export function guidanceIn(
  following: Following,
  uses: readonly Use[],
  inputs: readonly { readonly from: number; readonly to: number }[],
): Guidance[] {
  const losses = uses.filter(isCarriedBack)
  const steps = uses.filter(isStepOfOptimiser)
  const trained = new Set(steps.map(({ arrival }) => arrival.token.origin))
  return losses.flatMap((use) => {
    const from = use.arrival.token.origin
    const known = new Set(stepsFor(use, steps, losses).map(({ arrival }) => arrival.token.origin))
    // Models that are trained together guide none but themselves.
    if (known.has(from)) return []
    const givers = known.size > 0 ? [] : inputs.filter(({ to }) => to === from).map((one) => one.from)
    const found = [...known, ...givers]
    const isGuide = found.length === 0 && !trained.has(from) && isForGuidance(from, uses)
    const unseen = isGuide ? unseenBy(following, use) : null
    return [...found, ...(unseen === null ? [] : [unseen])].map((to) => ({ from, to, use }))
  })
}

/** The steps that a loss is most likely for: of its function, its class or its file. */
function stepsFor(loss: Use, steps: readonly Use[], losses: readonly Use[]): readonly Use[] {
  const here = stepsAfter(loss, steps, losses)
  // A function with a step of its own is not trained by those of others.
  if (here.length > 0 || hasStep(loss)) return here
  const near = [sameClass, sameFile].map((isNear) => steps.filter((step) => isNear(step, loss)))
  return near.find((some) => some.length > 0) ?? []
}

function hasStep({ flow, scope }: Use): boolean {
  const { start = 0, end = 0 } = flow.facts.scopes[scope] ?? {}
  return scope > 0 && flow.file.python.slice(start, end).search(stepOfSomething) !== -1
}

/** Whether a model is kept as it is, or is part of what is called a loss. */
function isForGuidance(origin: number, uses: readonly Use[]): boolean {
  return uses.some(({ arrival: { token }, verb, name, argument }) => {
    if (token.origin !== origin) return false
    if (verb === 'member') return isLoss(name) || isLoss(String(argument))
    return verb === 'store' && name === 'requires_grad' && token.is === 'parameters'
  })
}

const stepOfSomething = /([A-Za-z_][\w.]*opt\w*)(?:\[[^\]\n]*\])?\.step\s*\(/gi

/** The optimiser that takes a step after a loss, where nothing tells what its parameters are of. */
function unseenBy(following: Following, { flow, scope, span }: Use): number | null {
  const end = flow.facts.scopes[scope]?.end ?? 0
  for (const found of flow.file.python.slice(span.end, end).matchAll(stepOfSomething)) {
    const [whole, optimiser = ''] = found
    const start = span.end + found.index
    const label = `network of ${optimiser.replace(/^self\./, '')}`
    const known = following.origins.findIndex(
      (one) => one.kind === 'unseen' && one.flow === flow && one.label === label,
    )
    if (known !== -1) return known
    return following.addOrigin({ kind: 'unseen', label, flow, span: { start, end: start + whole.length - 1 }, scope })
  }
  return null
}

function isCarriedBack({ arrival, verb, name }: Use): boolean {
  const { is } = arrival.token
  if (is !== 'output' && is !== 'loss') return false
  const last = name.slice(name.lastIndexOf('.') + 1)
  if (verb === 'method' || verb === 'argument')
    return /^(backward|manual_backward|minimize|apply_gradients|gradient)$/.test(last)
  return verb === 'return' && /^(training_step|compute_loss|train_step)$/.test(last)
}

export function isStepOfOptimiser({ arrival, name, verb }: Use): boolean {
  const last = name.slice(name.lastIndexOf('.') + 1)
  return (
    arrival.token.is === 'optimiser' &&
    (verb === 'method' || verb === 'argument') &&
    /^(step|minimize|apply_gradients|zero_grad)$/.test(last)
  )
}

/** The steps of optimisers in the function that follow a loss, up to where the next one is carried back. */
function stepsAfter(loss: Use, steps: readonly Use[], losses: readonly Use[]): readonly Use[] {
  const here = steps.filter((step) => sameFunction(step, loss))
  const after = here.filter(({ span }) => span.start > loss.span.start)
  if (after.length === 0) return here
  const first = Math.min(...after.map(({ span }) => span.start))
  const nextLosses = losses.filter((one) => sameFunction(one, loss) && one.span.start > first)
  const end = Math.min(Infinity, ...nextLosses.map(({ span }) => span.start))
  return after.filter(({ span }) => span.start < end)
}

const symbolOf = ({ flow, scope }: Use) => flow.file.facts?.symbols[scope] ?? ''
const sameFile = (a: Use, b: Use) => a.flow === b.flow
const sameFunction = (a: Use, b: Use) => sameFile(a, b) && a.scope === b.scope
const ownerOf = (use: Use) => symbolOf(use).split('.')[0] ?? ''
const sameClass = (a: Use, b: Use) => sameFile(a, b) && ownerOf(a) === ownerOf(b) && ownerOf(a) !== ''
