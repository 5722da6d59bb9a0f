/** Steps of the review: going to a suggestion with its evidence, and answering it, each answer leading on to the next. */
import type { SuggestionRow } from '../../../shared/api/canvas.ts'
import type { Anchor } from '../../../shared/model/anchor.ts'
import { counted } from '../../../shared/text/counted.ts'
import { runByName } from '../../actions/run.ts'
import { revealAnchor } from '../../session/navigate.ts'
import { attempt, notify } from '../../session/notices.ts'
import { nextNumber, session } from '../../session/state.ts'
import type { Manner } from '../follow.ts'
import { selectUnits } from '../steps.ts'
import { ask } from '../view.ts'
import { acceptable, refusedIds } from './answering.ts'
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

/** Makes it the current one: in the list, on the canvas and in the editor. */
export function lookAt({ repositoryId, graph, listed }: Review, row: SuggestionRow): void {
  const { unit, evidence } = row
  const isDrawn = [...graph.models, ...graph.links].some(({ id }) => id === unit.id)
  const [first] = evidence
  if (first !== undefined) showEvidence(repositoryId, first, 'quietly')
  // After the evidence, which makes the editor's text the current thing.
  selectUnits(isDrawn ? [unit.id] : [])
  fold(groupOf(row), true)
  suggestionView.setState({ at: { id: row.id, index: Math.max(0, listed.indexOf(row)) }, unitId: unit.id })
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
  suggestionView.setState({ at: null, unitId: null })
  const open = review.rows.filter(({ id, verdict }) => verdict === null && !answered.has(id)).length
  const text = open === 0 ? 'Every suggestion is answered.' : 'Every suggestion that is listed is answered.'
  const more = open === 0 ? {} : { next: hiddenWords(open) }
  notify({ tone: 'success', text, ...more })
}

/** Goes on before the study has answered: two quick keys answer two suggestions. */
async function answer(review: Review, ids: readonly string[], step: () => Promise<unknown>): Promise<boolean> {
  goOn(review, 1, new Set(ids))
  return (await attempt(async () => [await step()])) !== undefined
}

export async function acceptOne(review: Review, row: SuggestionRow, codeId?: string): Promise<void> {
  const { repositoryId } = review
  const changed = codeId === undefined ? {} : { codeId }
  await answer(review, [row.id], () =>
    session.getState().call('canvas.accept', { repositoryId, suggestionIds: [row.id], ...changed }),
  )
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
  const call = () => session.getState().call('canvas.accept', { repositoryId, suggestionIds: ids })
  if (!(await answer(review, ids, call))) return
  // Their places are worked out anew each time until somebody moves them, or saves them like this.
  const models = rows.filter(({ id, codeId }) => codeId === null && ids.includes(id)).length
  const action = { label: 'Arrange', perform: () => runByName('canvas.arrange') }
  const text = `Accepted ${counted(ids.length, 'suggestion')}.`
  notify({ tone: 'success', text, ...next, ...(models > 1 ? { action } : {}) })
}

/** Open suggestions listed of the model that one is about; its links are others' business too. */
export function ofSameModel({ listed }: Pick<Review, 'listed'>, row: SuggestionRow): SuggestionRow[] {
  const modelId = groupOf(row)
  return listed.filter(({ unit, verdict }) => verdict === null && unit.kind === 'model' && unit.id === modelId)
}

/** A model falls with everything that is suggested of it. */
export async function refuse(review: Review, rows: readonly SuggestionRow[]): Promise<void> {
  const { repositoryId } = review
  const ids = refusedIds(rows, review.rows)
  if (ids.length === 0) return
  const done = await answer(review, ids, () =>
    session.getState().call('canvas.refuse', { repositoryId, suggestionIds: ids }),
  )
  if (done && ids.length > 1) notify({ tone: 'success', text: `Refused ${counted(ids.length, 'suggestion')}.` })
}

/** What was drawn stays; the suggestion is asked again. */
export async function reopen({ repositoryId }: Review, row: SuggestionRow): Promise<void> {
  await attempt(() => session.getState().call('canvas.reopen', { repositoryId, suggestionIds: [row.id] }))
}
