/** Measures two ways of doing the same thing in turns, and prints them as a row of the table; it never fails on a time. */

export interface Times {
  /** Milliseconds of each counted run, shortest first. */
  readonly ours: readonly number[]
  readonly peer: readonly number[]
}

export interface Sides {
  readonly ours: () => unknown
  readonly peer: () => unknown
  /** Counted runs of each side. */
  readonly times: number
  /** Runs before that, not counted: compilation and caches settle. */
  readonly warmUp?: number
}

async function timed(run: () => unknown): Promise<number> {
  const started = performance.now()
  await run()
  return performance.now() - started
}

/** Times that were taken elsewhere, as in the page itself. */
export function timesOf(ours: readonly number[], peer: readonly number[]): Times {
  return { ours: ours.toSorted((a, b) => a - b), peer: peer.toSorted((a, b) => a - b) }
}

/** Both sides in turns, so that whatever else the machine does falls on both alike. */
export async function inTurns({ ours, peer, times, warmUp = 1 }: Sides): Promise<Times> {
  const measured = { ours: [] as number[], peer: [] as number[] }
  for (let run = -warmUp; run < times; run += 1) {
    const pair = [await timed(ours), await timed(peer)] as const
    if (run < 0) continue
    measured.ours.push(pair[0])
    measured.peer.push(pair[1])
  }
  return timesOf(measured.ours, measured.peer)
}

/** The value below which the share `p` of the sorted times lies; 0.5 is the median. */
export function quantile(sorted: readonly number[], p: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN
}

function inWords(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(2)} s`
  return `${milliseconds.toFixed(milliseconds < 10 ? 2 : 1)} ms`
}

const widths = [46, 11, 11, 7, 10] as const

function line(name: string, ...rest: readonly string[]): string {
  return [name.padEnd(widths[0]), ...rest.map((cell, index) => cell.padStart(widths[index + 1] ?? 0))].join(' ')
}

// The first benchmark of a run heads the table for all.
if (process.argv.includes('--header')) console.log(`${line('what', 'Loadstone', 'peer', 'ratio', 'budget')}  peer`)

export interface Row {
  readonly name: string
  readonly times: Times
  /** What the other side is. */
  readonly peer: string
  /** Which quantile the row shows; the median by default. */
  readonly at?: number
  /** Milliseconds that the design allows, or a ratio to the peer that it asks for. */
  readonly budget?: number | { readonly ratio: number }
}

/** One row; a budget that is not met is marked, and is still only a figure. */
export function printRow({ name, times, peer, at = 0.5, budget }: Row): void {
  const [ours, theirs] = [quantile(times.ours, at), quantile(times.peer, at)]
  const ratio = ours / theirs
  const met = budget === undefined || (typeof budget === 'number' ? ours <= budget : ratio <= budget.ratio)
  const allowed = budget === undefined ? '' : typeof budget === 'number' ? inWords(budget) : `x${budget.ratio}`
  console.log(`${line(name, inWords(ours), inWords(theirs), `x${ratio.toFixed(2)}`, `${allowed}${met ? '' : ' !'}`)}  ${peer}`)
}
