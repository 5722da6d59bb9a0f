/** What a drop means: from what was dropped where to the one step that follows. Pure, so that every case has a test. */
import type { Anchor } from '../../shared/model/anchor.ts'
import type { Dragged } from '../session/drag.ts'
import { findCode, interactionScheme } from './codebook.ts'
import type { Point } from './geometry.ts'
import { ownCoding, type Scene } from './scene.ts'

export type DropTarget =
  | ({ readonly kind: 'canvas' } & Point)
  | { readonly kind: 'model'; readonly unitId: string }
  /** A stage or another code that a unit has. */
  | { readonly kind: 'chip'; readonly unitId: string; readonly codeId: string }
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
  /** Nothing is changed; the unit that already says so is shown. */
  | { readonly step: 'show'; readonly unitId: string; readonly text: string }
  | { readonly step: 'refuse'; readonly text: string; readonly next: string }

type Source = Exclude<Dragged, { kind: 'code' }>

function refuse(text: string, next: string): Step {
  return { step: 'refuse', text, next }
}

/** `evidence` is the text selected in the editor, which a dropped code takes along. */
export function planDrop(dragged: Dragged, target: DropTarget, scene: Scene, evidence: readonly Anchor[]): Step {
  if (dragged.kind === 'code') return dropCode(dragged.codeId, target, scene, evidence)
  if (dragged.repositoryId !== scene.repositoryId) {
    return refuse('This comes from another repository.', 'Open the canvas of that repository and drop it there.')
  }
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

/** A name for a model out of what shows it. */
export function labelOf(source: Source, scene: Pick<Scene, 'loads'>): string {
  if (source.kind === 'text') return labelOfText(source.anchor.quote)
  const load = scene.loads.get(source.loadId)
  if (load === undefined) return ''
  const names = [...new Set(load.modelNames.map(({ name }) => name))].filter((name) => name !== '')
  return names.length > 0 ? names.slice(0, 3).join(' | ') : labelOfText(load.nameArgument) || load.callee
}

/** A model's name quoted in the text where there is one, else the first line without the quotes around it. */
export function labelOfText(text: string): string {
  const quoted = /["']([\w.-]+\/[\w.-]+)["']/.exec(text)?.[1]
  if (quoted !== undefined) return quoted
  const line = (text.trim().split('\n', 1)[0] ?? '').replace(/[\s,:;]+$/, '')
  return line.replace(/^(["'`])(.*)\1$/, '$2').slice(0, 80)
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
        'Drop it on a link, or draw a link from the edge of one model to another.',
      )
    : refuse(`${scheme} is no question about models.`, 'Code the text or the load in the editor with it.')
}

function dropCode(codeId: string, target: DropTarget, scene: Scene, evidence: readonly Anchor[]): Step {
  if (target.kind !== 'canvas') return codeUnit(scene, target.unitId, codeId, evidence)
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
    x: target.x,
    y: target.y,
  }
}
