/** Starts the session: takes up the memory of the window, connects, and stays connected. */
import { typedCalls } from '../api.ts'
import { keepConnected } from './connect.ts'
import { resumeStudy } from './openStudy.ts'
import { keepTraced } from './keepTraced.ts'
import { attempt } from './notices.ts'
import { loadPreferences } from './preferences.ts'
import { queries } from './query.ts'
import { rememberWindow } from './remember.ts'
import { session } from './state.ts'
import { applyTheme } from './theme.ts'

/** Call once, before the first render. */
export function startSession(): void {
  rememberWindow(localStorage, window.innerWidth)
  applyTheme()
  keepTraced()
  let losses = 0
  keepConnected({
    opened: (client) => {
      const lossesBefore = losses
      session.setState({ call: typedCalls(client) })
      queries.connect(client)
      // Open only now, so that the welcome screen does not flash before the study that comes.
      void Promise.all([resumeStudy(), attempt(loadPreferences)]).then(() => {
        if (losses === lossesBefore) session.setState({ connection: 'open' })
      })
    },
    changed: (tables) => queries.invalidate(tables),
    lost: () => {
      losses += 1
      session.setState({ connection: 'lost' })
    },
  })
}
