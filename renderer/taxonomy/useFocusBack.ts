/** Gives a list the focus when a dialog closed and left it with nobody, because what had opened the dialog is gone. */
import { useEffect } from 'react'
import { session, useSession } from '../session/state.ts'

/** Another dialog may have followed, and not have the focus yet: what is typed is meant for that one. */
export function isLeftToNobody(page: Pick<Document, 'activeElement' | 'body'>): boolean {
  return page.activeElement === page.body && session.getState().dialog === null
}

export function useFocusBack(list: { readonly current: HTMLElement | null }, wanted: boolean): void {
  const open = useSession((state) => state.dialog !== null)
  useEffect(() => {
    if (!wanted || !open) return undefined
    const element = list.current
    return () => {
      // The dialog gives the focus back first where it can.
      setTimeout(() => {
        if (isLeftToNobody(document)) element?.focus()
      }, 30)
    }
  }, [list, open, wanted])
}
