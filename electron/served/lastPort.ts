/** The port of the last start: a browser keeps what a window remembers by address, so the next start wants the same. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

function fileIn(dataFolder: string): string {
  return join(dataFolder, 'served-port')
}

/** 0, which means any free port, when there was no start before. */
export function lastPort(dataFolder: string): number {
  try {
    const port = Number(readFileSync(fileIn(dataFolder), 'utf8'))
    return Number.isInteger(port) && port > 0 && port <= 65_535 ? port : 0
  } catch {
    return 0
  }
}

export function rememberPort(dataFolder: string, port: number): void {
  try {
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(fileIn(dataFolder), String(port))
  } catch {
    // Nothing depends on it but the sizes of panels.
  }
}
