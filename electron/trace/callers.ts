/** Breadth first from a load outwards: who calls its function, who calls those, as in section 3.2 of the paper. */
import type { TraceStep } from '../../shared/api/trace.ts'
import type { TraceEdit } from '../../shared/model/traceEdit.ts'
import { type CallSite, isSure } from './callSites.ts'
import { isSame } from './entities.ts'
import type { Objects, Place } from './targets.ts'
import type { Tracer } from './tracer.ts'

export interface TraceOptions {
  readonly depth: number
  readonly signal: AbortSignal
  /** What people added to this trace, and cut from it. */
  readonly edits?: readonly TraceEdit[]
}

/** Beyond this the tree tells nobody anything. */
const mostSteps = 1000

const isAt = (a: Place, b: Place) => a.path === b.path && a.symbol === b.symbol

/** The step of a load itself. */
export function rootStep(load: Pick<TraceStep, 'symbol' | 'path' | 'line' | 'start' | 'end'>): TraceStep {
  const { symbol, path, line, start, end } = load
  return { symbol, path, line, start, end, depth: 0, parent: -1, how: 'root', edit: null }
}

/** The line that a person pointed at, without the blanks around its text. */
function spanOfLine(text: string, line: number): { start: number; end: number } {
  let from = 0
  for (let at = 1; at < line; at += 1) from = text.indexOf('\n', from) + 1
  const until = text.indexOf('\n', from)
  const whole = text.slice(from, until === -1 ? text.length : until)
  const start = from + whole.length - whole.trimStart().length
  return { start, end: Math.max(start, from + whole.trimEnd().length) }
}

interface Found {
  readonly step: TraceStep
  readonly objects: Objects
  readonly follow: boolean
}

class Trace {
  readonly steps: TraceStep[]
  readonly #tracer: Tracer
  readonly #options: TraceOptions
  /** Of which classes the object is, for each step. */
  readonly #objects: Objects[] = [null]
  /** For which objects a function was followed already. */
  readonly #followed = new Map<string, Objects[]>()

  constructor(root: TraceStep, tracer: Tracer, options: TraceOptions) {
    this.steps = [root]
    this.#tracer = tracer
    this.#options = options
  }

  async run(): Promise<TraceStep[]> {
    const waiting = [0]
    for (let at = waiting.shift(); at !== undefined && this.steps.length < mostSteps; at = waiting.shift()) {
      const step = this.steps[at]
      if (step === undefined || step.depth >= this.#options.depth) continue
      if (!this.#isNew(step, this.#objects[at] ?? null)) continue
      for (const { step: caller, objects, follow } of await this.#callers(step, at)) {
        if (follow) waiting.push(this.steps.length)
        this.steps.push(caller)
        this.#objects.push(objects)
      }
    }
    return this.steps.slice(0, mostSteps)
  }

  #isNew({ path, symbol }: Place, objects: Objects): boolean {
    const key = `${path} ${symbol}`
    const before = this.#followed.get(key) ?? []
    if (before.some((known) => includes(known, objects))) return false
    this.#followed.set(key, [...before, objects])
    return true
  }

  async #callers(callee: TraceStep, parent: number): Promise<Found[]> {
    const { edits = [], signal } = this.#options
    const about = edits.filter((edit) => isAt(edit.callee, callee))
    const { path: of, symbol: called } = callee
    const objects = this.#objects[parent] ?? null
    const sites = await this.#tracer.callersOf({ path: of, symbol: called, objects }, signal)
    const hasBetter = sites.some(isSure) || about.some(({ verb }) => verb === 'add')
    const common = { depth: callee.depth + 1, parent }
    const found = sites.map((site): Found => {
      const { path, symbol, start, end, how } = site
      const line = this.#tracer.lineAt(path, start)
      const cut = about.find((edit) => edit.verb === 'cut' && isAt(edit.caller, site) && edit.line === line)
      const edit = cut === undefined ? null : ({ id: cut.id, verb: 'cut' } as const)
      const follow = cut === undefined && leads(site, hasBetter)
      return { step: { symbol, path, line, start, end, ...common, how, edit }, objects: site.objects ?? null, follow }
    })
    return [...found, ...about.filter(({ verb }) => verb === 'add').map((edit) => this.#added(edit, common))]
  }

  #added({ id, caller, line }: TraceEdit, common: { depth: number; parent: number }): Found {
    const { path, symbol } = caller
    const span = spanOfLine(this.#tracer.textOf(path), line)
    const edit = { id, verb: 'add' } as const
    return { step: { symbol, path, line, ...span, ...common, how: 'by hand', edit }, objects: null, follow: true }
  }
}

function includes(known: Objects, objects: Objects): boolean {
  if (known === null) return true
  return objects !== null && objects.every((one) => known.some((other) => isSame(one, other)))
}

/** What fits by name alone is shown, and is followed only where nothing better is known. */
function leads(site: CallSite, hasBetter: boolean): boolean {
  return site.leads === 'always' || (site.leads === 'ifNothingBetter' && !hasBetter)
}

/**
 * The root and its callers, breadth first. A function that was reached before is shown again where it calls, but not
 * followed again, so that recursion ends.
 */
export async function traceCallers(root: TraceStep, tracer: Tracer, options: TraceOptions): Promise<TraceStep[]> {
  return new Trace(root, tracer, options).run()
}
