/** Runs an example of the drafting dictionary as a small repository: scanned, followed and drafted as real ones are. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Load } from '../shared/model/load.ts'
import type { ModelInQuestion, Quote } from './canvas/drafting/compiledRule.ts'
import { voicesIn as spokenIn } from './canvas/drafting/draft.ts'
import { readDraftingRules } from './canvas/drafting/readRules.ts'
import { readFamilies } from './detection/profile/families.ts'
import { modelsOf, namedLoads } from './detection/profile/models.ts'
import { scanTexts } from './detection/scan.fixture.ts'
import type { FlowReport } from './study/flow.ts'
import { followModels } from './trace/flow/followFlow.ts'
import { tracerOf } from './trace/parsed.fixture.ts'

const resources = join(import.meta.dirname, '../resources')
export const folder = join(resources, 'drafting')
export const rules = await readDraftingRules(resources)
const families = await readFamilies(resources)

export interface Example {
  readonly files: Readonly<Record<string, string>>
  readonly models: readonly Omit<ModelInQuestion, 'origin'>[]
  readonly flow: FlowReport
  readonly quote: Quote
}

/** One text stands for several files when lines such as `# file: metrics/fid.py` part it. */
export function filesOf(source: string): Record<string, string> {
  const [first = '', ...others] = source.split(/^# file: /m)
  const named = others.map((part) => {
    const end = part.indexOf('\n')
    return [part.slice(0, end).trim(), part.slice(end + 1)]
  })
  return { 'example.py': first, ...(Object.fromEntries(named) as Record<string, string>) }
}

type Model = Omit<ModelInQuestion, 'origin'>

function namedModels(loads: readonly Load[]): Model[] {
  return modelsOf(families, namedLoads(loads)).map(({ name, family, modality, loadIds }) => ({
    key: name,
    label: name,
    family,
    modality,
    loads: loads.filter(({ id }) => loadIds.includes(id)),
  }))
}

/** Weights from the program's own disk are models as well, each by itself. */
function otherModels(loads: readonly Load[]): Model[] {
  const named = new Set(namedLoads(loads).map(({ load }) => load.id))
  return loads
    .filter(({ id, loadsWeights, component }) => !named.has(id) && loadsWeights && component === 'model')
    .map((load) => ({ key: load.id, label: load.callee, family: null, modality: null, loads: [load] }))
}

export async function runExample(files: Readonly<Record<string, string>>): Promise<Example> {
  const { loads } = await scanTexts(files)
  const models = [...namedModels(loads), ...otherModels(loads)]
  const flow = await followModels(tracerOf(files), models, new AbortController().signal)
  const quote: Quote = ({ path, start, end }) => (files[path] ?? '').slice(start, end)
  return { files, models, flow, quote }
}

/** Where rules speak, as `example.py:12 torch.called`, each once and in order. */
export function voicesIn(example: Example): string[] {
  const said = spokenIn({ ...example, rules }).flatMap(({ rule, claim: { place } }) =>
    place === null ? [] : [`${place.path}:${place.line} ${rule.id}`],
  )
  return [...new Set(said)].toSorted(byPlace)
}

function byPlace(a: string, b: string): number {
  const [pathA = '', lineA = ''] = a.split(/[: ]/)
  const [pathB = '', lineB = ''] = b.split(/[: ]/)
  if (pathA !== pathB) return pathA < pathB ? -1 : 1
  return Number(lineA) - Number(lineB) || (a < b ? -1 : 1)
}

/** What the comments of an example say: `# finding: called, frozen`, rules of its own theme. */
export function expectedIn(files: Readonly<Record<string, string>>, theme: string): string[] {
  const said = Object.entries(files).flatMap(([path, text]) =>
    text.split('\n').flatMap((line, index) => {
      const comment = /#\s*finding:\s*(.+)$/.exec(line)?.[1] ?? ''
      const rules = comment.split(/[,\s]+/).filter((word) => word !== '')
      return rules.map((rule) => `${path}:${index + 1} ${theme}.${rule}`)
    }),
  )
  return said.toSorted(byPlace)
}

export function readExample(theme: string): string {
  return readFileSync(join(folder, `${theme}.example.py`), 'utf8')
}
