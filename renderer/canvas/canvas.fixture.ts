/** A small study for the tests of the canvas: the built-in codebook, two raters, and makers of units and codings. */
import codebookText from '../../resources/codebooks/ptm-reuse.json?raw'
import type { Graph } from '../../shared/api/canvas.ts'
import type { CodingRow } from '../../shared/api/coding.ts'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import type { Load } from '../../shared/model/load.ts'
import type { LinkUnit, ModelUnit } from '../../shared/model/unit.ts'
import type { Viewpoint } from './cards.ts'
import { loadsById, type Scene } from './scene.ts'

const codebook = JSON.parse(codebookText) as { schemes: SchemeRow[] }

export const schemes: readonly SchemeRow[] = codebook.schemes
export const repositoryId = 'repository'
export const ada = 'ada'
export const grace = 'grace'
export const view: Viewpoint = {
  schemes,
  raterId: ada,
  raters: new Map([
    [ada, 'Ada Lovelace'],
    [grace, 'Grace Hopper'],
  ]),
}

/** The id of a code by its scheme's name and its abbreviation. */
export function code(scheme: string, abbreviation: string): string {
  const found = schemes.find(({ name }) => name === scheme)?.codes.find((row) => row.abbreviation === abbreviation)
  if (found === undefined) throw new Error(`no code ${abbreviation} in ${scheme}`)
  return found.id
}

export function anchor(path: string, start: number, quote = 'text'): Anchor {
  const place = { start, end: start + quote.length, line: start + 1, endLine: start + 1 }
  return { commit: 'c', path, blob: `blob of ${path}`, ...place, quote, prefix: '', suffix: '', symbol: '' }
}

export function model(id: string, more: Partial<ModelUnit> = {}): ModelUnit {
  return { id, kind: 'model', repositoryId, label: id, origin: 'pretrained', evidence: [], loadIds: [], ...more }
}

export function link(id: string, sourceId: string, targetId: string): LinkUnit {
  return { id, kind: 'link', repositoryId, label: `${sourceId} → ${targetId}`, sourceId, targetId }
}

let made = 0

export function coding(unit: ModelUnit | LinkUnit, codeId: string, more: Partial<CodingRow> = {}): CodingRow {
  const schemeId = schemes.find((scheme) => scheme.codes.some((row) => row.id === codeId))?.id ?? ''
  made += 1
  return {
    id: `coding-${made}`,
    raterId: ada,
    unitId: unit.id,
    codeId,
    codedAs: codeId,
    stale: false,
    evidence: [],
    confidence: 'sure',
    memo: '',
    codebookRevision: '',
    suggestionId: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    changedAt: '2026-01-01T00:00:00.000Z',
    schemeId,
    unit,
    ...more,
  }
}

export function graph(parts: Partial<Graph>): Graph {
  return { models: [], links: [], placements: [], codings: [], ...parts }
}

export function load(id: string, more: Partial<Load> = {}): Load {
  return {
    id,
    repositoryId,
    commit: 'c',
    path: 'load.py',
    blob: 'blob of load.py',
    start: 10,
    end: 20,
    line: 2,
    endLine: 2,
    column: 1,
    cell: null,
    library: 'transformers',
    signature: 'transformers.AutoModel.from_pretrained',
    callee: 'AutoModel.from_pretrained',
    kind: 'direct',
    hub: 'huggingface',
    component: 'model',
    modelNames: [],
    nameArgument: '',
    version: null,
    loadsWeights: true,
    caller: '',
    confidence: 'high',
    remarks: [],
    rulesVersion: '1',
    ...more,
  }
}

export function scene(parts: Partial<Graph>, loads: readonly Load[] = []): Scene {
  return { repositoryId, raterId: ada, graph: graph(parts), schemes, loads: loadsById(loads) }
}
