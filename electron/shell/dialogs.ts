/** The native dialogs that the page may ask for; each gives a path that the user chose, or null. */
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron'
import { z } from 'zod'
import { answerTo, type SenderCheck } from './sender.ts'

const studyFilter = [{ name: 'Loadstone study', extensions: ['loadstone'] }]
const nothing = z.undefined()

async function chosen(window: BrowserWindow, options: OpenDialogOptions): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, options)
  return canceled ? null : (filePaths[0] ?? null)
}

export function offerDialogs(check: SenderCheck): void {
  answerTo(check, 'loadstone:pick-folder', z.string().max(200), (window, title) =>
    chosen(window, { title, properties: ['openDirectory', 'createDirectory'] }),
  )
  answerTo(check, 'loadstone:pick-study', nothing, (window) =>
    chosen(window, { title: 'Open a study', properties: ['openFile'], filters: studyFilter }),
  )
  answerTo(check, 'loadstone:save-study', z.string().max(200), async (window, suggestedName) => {
    const options = { title: 'Save the study as', defaultPath: suggestedName, filters: studyFilter }
    const { canceled, filePath } = await dialog.showSaveDialog(window, options)
    return canceled || filePath === '' ? null : filePath
  })
}
