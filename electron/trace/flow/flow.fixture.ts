/** Small repositories whose loads are found by their text, for tests of the flow. */
import type { FlowModel, FlowPlace, FlowReport, FlowUse } from '../../study/flow.ts'
import type { Load } from '../../../shared/model/load.ts'
import type { Tracer } from '../tracer.ts'
import { type Files, tracerOf } from '../parsed.fixture.ts'
import { followModels } from './followFlow.ts'

/** Calls by the model they load: `'clip'` loads the model itself, `'clip tokenizer'` its tokenizer. */
export type Calls = Readonly<Record<string, string>>

export function loadAt(path: string, start: number, call: string, component: Load['component']): Load {
  return {
    id: `${path} ${start}`,
    repositoryId: '',
    commit: '',
    path,
    blob: '',
    start,
    end: start + call.length,
    line: 1,
    endLine: 1,
    column: 1,
    cell: null,
    library: 'transformers',
    signature: call.slice(0, call.indexOf('(')),
    callee: call.slice(0, call.indexOf('(')),
    kind: 'direct',
    hub: 'huggingface',
    component,
    modelNames: [],
    nameArgument: call.slice(call.indexOf('(') + 1, -1),
    version: null,
    loadsWeights: true,
    caller: '',
    confidence: 'high',
    remarks: [],
    rulesVersion: '',
  }
}

function modelsIn(tracer: Tracer, calls: Calls): FlowModel[] {
  const loads = Object.entries(calls).flatMap(([name, call]) => {
    const [key = '', component = 'model'] = name.split(' ')
    return [...tracer.code.files.values()].flatMap(({ path, text }) => {
      const start = text.indexOf(call)
      return start === -1 ? [] : [{ key, load: loadAt(path, start, call, component as Load['component']) }]
    })
  })
  return [...Map.groupBy(loads, ({ key }) => key)].map(([key, of]) => ({ key, loads: of.map(({ load }) => load) }))
}

/** The load with names that come from calls, as texts of the calls by name. */
export function namedBy(load: Load, text: string, names: Readonly<Record<string, string>>): Load {
  const modelNames = Object.entries(names).map(([name, call]) => {
    const start = text.indexOf(call)
    const step = { rule: 'call site', path: load.path, start, end: start + call.length, line: 1, text: call }
    return { name, evidence: [step] }
  })
  return { ...load, modelNames }
}

export interface Followed {
  readonly report: FlowReport
  /** Like `vgg: part call self.slice (net.py:4)`. */
  readonly uses: readonly string[]
  /** Like `vgg --loss--> net (train.py:9)`; networks made here go by their class. */
  readonly meetings: readonly string[]
}

function where({ path, line }: FlowPlace): string {
  return `${path}:${line}`
}

function lineOf({ model, subject, verb, name, argument, place }: FlowUse): string {
  return `${model}: ${subject} ${verb} ${name}${argument === null ? '' : ` @${argument}`} (${where(place)})`
}

const shortKey = (key: string) => (key.startsWith('scratch:') ? key.slice(key.indexOf('#') + 1) : key)

export async function follow(files: Files, calls: Calls): Promise<Followed> {
  const tracer = tracerOf(files)
  const report = await followModels(tracer, modelsIn(tracer, calls), new AbortController().signal)
  return {
    report,
    uses: report.uses.map(lineOf),
    meetings: report.meetings.map(
      ({ from, to, as, place }) => `${shortKey(from)} --${as}--> ${shortKey(to)} (${where(place)})`,
    ),
  }
}

/** Follows `load("m")`, named `m`, through one file `a.py`. */
export async function usesOf(lines: readonly string[], calls: Calls = { m: 'load("m")' }): Promise<readonly string[]> {
  return (await follow({ 'a.py': lines.join('\n') }, calls)).uses
}
