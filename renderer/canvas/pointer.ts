/** What lies under the pointer: which unit or chip an event of the canvas is about. */

export interface Hit {
  readonly unitId: string
  readonly kind: 'model' | 'link'
  readonly codeId: string | null
  /** Its code when it is a stage of the model: links begin and end there. */
  readonly stageId: string | null
  readonly element: HTMLElement | SVGElement
}

type Marked = HTMLElement | SVGElement

/** Null over the empty canvas and everything else that is no unit. */
export function hitOf(target: EventTarget | null): Hit | null {
  if (!(target instanceof Element)) return null
  const model = target.closest<Marked>('[data-model]')
  if (model !== null) {
    const row = target.closest<Marked>('[data-stage]')
    const chip = target.closest<Marked>('[data-chip]')
    return {
      unitId: model.dataset['model'] ?? '',
      kind: 'model',
      codeId: row?.dataset['stage'] ?? chip?.dataset['chip'] ?? null,
      stageId: row?.dataset['stage'] ?? null,
      element: row ?? chip ?? model,
    }
  }
  const link = target.closest<Marked>('[data-link]')
  if (link === null) return null
  return { unitId: link.dataset['link'] ?? '', kind: 'link', codeId: null, stageId: null, element: link }
}

/** A closed lane, or one of the stages that its models take: lines end and begin there, and then ask at which model. */
export interface LaneHit {
  readonly unitId: string
  readonly kind: 'lane'
  readonly stageId: string | null
  readonly element: HTMLElement | SVGElement
}

/** What a line can be drawn from or to; an open lane leaves that to the models in it. */
export function lineHitOf(target: EventTarget | null): Hit | LaneHit | null {
  const hit = hitOf(target)
  const lane = target instanceof Element ? target.closest<Marked>('[data-lane][data-expanded="false"]') : null
  if (hit !== null || lane === null || !(target instanceof Element)) return hit
  const row = target.closest<Marked>('[data-lane-stage]')
  const stageId = row?.dataset['laneStage'] ?? null
  return { unitId: lane.dataset['lane'] ?? '', kind: 'lane', stageId, element: row ?? lane }
}

/** The lane that an event is about, when it is about no model in it. */
export function laneOf(target: EventTarget | null): string | null {
  if (!(target instanceof Element) || target.closest('[data-model]') !== null) return null
  return target.closest<HTMLElement>('[data-lane]')?.dataset['lane'] ?? null
}

/** The focused node or edge of the flow library wraps our element instead of lying in it. */
export function focusedUnit(target: EventTarget | null): string | null {
  const wrapper = target instanceof Element ? target.closest<Marked>('.react-flow__node, .react-flow__edge') : null
  return wrapper?.dataset['id'] ?? null
}
