/** The cursor of the outline: where it stands, and what a row under it means for the rest of the window. */
import type { DragEvent } from 'react'
import type { SuggestionRow } from '../../shared/api/canvas.ts'
import { readDrag, startDrag } from '../session/drag.ts'
import { session } from '../session/state.ts'
import { type DropTarget, planDrop } from './drop.ts'
import { followUnit, type Manner, showPlace } from './follow.ts'
import { type OutlineRow, suggestionOf } from './outlineRows.ts'
import { evidenceAtHand, type Scene } from './scene.ts'
import { perform, selectUnits } from './steps.ts'
import { knownReview } from './suggestions/review.ts'
import { lookAt, pointAt, showEvidence } from './suggestions/reviewSteps.ts'

/** Index of the row that the window's selection means, unless the cursor already stands on one that does. */
export function cursorFor(rows: readonly OutlineRow[], cursor: string | null, unitIds: readonly string[]): number {
  const at = rows.findIndex((row) => row.key === cursor)
  const [unitId] = unitIds
  if (at !== -1 && (unitId === undefined || rows[at]?.unitId === unitId)) return at
  const wanted = rows.findIndex((row) => row.unitId === unitId)
  return wanted === -1 ? Math.max(0, at) : wanted
}

/** The row's suggestion, with the review that it is answered in. */
function suggestedBy(row: OutlineRow) {
  const id = suggestionOf(row)
  const review = id === null ? null : knownReview()
  const suggestion = review?.rows.find((each) => each.id === id)
  return review === null || suggestion === undefined ? null : { review, suggestion }
}

/** Places of what nobody drew have a unit that is none yet. */
function isDrawn({ graph }: Pick<Scene, 'graph'>, { unitId }: OutlineRow): boolean {
  return [...graph.models, ...graph.links].some(({ id }) => id === unitId)
}

/** Moving the cursor selects, so that every action of the canvas is about the row under it; keys answer a suggestion. */
export function selectRow(scene: Pick<Scene, 'graph'>, row: OutlineRow): void {
  const at = suggestedBy(row)
  if (at !== null) return pointAt(at.review, at.suggestion)
  selectUnits(isDrawn(scene, row) ? [row.unitId] : [], row.kind === 'chip' ? row.chip.mine : null)
}

/** The first row of a suggestion, and what has to be open for it to be there. */
export function rowOfSuggestion(rows: readonly OutlineRow[], suggestionId: string): OutlineRow | undefined {
  return rows.find((row) => suggestionOf(row) === suggestionId)
}

export function rowsAbove({ unit }: Pick<SuggestionRow, 'unit'>): string[] {
  return unit.kind === 'link' ? [unit.sourceId, `${unit.sourceId}/${unit.id}`] : [unit.id]
}

/** Enter or a click: goes to the evidence of the row. */
export function openRow(scene: Scene, row: OutlineRow, manner: Manner): void {
  const at = suggestedBy(row)
  if (at !== null) {
    const [first] = at.suggestion.evidence
    if (manner === 'openly' && first !== undefined) showEvidence(scene.repositoryId, first, manner)
    return lookAt(at.review, at.suggestion)
  }
  switch (row.kind) {
    case 'place':
      showPlace(scene, row.place, manner)
      return selectUnits(isDrawn(scene, row) ? [row.unitId] : [])
    case 'chip':
      return followUnit(scene, row.unitId, row.chip.codeId, manner)
    case 'model':
    case 'link':
      return followUnit(scene, row.unitId, null, manner)
  }
}

/** A drop on a row is a drop on its unit, or on its code where the row is one. */
export function rowTarget(row: OutlineRow, scene: Scene, after = false): DropTarget {
  const { unitId } = row
  if (scene.graph.links.some((link) => link.id === unitId)) return { kind: 'link', unitId }
  return row.kind === 'chip' ? { kind: 'chip', unitId, codeId: row.chip.codeId, after } : { kind: 'model', unitId }
}

/** A code is taken from its model: to another place among its stages, or to another model. */
export function dragRow(event: DragEvent, row: OutlineRow | undefined): void {
  if (row?.kind !== 'chip' || row.chip.ghost !== undefined) return event.preventDefault()
  const { unitId, codeId, schemeId, name } = row.chip
  startDrag(event.dataTransfer, { kind: 'code', codeId, schemeId, unitId }, name)
}

/** What is no more than suggested takes nothing. */
export function takesDrops(scene: Pick<Scene, 'graph'>, row: OutlineRow | undefined): row is OutlineRow {
  return row !== undefined && isDrawn(scene, row)
}

export function dropOnRow(event: DragEvent, row: OutlineRow, scene: Scene): void {
  const dragged = readDrag(event.dataTransfer)
  if (dragged === null) return
  event.preventDefault()
  const evidence = evidenceAtHand(session.getState(), scene, row.unitId)
  const box = (event.target as Element).closest('[data-row]')?.getBoundingClientRect()
  const after = box !== undefined && event.clientY > box.top + box.height / 2
  void perform(planDrop(dragged, rowTarget(row, scene, after), scene, evidence), scene)
}
