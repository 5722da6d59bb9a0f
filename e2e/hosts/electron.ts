/** The real Electron; used only where its binary is present and a window can be opened. */
import { _electron } from '@playwright/test'
import { findElectron } from '../../scripts/electron-binary.mjs'
import type { HostOptions, RunningHost } from './host.ts'

type Answer = { canceled: boolean; filePaths: string[]; filePath: string }

export async function openElectron({ root, dataFolder }: HostOptions): Promise<RunningHost> {
  const binary = findElectron()
  if ('missing' in binary) throw new Error(binary.missing)
  const application = await _electron.launch({
    executablePath: binary.path,
    args: [root],
    env: { ...process.env, LOADSTONE_DATA: dataFolder } as Record<string, string>,
  })
  return {
    page: await application.firstWindow(),
    // The system draws its dialogs outside the page, where no test can reach them: they answer by themselves.
    answerDialog: (path) =>
      application.evaluate(
        ({ dialog }, answer: Answer) => {
          dialog.showOpenDialog = () => Promise.resolve(answer)
          dialog.showSaveDialog = () => Promise.resolve(answer)
        },
        { canceled: path === null, filePaths: path === null ? [] : [path], filePath: path ?? '' },
      ),
    reopen: undefined,
    close: () => application.close(),
  }
}
