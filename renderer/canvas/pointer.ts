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
