/** Steps of the review: going to a suggestion with its evidence, and answering it, each answer leading on to the next. */
import type { SuggestionRow } from '../../../shared/api/canvas.ts'
import type { Anchor } from '../../../shared/model/anchor.ts'
import { counted } from '../../../shared/text/counted.ts'
import { revealAnchor } from '../../session/navigate.ts'
import { attempt, notify } from '../../session/notices.ts'
import { nextNumber, session } from '../../session/state.ts'
import type { Manner } from '../follow.ts'
import { selectUnits } from '../steps.ts'
import { ask } from '../view.ts'
import { acceptable, refusedIds } from './answering.ts'
import { ghostPlaces } from './ghostPlaces.ts'
import { knownReview, type Review } from './review.ts'
import { groupOf, nextOpen } from './suggestionRows.ts'
import { fold, suggestionView } from './suggestionView.ts'
import { hiddenWords } from './suggestionWords.ts'

/** `quietly` leaves the layout alone where only the canvas is shown: the editor knows where to go once it is. */
export function showEvidence(repositoryId: string, anchor: Anchor, manner: Manner): void {
  const { path, start, end } = anchor
  if (manner === 'openly' || session.getState().centre !== 'canvas') return revealAnchor(repositoryId, anchor)
  const reveal = { repositoryId, path, start, end, request: nextNumber() }
  session.setState({ file: { repositoryId, path }, reveal })
}

/** Makes it the current one. Without its list it is at hand: keys answer it until something else is selected. */
export function pointAt({ graph, listed }: Review, row: SuggestionRow): void {
  const { unit } = row
  const isDrawn = [...graph.models, ...graph.links].some(({ id }) => id === unit.id)
  const unitIds = isDrawn ? [unit.id] : []
  selectUnits(unitIds)
  fold(groupOf(row), true)
  const at = { id: row.id, index: Math.max(0, listed.indexOf(row)) }
  suggestionView.setState(({ shown }) => ({ at, unitId: unit.id, atHand: shown ? null : unitIds }))
}

/** Makes it the current one: in the list, on the canvas and in the editor. */
export function lookAt(review: Review, row: SuggestionRow): void {
  const [first] = row.evidence
  if (first !== undefined) showEvidence(review.repositoryId, first, 'quietly')
  // After the evidence, which makes the editor's text the current thing.
  pointAt(review, row)
  ask('reveal')
}

/** Opens the list where it is not; for clicks on ghosts. */
export function lookAtId(suggestionId: string): void {
  const review = knownReview()
  const row = review?.rows.find(({ id }) => id === suggestionId)
  suggestionView.setState({ shown: true })
  if (review !== null && row !== undefined) lookAt(review, row)
}

export function goOn(review: Review, step: 1 | -1, answered: ReadonlySet<string> = new Set()): void {
  const next = nextOpen(review.listed, suggestionView.getState().at, step, answered)
  if (next !== undefined) return lookAt(review, next)
  suggestionView.setState({ at: null, unitId: null, atHand: null })
  const open = review.rows.filter(({ id, verdict }) => verdict === null && !answered.has(id)).length
  const text = open === 0 ? 'Every suggestion is answered.' : 'Every suggestion that is listed is answered.'
  const more = open === 0 ? {} : { next: hiddenWords(open) }
  notify({ tone: 'success', text, ...more })
}

/** Where to go after an answer, before the study has taken it: two quick keys answer two suggestions. */
type After = (review: Review, answered: ReadonlySet<string>) => void

const goToNext: After = (review, answered) => goOn(review, 1, answered)

async function answer(
  review: Review,
  ids: readonly string[],
  step: () => Promise<unknown>,
  after: After = goToNext,
): Promise<boolean> {
  after(review, new Set(ids))
  return (await attempt(async () => [await step()])) !== undefined
}

export async function acceptOne(review: Review, row: SuggestionRow, codeId?: string, after?: After): Promise<void> {
  const { repositoryId } = review
  const changed = codeId === undefined ? {} : { codeId }
  const places = ghostPlaces(review, [row])
  const input = { repositoryId, suggestionIds: [row.id], places, ...changed }
  await answer(review, [row.id], () => session.getState().call('canvas.accept', input), after)
}

function leftWords(left: number): string {
  return `${left === 1 ? 'One differs' : `${left} differ`} from what you said yourself and ${left === 1 ? 'is' : 'are'} left open.`
}

/** One step that undo takes back as one. */
export async function acceptSeveral(review: Review, rows: readonly SuggestionRow[]): Promise<void> {
  const { repositoryId } = review
  const { ids, left } = acceptable(rows, review)
  const next = left === 0 ? {} : { next: leftWords(left) }
  if (ids.length === 0) {
    notify({ tone: 'info', text: 'Nothing was accepted.', ...next })
    return
  }
  const taken = new Set(ids)
  const places = ghostPlaces(
    review,
    rows.filter(({ id }) => taken.has(id)),
  )
  const call = () => session.getState().call('canvas.accept', { repositoryId, suggestionIds: ids, places })
  if (await answer(review, ids, call)) {
    notify({ tone: 'success', text: `Accepted ${counted(ids.length, 'suggestion')}.`, ...next })
  }
}

/** Open suggestions listed of the model that one is about; its links are others' business too. */
export function ofSameModel({ listed }: Pick<Review, 'listed'>, row: SuggestionRow): SuggestionRow[] {
  const modelId = groupOf(row)
  return listed.filter(({ unit, verdict }) => verdict === null && unit.kind === 'model' && unit.id === modelId)
}

/** A model falls with everything that is suggested of it. */
export async function refuse(review: Review, rows: readonly SuggestionRow[], after?: After): Promise<void> {
  const { repositoryId } = review
  const ids = refusedIds(rows, review.rows)
  if (ids.length === 0) return
  const call = () => session.getState().call('canvas.refuse', { repositoryId, suggestionIds: ids })
  const done = await answer(review, ids, call, after)
  if (done && ids.length > 1) notify({ tone: 'success', text: `Refused ${counted(ids.length, 'suggestion')}.` })
}

/** What was drawn stays; the suggestion is asked again. */
export async function reopen({ repositoryId }: Review, row: SuggestionRow): Promise<void> {
  await attempt(() => session.getState().call('canvas.reopen', { repositoryId, suggestionIds: [row.id] }))
}
