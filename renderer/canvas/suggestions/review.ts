/** The review as actions see it: what is listed, in which order, and where one is, out of what the window knows already. */
import type { Graph, SuggestionRow } from '../../../shared/api/canvas.ts'
import type { Output } from '../../../shared/api/index.ts'
import type { SchemeRow } from '../../../shared/api/taxonomy.ts'
import { queries } from '../../session/query.ts'
import { session } from '../../session/state.ts'
import { canvasHasKeys } from '../show.ts'
import type { Ghosts } from './ghostFlow.ts'
import {
  currentOf,
  filtered,
  groupsOf,
  inListOrder,
  modelNames,
  type SuggestionFilter,
  type SuggestionGroup,
} from './suggestionRows.ts'
import { type SuggestionView, suggestionView } from './suggestionView.ts'

export interface Listing {
  readonly groups: readonly SuggestionGroup[]
  /** All rows of the groups, from top to bottom. */
  readonly listed: readonly SuggestionRow[]
}

interface Facts {
  readonly rows: readonly SuggestionRow[]
  readonly graph: Pick<Graph, 'models'>
  readonly schemes: readonly SchemeRow[]
}

export function listing({ rows, graph, schemes }: Facts, filter: SuggestionFilter, answered: boolean): Listing {
  const wanted = answered ? rows : rows.filter(({ verdict }) => verdict === null)
  const groups = groupsOf(filtered(wanted, filter, schemes), modelNames(rows, graph.models))
  return { groups, listed: inListOrder(groups) }
}

export interface Review extends Listing {
  readonly repositoryId: string
  readonly raterId: string
  readonly graph: Graph
  readonly schemes: readonly SchemeRow[]
  /** The whole draft, whatever the filter says. */
  readonly rows: readonly SuggestionRow[]
  readonly current: SuggestionRow | undefined
}

interface Kept extends Listing {
  readonly asked: readonly unknown[]
}

let kept: Kept | null = null

/** Every action asks on every key: worked out once for as long as nothing changes. */
function listingOf(facts: Facts & { readonly graph: Graph }, view: SuggestionView): Listing {
  const asked = [
    facts.rows,
    facts.graph.models,
    facts.schemes,
    view.confidences,
    view.kinds,
    view.modelId,
    view.answered,
  ]
  if (kept !== null && kept.asked.every((one, index) => one === asked[index])) return kept
  kept = { ...listing(facts, view, view.answered), asked }
  return kept
}

/** Null before the window knows the draft of the repository. */
export function knownReview(repositoryId: string | null = session.getState().repositoryId): Review | null {
  if (repositoryId === null) return null
  const rows = queries.entry('canvas.suggestions', { repositoryId }).state.data as readonly SuggestionRow[] | undefined
  const graph = queries.entry('canvas.graph', { repositoryId }).state.data as Graph | undefined
  const schemes = queries.entry('taxonomy.schemes', {}).state.data as readonly SchemeRow[] | undefined
  const study = queries.entry('study.state', {}).state.data as Output<'study.state'> | undefined
  if (rows === undefined || graph === undefined || schemes === undefined || study === undefined || study === null)
    return null
  const view = suggestionView.getState()
  const list = listingOf({ rows, graph, schemes }, view)
  const current = currentOf(list.listed, view.at)
  return { repositoryId, raterId: study.raterId, graph, schemes, rows, ...list, current }
}

export function hasGhosts(repositoryId: string | null): boolean {
  const review = knownReview(repositoryId)
  return review !== null && knownGhosts(review).shown.length > 0
}

/** What is drawn of suggestions now. */
export function knownGhosts({
  repositoryId,
  schemes,
}: {
  repositoryId: string
  schemes: readonly SchemeRow[]
}): Ghosts {
  const entry = queries.entry('canvas.suggestions', { repositoryId })
  const rows = (entry.state.data ?? []) as readonly SuggestionRow[]
  const view = suggestionView.getState()
  const open = view.ghosts ? rows.filter(({ verdict }) => verdict === null) : []
  return { rows, shown: filtered(open, view, schemes) }
}

/** Whether one went to a suggestion without its list, and nothing else was selected since. */
export function isAtHand(): boolean {
  const { at, atHand } = suggestionView.getState()
  return at !== null && atHand !== null && atHand === session.getState().unitIds
}

/**
 * Keys of the review are letters that code elsewhere: they count while the list is shown, or a suggestion is at hand, and the
 * canvas has the keys.
 */
export function reviewing(): Review | null {
  const isMeant = suggestionView.getState().shown || isAtHand()
  return isMeant && session.getState().view === 'workbench' && canvasHasKeys() ? knownReview() : null
}
