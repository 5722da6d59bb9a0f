/** Engine: suits V8 to a process that scans: a scan makes much garbage, keeps little of it, and is over in seconds. */
import { setFlagsFromString } from 'node:v8'

/**
 * By itself V8 lets the heap grow to several times what is alive before it collects, and its nursery to 16 MB in each thread.
 * Kept small from the first, a large scan peaks at half of that. But below some tens of megabytes it would collect without end:
 * the first collection of all waits for these.
 *
 * Its last compiler costs a scan a sixth of the processor's time more than its faster code saves: here a function must be
 * called a hundred times as often as usual to be worth it. Loops that go on and on are compiled as ever.
 *
 * Electron seals its settings at the start, so there they are left alone.
 */
export function suitToScans(): void {
  if (process.versions['electron'] !== undefined) return
  setFlagsFromString('--min-semi-space-size=4')
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--initial-old-space-size=64')
  setFlagsFromString('--heap-growing-percent=40')
  setFlagsFromString('--invocation-count-for-turbofan=300000')
}
