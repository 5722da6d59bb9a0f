/** What lies under the pointer: which unit or chip an event of the canvas is about. */

export interface Hit {
  readonly unitId: string
  readonly kind: 'model' | 'link'
  readonly codeId: string | null
  readonly element: HTMLElement | SVGElement
}

type Marked = HTMLElement | SVGElement

/** Null over the empty canvas and everything else that is no unit. */
export function hitOf(target: EventTarget | null): Hit | null {
  if (!(target instanceof Element)) return null
  const model = target.closest<Marked>('[data-model]')
  if (model !== null) {
    const chip = target.closest<Marked>('[data-chip]')
    return {
      unitId: model.dataset['model'] ?? '',
      kind: 'model',
      codeId: chip?.dataset['chip'] ?? null,
      element: chip ?? model,
    }
  }
  const link = target.closest<Marked>('[data-link]')
  return link === null ? null : { unitId: link.dataset['link'] ?? '', kind: 'link', codeId: null, element: link }
}

/** The focused node or edge of the flow library wraps our element instead of lying in it. */
export function focusedUnit(target: EventTarget | null): string | null {
  const wrapper = target instanceof Element ? target.closest<Marked>('.react-flow__node, .react-flow__edge') : null
  return wrapper?.dataset['id'] ?? null
}
