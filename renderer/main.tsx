/** The page's entry: starts the session and draws the window. The tokens and base styles come first, so that rooms may differ. */
import './ui/ui.css'
import './shell/shell.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { followKeys } from './actions/keys.ts'
import { followNativeMenu } from './actions/nativeMenu.ts'
import { registerActions } from './actions/run.ts'
import { actions } from './actions/table.ts'
import { App } from './App.tsx'
import { rememberCanvas } from './canvas/rememberView.ts'
import { rememberSuggestions } from './canvas/suggestions/rememberSuggestions.ts'
import { openStudyAt } from './session/openStudy.ts'
import { startSession } from './session/start.ts'

registerActions(actions)
startSession()
rememberCanvas(localStorage)
rememberSuggestions(localStorage)
followKeys(actions)
followNativeMenu(actions, window.loadstone)
window.loadstone?.onOpenStudy((path) => void openStudyAt(path))

const root = document.querySelector('#root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
