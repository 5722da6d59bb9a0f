/** A small study for the tests of coding: three schemes, two raters, loads, a model, a link and codings of them. */
import type { CodingRow } from '../../shared/api/coding.ts'
import type { CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import type { Load } from '../../shared/model/load.ts'
import type { Unit } from '../../shared/model/unit.ts'
import type { UnitKind } from '../../shared/model/unitKind.ts'
import { makeAnchor } from '../../shared/text/anchor.ts'
import { sampleLoads, sampleRaters, sampleText } from '../editor/sampleFile.fixture.ts'

export const text = sampleText(40)
export const loads: readonly Load[] = sampleLoads(text)
export const repositoryId = loads[0]?.repositoryId ?? ''
export const [me, other] = [sampleRaters[0].id, sampleRaters[1].id]
export const study = { raterId: me, raters: [...sampleRaters] }

export function anchor(start: number, end: number, path = 'model.py') {
  const [load] = loads
  return makeAnchor({ commit: load?.commit ?? '', path, blob: load?.blob ?? '', text, start, end, symbol: '' })
}

function code(schemeId: string, name: string, key = '', retired = false): CodeRow {
  return {
    id: `${schemeId}/${name}`,
    schemeId,
    name,
    abbreviation: name.slice(0, 4).toUpperCase(),
    definition: '',
    useWhen: '',
    avoidWhen: '',
    examples: [],
    colour: '#336699',
    key,
    parentId: null,
    literature: '',
    position: 0,
    retired,
    exampleSpans: [],
    mergedInto: null,
    splitInto: [],
    meaningSince: '',
  }
}

export function scheme(id: string, unitKinds: UnitKind[], choice: SchemeRow['choice'], codes: CodeRow[]): SchemeRow {
  const fields = {
    question: '',
    ordered: false,
    position: 0,
    source: '',
    retired: false,
    required: false,
    parentId: null,
  }
  return { id, name: `The ${id}`, unitKinds, choice, codes, ...fields }
}

export const stage = scheme('stage', ['model', 'load', 'span'], 'multiple', [
  code('stage', 'Loading', '1'),
  code('stage', 'Tuning', '2'),
  code('stage', 'Bygone', '3', true),
  code('stage', 'Serving'),
])
export const pinning = scheme('pinning', ['load'], 'single', [code('pinning', 'None'), code('pinning', 'Tag')])
export const category = scheme('category', ['repository'], 'single', [code('category', 'Tool', '1')])
export const interaction = scheme('interaction', ['link'], 'single', [code('interaction', 'Feeds', '1')])
export const schemes: readonly SchemeRow[] = [category, pinning, stage, interaction]

export function codeOf(of: SchemeRow, name: string): CodeRow {
  const found = of.codes.find((candidate) => candidate.name === name)
  if (found === undefined) throw new Error(`the fixture has no code ${name}`)
  return found
}

export function loadAt(index: number): Load {
  const load = loads[index]
  if (load === undefined) throw new Error(`the fixture has no load ${index}`)
  return load
}

export const spanUnit: Unit = { kind: 'span', id: 'span', repositoryId, label: 'model.py:1', anchor: anchor(0, 10) }
export const loadUnit: Unit = {
  kind: 'load',
  id: 'coded-load',
  repositoryId,
  label: 'a load',
  loadId: loadAt(1).id,
  anchor: anchor(loadAt(1).start, loadAt(1).end),
}
export const model: Unit = {
  kind: 'model',
  id: 'model',
  repositoryId,
  label: 'bert',
  origin: 'pretrained',
  evidence: [],
  loadIds: [],
}
export const partner: Unit = { ...model, id: 'partner', label: 'vit' }
export const link: Unit = {
  kind: 'link',
  id: 'link',
  repositoryId,
  label: '',
  sourceId: 'model',
  targetId: 'partner',
  sourceStageId: null,
  targetStageId: null,
}
export const wholeRepository: Unit = { kind: 'repository', id: 'whole', repositoryId, label: 'owner/name' }
export const units: readonly Unit[] = [spanUnit, loadUnit, model, partner, link, wholeRepository]

let made = 0

export function coding(unit: Unit, given: CodeRow, more: Partial<CodingRow> = {}): CodingRow {
  made += 1
  return {
    id: `coding-${String(made).padStart(3, '0')}`,
    raterId: me,
    unitId: unit.id,
    codeId: given.id,
    codedAs: given.id,
    stale: false,
    schemeId: given.schemeId,
    unit,
    evidence: [],
    confidence: 'sure',
    memo: '',
    codebookRevision: '',
    suggestionId: null,
    position: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    changedAt: '2026-01-01T00:00:00.000Z',
    ...more,
  }
}
