/** Turns the page's description of its menus into a native template; pure, so that it is tested without a window. */
import type { MenuItemConstructorOptions } from 'electron'
import { z } from 'zod'
import type { MenuDescription, MenuEntry } from '../../shared/bridge.ts'

const entrySchema = z.strictObject({
  id: z.string().min(1).max(100),
  label: z.string().min(1).max(200),
  accelerator: z
    .string()
    .max(60)
    .regex(/^[\x21-\x7e]+$/)
    .optional(),
  enabled: z.boolean(),
  checked: z.boolean().optional(),
  startsGroup: z.boolean().optional(),
})

export const menusSchema = z
  .array(
    z.strictObject({
      id: z.string().min(1).max(100),
      label: z.string().min(1).max(100),
      entries: z.array(entrySchema).max(200),
    }),
  )
  .max(20)

export interface TemplateOptions {
  readonly platform: string
  readonly choose: (id: string) => void
}

function entryItems(entry: MenuEntry, choose: (id: string) => void): MenuItemConstructorOptions[] {
  const item: MenuItemConstructorOptions = {
    id: entry.id,
    label: entry.label,
    enabled: entry.enabled,
    click: () => choose(entry.id),
    ...(entry.accelerator !== undefined && { accelerator: entry.accelerator }),
    ...(entry.checked !== undefined && { type: 'checkbox', checked: entry.checked }),
  }
  return entry.startsGroup === true ? [{ type: 'separator' }, item] : [item]
}

/** macOS expects the application's own menu first; cut, copy and paste work there only through menu roles. */
export function menuTemplate(
  menus: readonly MenuDescription[],
  { platform, choose }: TemplateOptions,
): MenuItemConstructorOptions[] {
  const own = menus.map((menu) => ({
    id: menu.id,
    label: menu.label,
    submenu: menu.entries.flatMap((entry) => entryItems(entry, choose)),
  }))
  if (platform !== 'darwin') return own
  return [{ role: 'appMenu' }, ...own, { role: 'editMenu' }, { role: 'windowMenu' }]
}
