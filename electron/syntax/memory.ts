/** Memory: lets the process that scans collect its garbage sooner; a scan makes much of it, and keeps little. */
import { setFlagsFromString } from 'node:v8'

/**
 * By itself V8 lets the heap grow to several times what is alive before it collects, and its nursery to 16 MB in each thread.
 * Kept small from the first, a large scan peaks at half of that. But below some tens of megabytes it would collect without end:
 * the first collection of all waits for these. Electron seals its settings at the start, so there they are left alone.
 */
export function keepMemorySmall(): void {
  if (process.versions['electron'] !== undefined) return
  setFlagsFromString('--min-semi-space-size=4')
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--initial-old-space-size=64')
  setFlagsFromString('--heap-growing-percent=40')
}
