/** The native menu: what the page describes, checked; what the user chooses is sent back by its id. */
import { Menu } from 'electron'
import { menusSchema, menuTemplate } from './menuTemplate.ts'
import { receiveFrom, type SenderCheck } from './sender.ts'

function defaultMenu(platform: string): Menu {
  return Menu.buildFromTemplate(menuTemplate([], { platform, choose: () => undefined }))
}

/** Until the page describes its menu there is none, except on macOS, where the system draws one in any case. */
export function offerMenu(check: SenderCheck): void {
  Menu.setApplicationMenu(defaultMenu(process.platform))
  receiveFrom(check)('loadstone:set-menu', (sender, raw) => {
    const parsed = menusSchema.safeParse(raw)
    if (sender === null || !parsed.success) return
    const choose = (id: string): void => sender.send('loadstone:command', id)
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(parsed.data as never, { platform: process.platform, choose })))
  })
}
