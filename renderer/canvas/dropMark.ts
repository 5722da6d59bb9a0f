/** Marks what lies under the pointer during a drag: by attribute and not by state, which would draw every card again. */

export type Mark = (element: Element | null, where?: string) => void

/** One element is marked at a time; null takes the mark away. */
export function createMark(): Mark {
  let marked: Element | null = null
  return (element, where = '') => {
    if (marked !== element) marked?.removeAttribute('data-drop')
    if (element !== null && element.getAttribute('data-drop') !== where) element.setAttribute('data-drop', where)
    marked = element
  }
}
