/** The built main and preload through the stand-in: a host for stories where Electron's binary is not there. */
import { bootStandIn } from '../stand-in/boot.ts'
import type { HostOptions, RunningHost } from './host.ts'

export async function openStandIn(options: HostOptions): Promise<RunningHost> {
  const standIn = await bootStandIn(options)
  const address = standIn.page.url()
  return {
    page: standIn.page,
    answerDialog: async (path) => {
      if (path === null) standIn.answerDialog({ canceled: true, filePaths: [], filePath: '' })
      else standIn.answerDialog({ canceled: false, filePaths: [path], filePath: path })
    },
    reopen: async () => {
      standIn.forgetAnswers()
      await standIn.page.goto(address)
    },
    close: standIn.quit,
  }
}
