/** What a drop means: from what was dropped where to the one step that follows. Pure, so that every case has a test. */
import type { Anchor } from '../../shared/model/anchor.ts'
import type { Dragged } from '../session/drag.ts'
import { findCode, interactionScheme } from '../../shared/pipeline/codebook.ts'
import type { Point } from './geometry.ts'
import { labelOf, labelOfText } from './modelLabel.ts'
import { ownCoding, type Scene } from './scene.ts'
import { firstOwn, isStageOf, placeBeside } from './stagePlaces.ts'

export type DropTarget =
  | ({ readonly kind: 'canvas' } & Point)
  /** `above` its rows, as opposed to on or below them. */
  | { readonly kind: 'model'; readonly unitId: string; readonly above?: boolean }
  /** A stage or another code that a unit has; `after` in its lower half. */
  | { readonly kind: 'chip'; readonly unitId: string; readonly codeId: string; readonly after?: boolean }
  | { readonly kind: 'link'; readonly unitId: string }

export type Step =
  | ({
      readonly step: 'addModel'
      readonly label?: string
      readonly loadIds: readonly string[]
      readonly evidence: readonly Anchor[]
      readonly codeId?: string
    } & Point)
  | {
      readonly step: 'addToModel'
      readonly unitId: string
      readonly loadIds: readonly string[]
      readonly evidence: readonly Anchor[]
    }
  | {
      readonly step: 'code'
      readonly unitId: string
      readonly codeId: string
      readonly loadIds: readonly string[]
      readonly evidence: readonly Anchor[]
    }
  /** Codes a model with a stage and puts it before another of mine, or last. */
  | {
      readonly step: 'putStage'
      readonly unitId: string
      readonly codeId: string
      readonly beforeId: string | null
      readonly evidence: readonly Anchor[]
    }
  /** What a file loads becomes models, or is added to one. */
  | ({ readonly step: 'addFile'; readonly path: string; readonly unitId?: string } & Point)
  /** It was put back to where it came from. */
  | { readonly step: 'nothing' }
  /** Nothing is changed; the unit that already says so is shown. */
  | { readonly step: 'show'; readonly unitId: string; readonly text: string }
  | { readonly step: 'refuse'; readonly text: string; readonly next: string }

type Source = Extract<Dragged, { kind: 'load' | 'text' }>
type DraggedCode = Extract<Dragged, { kind: 'code' }>
type DraggedFile = Extract<Dragged, { kind: 'file' }>

function refuse(text: string, next: string): Step {
  return { step: 'refuse', text, next }
}

/** `evidence` is the text selected in the editor, which a dropped code takes along. */
export function planDrop(dragged: Dragged, target: DropTarget, scene: Scene, evidence: readonly Anchor[]): Step {
  if (dragged.kind === 'code') return dropCode(dragged, target, scene, evidence)
  if (dragged.repositoryId !== scene.repositoryId) {
    return refuse('This comes from another repository.', 'Open the canvas of that repository and drop it there.')
  }
  if (dragged.kind === 'file') return dropFile(dragged, target)
  const loadIds = dragged.kind === 'load' ? [dragged.loadId] : []
  const anchors = dragged.kind === 'text' ? [dragged.anchor] : []
  switch (target.kind) {
    case 'canvas':
      return newModel(dragged, target, scene)
    case 'model':
      return addToModel(dragged, target.unitId, scene)
    case 'chip':
      return { step: 'code', unitId: target.unitId, codeId: target.codeId, loadIds, evidence: anchors }
    case 'link':
      return evidenceForLink(target.unitId, scene, loadIds, anchors)
  }
}

function dropFile({ path }: DraggedFile, target: DropTarget): Step {
  if (target.kind === 'link') {
    return refuse('A file says too little about an interaction.', 'Open it and drag the lines that show it.')
  }
  if (target.kind === 'canvas') return { step: 'addFile', path, x: target.x, y: target.y }
  return { step: 'addFile', path, unitId: target.unitId, x: 0, y: 0 }
}

function newModel(source: Source, place: Point, scene: Scene): Step {
  const owner = source.kind === 'load' && scene.graph.models.find((model) => model.loadIds.includes(source.loadId))
  if (owner) return { step: 'show', unitId: owner.id, text: `This load already belongs to ${owner.label}.` }
  const label = labelOf(source, scene)
  return {
    step: 'addModel',
    ...(label === '' ? {} : { label }),
    loadIds: source.kind === 'load' ? [source.loadId] : [],
    evidence: source.kind === 'text' ? [source.anchor] : [],
    x: place.x,
    y: place.y,
  }
}

function sameText(a: Anchor, b: Anchor): boolean {
  return a.path === b.path && a.blob === b.blob && a.start === b.start && a.end === b.end
}

function addToModel(source: Source, unitId: string, scene: Scene): Step {
  const model = scene.graph.models.find((candidate) => candidate.id === unitId)
  const known =
    source.kind === 'load'
      ? model?.loadIds.includes(source.loadId) === true
      : model?.evidence.some((anchor) => sameText(anchor, source.anchor)) === true
  if (model !== undefined && known) {
    return { step: 'show', unitId, text: `${model.label} has this ${source.kind} already.` }
  }
  return {
    step: 'addToModel',
    unitId,
    loadIds: source.kind === 'load' ? [source.loadId] : [],
    evidence: source.kind === 'text' ? [source.anchor] : [],
  }
}

function evidenceForLink(unitId: string, scene: Scene, loadIds: readonly string[], evidence: readonly Anchor[]): Step {
  const naming = interactionScheme(scene.schemes)
  const mine = naming && ownCoding(scene, unitId, naming.id)
  if (mine === undefined) {
    return refuse(
      'You have not named this interaction yet.',
      'Drop an interaction type on the link first, then its evidence.',
    )
  }
  return { step: 'code', unitId, codeId: mine.codeId, loadIds, evidence }
}

/** Codes a unit. Under a single-choice scheme the back end changes my earlier answer, which keeps its evidence and memo. */
export function codeUnit(scene: Scene, unitId: string, codeId: string, evidence: readonly Anchor[]): Step {
  const found = findCode(scene.schemes, codeId)
  if (found === undefined)
    return refuse('This code is no longer in the codebook.', 'Take another one from the palette.')
  const kind = scene.graph.links.some((link) => link.id === unitId) ? 'link' : 'model'
  const { name, unitKinds } = found.scheme
  if (!unitKinds.includes(kind)) return wrongKind(name, kind, unitKinds.includes('link'))
  return { step: 'code', unitId, codeId, loadIds: [], evidence }
}

function wrongKind(scheme: string, kind: 'model' | 'link', forLinks: boolean): Step {
  if (kind === 'link') return refuse(`${scheme} is no question about links.`, 'Drop it on one of the two models.')
  return forLinks
    ? refuse(
        `${scheme} is a question about links.`,
        'Drop it on a link, or draw a link from a stage of one model to a stage of another.',
      )
    : refuse(`${scheme} is no question about models.`, 'Code the text or the load in the editor with it.')
}

function dropCode(dragged: DraggedCode, target: DropTarget, scene: Scene, evidence: readonly Anchor[]): Step {
  if (target.kind === 'canvas') return newModelWith(dragged.codeId, target, scene, evidence)
  const { unitId } = target
  // What was taken from another card, or out of the palette, is a new word; the selected text goes with it.
  const fromHere = dragged.unitId === unitId
  const placed = target.kind !== 'link' && isStageOf(scene, unitId, dragged.codeId)
  if (placed && target.kind === 'chip' && isStageOf(scene, unitId, target.codeId)) {
    const beside = { codeId: target.codeId, after: target.after === true }
    const beforeId = placeBeside(scene, unitId, dragged.codeId, beside)
    if (beforeId === undefined) return { step: 'nothing' }
    return { step: 'putStage', unitId, codeId: dragged.codeId, beforeId, evidence: fromHere ? [] : evidence }
  }
  if (!fromHere) return codeUnit(scene, unitId, dragged.codeId, evidence)
  if (!placed) return { step: 'nothing' }
  const first = target.kind === 'model' && target.above === true
  const beforeId = first ? firstOwn(scene, unitId, dragged.codeId) : null
  return { step: 'putStage', unitId, codeId: dragged.codeId, beforeId, evidence: [] }
}

function newModelWith(codeId: string, place: Point, scene: Scene, evidence: readonly Anchor[]): Step {
  const scheme = findCode(scene.schemes, codeId)?.scheme
  if (scheme === undefined || !scheme.unitKinds.includes('model')) {
    return wrongKind(scheme?.name ?? 'This code', 'model', scheme?.unitKinds.includes('link') ?? false)
  }
  const label = labelOfText(evidence[0]?.quote ?? '')
  return {
    step: 'addModel',
    ...(label === '' ? {} : { label }),
    loadIds: [],
    evidence,
    codeId,
    x: place.x,
    y: place.y,
  }
}
