/** Tells the user that the back end ended: nothing when it was started again, a choice when it was not. */
import { app, dialog } from 'electron'

/** The page shows a lost connection by itself; after a restart it is connected again a moment later. */
export function reportBackEndDeath(startedAgain: boolean): void {
  if (startedAgain) return
  const options = {
    type: 'error' as const,
    message: 'Loadstone’s back end ended twice within a minute.',
    detail: 'What was acknowledged before is saved. Start Loadstone again; if it keeps ending, open another study.',
    buttons: ['Start again', 'Quit'],
    defaultId: 0,
    cancelId: 1,
  }
  void dialog.showMessageBox(options).then(({ response }) => {
    if (response === 0) app.relaunch()
    app.quit()
  })
}
