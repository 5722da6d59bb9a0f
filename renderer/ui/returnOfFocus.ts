/** Return of focus: a dialog that closes gives the keyboard back to where it was before all dialogs and menus. */
import { useEffect, useState } from 'react'

/** What comes and goes: nobody can go back to it. */
const passing = '.ui-dialog, .ui-menu'

let lastStanding: HTMLElement | null = null

if (typeof document !== 'undefined') {
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.closest(passing) === null) lastStanding = target
  })
}

/** For what is drawn while it is open and taken away at once when it closes, which would leave the keyboard nowhere. */
export function useReturnOfFocus(): void {
  const [origin] = useState(() => lastStanding)
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const nowhere = document.activeElement === document.body && document.querySelector('.ui-dialog') === null
        if (nowhere) origin?.focus()
      })
    },
    [origin],
  )
}
