/** Rows of the callers tree: from the load's own function outwards, each below the call it leads to. Pure. */
import type { TraceStep } from '../../shared/api/trace.ts'

export interface CallerRow {
  readonly key: string
  readonly level: number
  readonly step: TraceStep
  readonly expanded?: boolean
}

/** A step is known by its way from the root, because one call may be reached on several ways. */
export function callerRows(steps: readonly TraceStep[], closed: ReadonlySet<string>): CallerRow[] {
  const children = Map.groupBy(steps.keys(), (index) => steps[index]?.parent ?? -1)
  const rows: CallerRow[] = []
  const add = (index: number, level: number, way: string) => {
    const step = steps[index]
    if (step === undefined) return
    const key = `${way}/${step.path}:${step.start}`
    const below = children.get(index) ?? []
    const expanded = !closed.has(key)
    rows.push(below.length === 0 ? { key, level, step } : { key, level, step, expanded })
    if (expanded) for (const child of below) add(child, level + 1, key)
  }
  for (const root of children.get(-1) ?? []) add(root, 1, '')
  return rows
}

export function symbolWords(step: Pick<TraceStep, 'symbol'>): string {
  return step.symbol === '' ? 'module level' : step.symbol
}

const links: Record<TraceStep['how'], string> = {
  root: 'holds the load',
  resolved: '',
  method: 'through its class',
  argument: 'passed on to be called',
  registry: 'by a registry',
  mention: 'only mentioned',
  name: 'by name only',
  'by hand': 'added by hand',
}

/** What a reader should know about how the call was found; empty where nothing needs to be said. */
export function linkWords(step: Pick<TraceStep, 'how' | 'edit'>): string {
  return step.edit?.verb === 'cut' ? 'cut' : links[step.how]
}
