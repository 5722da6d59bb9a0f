/** What the small menus of the canvas do with the keyboard: focus that goes in, round and out again. */
import { type RefObject, useEffect } from 'react'

/** Begins at the first element that fits, and gives the focus back at the end. */
export function useFocus(menu: RefObject<HTMLElement | null>, first: string): void {
  useEffect(() => {
    const before = document.activeElement
    menu.current?.querySelector<HTMLElement>(first)?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [menu, first])
}

/** Arrow keys and Tab go through everything in the menu, whatever group it is in. */
export function moveFocus(menu: HTMLElement | null, { key, shiftKey }: KeyboardEvent): boolean {
  const items = [...(menu?.querySelectorAll('button') ?? [])]
  const at = items.indexOf(document.activeElement as HTMLButtonElement)
  const last = items.length - 1
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Tab: shiftKey ? at - 1 : at + 1,
    Home: 0,
    End: last,
  }
  const next = moves[key]
  if (next === undefined) return false
  items[(next + items.length) % items.length]?.focus()
  return true
}

/** The handler of the last drawing: what a key does depends on what is chosen. */
export function useKeys(menu: RefObject<HTMLElement | null>, onKeyDown: (event: KeyboardEvent) => void): void {
  useEffect(() => {
    const element = menu.current
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  })
}
