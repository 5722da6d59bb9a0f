/** Remembers where the window was, and trusts that only as far as it still lies on a display. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const windowStateSchema = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400).max(20_000),
  height: z.number().int().min(300).max(20_000),
  maximized: z.boolean(),
})
export type WindowState = z.infer<typeof windowStateSchema>

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** So much of the window must be visible for it to be found and moved, in device-independent pixels. */
const visible = { width: 120, height: 40 }

/** Null for a file that is absent or was not written by us: the window then opens where the system puts it. */
export function readWindowState(path: string): WindowState | null {
  try {
    return windowStateSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

/** A position that cannot be saved is not worth a message. */
export function writeWindowState(path: string, state: WindowState): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.part`, JSON.stringify(state))
    renameSync(`${path}.part`, path)
  } catch {
    return
  }
}

/** Whether the window's upper edge can be reached on one of the displays' work areas. */
export function isReachable(state: Area, areas: readonly Area[]): boolean {
  return areas.some((area) => {
    const right = Math.min(state.x + state.width, area.x + area.width)
    const left = Math.max(state.x, area.x)
    const top = state.y >= area.y && state.y <= area.y + area.height - visible.height
    return top && right - left >= visible.width
  })
}
