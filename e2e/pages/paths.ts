/** Choosing a path: in the system's dialog where there is one, else in the application's own folder browser. */
import { expect } from '@playwright/test'
import type { App } from '../test.ts'

/** `ask` is the step after which the application wants to know the folder. */
export async function chooseFolder(app: App, path: string, ask: () => Promise<void>): Promise<void> {
  if (app.hasNativeDialogs) {
    await app.answerDialog(path)
    await ask()
    return
  }
  await ask()
  const picker = app.page.getByRole('dialog').filter({ has: app.page.getByRole('listbox', { name: 'Folders' }) })
  const field = picker.getByLabel('Folder', { exact: true })
  await field.fill(path)
  await field.press('Enter')
  await expect(field).toHaveValue(path)
  await picker.getByRole('button', { name: 'Choose this folder' }).click()
  await expect(picker).toBeHidden()
}
