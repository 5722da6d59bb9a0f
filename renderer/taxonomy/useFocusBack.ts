/** Gives a list the focus when a dialog closed and left it with nobody, because what had opened the dialog is gone. */
import { useEffect } from 'react'
import { useSession } from '../session/state.ts'

export function useFocusBack(list: { readonly current: HTMLElement | null }, wanted: boolean): void {
  const open = useSession((state) => state.dialog !== null)
  useEffect(() => {
    if (!wanted || !open) return undefined
    const element = list.current
    return () => {
      // The dialog gives the focus back first where it can.
      setTimeout(() => {
        if (document.activeElement === document.body) element?.focus()
      }, 30)
    }
  }, [list, open, wanted])
}
