/** A small study for the tests of the canvas: the built-in codebook, two raters, and makers of units and codings. */
import codebookText from '../../resources/codebooks/ptm-reuse.json?raw'
import type { Graph } from '../../shared/api/canvas.ts'
import type { CodingRow } from '../../shared/api/coding.ts'
import { loadWith } from '../../shared/pipeline/load.fixture.ts'
import type { Load } from '../../shared/model/load.ts'
import type { LinkUnit, ModelUnit } from '../../shared/model/unit.ts'
import * as units from '../../shared/pipeline/units.fixture.ts'
import type { Viewpoint } from './cards.ts'
import { loadsById, type Scene } from './scene.ts'

export { anchor, graph, link, model, repositoryId } from '../../shared/pipeline/units.fixture.ts'

export const schemes = units.schemesOf(JSON.parse(codebookText) as { schemes: object[] })
export const ada = 'ada'
export const grace = 'grace'
export const view: Viewpoint = {
  schemes,
  raterId: ada,
  raters: new Map([
    [ada, 'Ada Lovelace'],
    [grace, 'Grace Hopper'],
  ]),
  loads: new Map(),
}

/** The id of a code by its scheme's name and its abbreviation. */
export function code(scheme: string, abbreviation: string): string {
  const found = schemes.find(({ name }) => name === scheme)?.codes.find((row) => row.abbreviation === abbreviation)
  if (found === undefined) throw new Error(`no code ${abbreviation} in ${scheme}`)
  return found.id
}

let made = 0

export function coding(unit: ModelUnit | LinkUnit, codeId: string, more: Partial<CodingRow> = {}): CodingRow {
  made += 1
  return units.coding(unit, codeId, schemes, { id: `coding-${made}`, ...more })
}

export function load(id: string, more: Partial<Load> = {}): Load {
  const place = { path: 'load.py', blob: 'blob of load.py', start: 10, end: 20, line: 2, endLine: 2 }
  return loadWith({ id, repositoryId: units.repositoryId, ...place, ...more })
}

export function scene(parts: Partial<Graph>, loads: readonly Load[] = []): Scene {
  return { repositoryId: units.repositoryId, raterId: ada, graph: units.graph(parts), schemes, loads: loadsById(loads) }
}
