/** What the canvas of one repository knows when somebody does something on it, gathered from the back end. */
import type { Graph } from '../../shared/api/canvas.ts'
import type { CodingRow } from '../../shared/api/coding.ts'
import type { Output } from '../../shared/api/index.ts'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import type { Load } from '../../shared/model/load.ts'
import { placesOfUnit, samePlace } from './evidence.ts'
import { queries } from '../session/query.ts'
import { session, type Session, type TextSelection } from '../session/state.ts'

export interface Scene {
  readonly repositoryId: string
  readonly raterId: string
  readonly graph: Graph
  readonly schemes: readonly SchemeRow[]
  readonly loads: ReadonlyMap<string, Load>
}

/** Asks for everything at once; an action then decides on what is true now and not on what was drawn. */
export async function currentScene({ call, repositoryId }: Session = session.getState()): Promise<Scene | null> {
  if (repositoryId === null) return null
  const [graph, schemes, loads, study] = await Promise.all([
    call('canvas.graph', { repositoryId }),
    call('taxonomy.schemes', {}),
    call('detection.loads', { repositoryId }),
    call('study.state', {}),
  ])
  if (study === null) return null
  return { repositoryId, raterId: study.raterId, graph, schemes, loads: loadsById(loads) }
}

export function loadsById(loads: readonly Load[]): ReadonlyMap<string, Load> {
  return new Map(loads.map((load) => [load.id, load]))
}

/** The graph as it was last drawn, for greying out actions; undefined before the first answer. */
export function drawnGraph(repositoryId: string | null): Graph | undefined {
  if (repositoryId === null) return undefined
  return queries.entry('canvas.graph', { repositoryId }).state.data as Graph | undefined
}

/** The graph as it was last drawn and whose it is; null before both are known. */
export function drawnScene(repositoryId: string | null): Pick<Scene, 'graph' | 'raterId'> | null {
  const graph = drawnGraph(repositoryId)
  const study = queries.entry('study.state', {}).state.data as Output<'study.state'> | undefined
  return graph === undefined || study === undefined || study === null ? null : { graph, raterId: study.raterId }
}

/** Which of the selected units are models and which are links of the drawn graph. */
export function selectedUnits({ repositoryId, unitIds }: Pick<Session, 'repositoryId' | 'unitIds'>): {
  readonly models: readonly string[]
  readonly links: readonly string[]
} {
  const graph = drawnGraph(repositoryId)
  if (graph === undefined || unitIds.length === 0) return { models: [], links: [] }
  const models = new Set(graph.models.map((model) => model.id))
  const links = new Set(graph.links.map((link) => link.id))
  return { models: unitIds.filter((id) => models.has(id)), links: unitIds.filter((id) => links.has(id)) }
}

/** The text selected in the editor; a mere caret is none. */
export function selectedText(selection: TextSelection | null, repositoryId: string): Anchor[] {
  if (selection === null || selection.repositoryId !== repositoryId) return []
  return selection.anchor.end > selection.anchor.start ? [selection.anchor] : []
}

type AtHand = Pick<Session, 'selection' | 'reveal' | 'centre'>

/**
 * The text that a code takes along as evidence without being asked for. What the editor selected itself, because
 * somebody went there, is nobody's choice: it counts only where it already stands behind the unit.
 */
export function evidenceAtHand({ selection, reveal, centre }: AtHand, scene: Scene, unitId: string | null): Anchor[] {
  const [anchor] = selectedText(selection, scene.repositoryId)
  // What cannot be seen must not become evidence.
  if (anchor === undefined || centre === 'canvas') return []
  const went = reveal !== null && reveal.repositoryId === scene.repositoryId && samePlace(reveal, anchor)
  if (!went) return [anchor]
  const places = unitId === null ? [] : placesOfUnit(scene.graph, unitId, scene.loads, scene.raterId)
  return places.some((place) => samePlace(place, anchor)) ? [anchor] : []
}

export function ownCoding(scene: Scene, unitId: string, schemeId: string): CodingRow | undefined {
  return scene.graph.codings.find(
    (coding) => coding.unitId === unitId && coding.schemeId === schemeId && coding.raterId === scene.raterId,
  )
}

/** Says before a code is given which text goes with it. */
export function evidenceWords([anchor]: readonly Anchor[]): string {
  return anchor === undefined
    ? 'No text is selected in the editor, so it gets no evidence yet.'
    : `The selected text becomes its evidence: ${anchor.path}:${anchor.line}.`
}
