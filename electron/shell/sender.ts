/** Checks of who sends over IPC: only the main frame of our own window, while it shows our own page. */
import { type BrowserWindow, ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron'
import type { z } from 'zod'
import type { Sender } from '../transport/ipc.ts'
import { isOwnPage } from './pageOrigin.ts'

export interface SenderCheck {
  readonly window: () => BrowserWindow | null
  readonly developmentServer: string | undefined
}

function isOwn({ window, developmentServer }: SenderCheck, event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const contents = window()?.webContents
  const frame = event.senderFrame
  return (
    contents !== undefined &&
    event.sender === contents &&
    frame !== null &&
    frame === contents.mainFrame &&
    isOwnPage(frame.url, developmentServer)
  )
}

/** Hands over every message of a channel; the sender is null when it is not our own page. */
export function receiveFrom(check: SenderCheck) {
  return (channel: string, listener: (sender: Sender | null, message: unknown) => void): void => {
    ipcMain.on(channel, (event, message: unknown) => {
      if (!isOwn(check, event)) return listener(null, message)
      const { sender } = event
      const send = (answer: string, value: unknown): void => {
        if (!sender.isDestroyed()) sender.send(answer, value)
      }
      listener({ id: sender.id, send }, message)
    })
  }
}

/** Answers a question of our own page, after its argument is checked. */
export function answerTo<S extends z.ZodType>(
  check: SenderCheck,
  channel: string,
  schema: S,
  answer: (window: BrowserWindow, given: z.output<S>) => Promise<string | null>,
): void {
  ipcMain.handle(channel, (event, given: unknown) => {
    const window = check.window()
    const parsed = schema.safeParse(given)
    if (window === null || !isOwn(check, event) || !parsed.success) throw new Error('refused')
    return answer(window, parsed.data)
  })
}
