/** Theme: which set of tokens the page uses; `system` follows the system, also when it changes at dusk. */
import { useSyncExternalStore } from 'react'
import { type Theme, session, useSession } from './state.ts'

const dark = () => window.matchMedia('(prefers-color-scheme: dark)')

function followSystem(listener: () => void): () => void {
  const query = dark()
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

function shownTheme(theme: Theme): 'light' | 'dark' {
  if (theme !== 'system') return theme
  return dark().matches ? 'dark' : 'light'
}

/** The theme that is shown, for parts that colour themselves (editor, canvas). */
export function useShownTheme(): 'light' | 'dark' {
  const theme = useSession((state) => state.theme)
  return useSyncExternalStore(followSystem, () => shownTheme(theme))
}

/** Keeps `data-theme` on the page in step with the session and the system. */
export function applyTheme(): void {
  const apply = () => {
    document.documentElement.dataset['theme'] = shownTheme(session.getState().theme)
  }
  apply()
  followSystem(apply)
  session.subscribe(apply)
}
