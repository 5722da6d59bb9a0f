/**
 * Hybrid logical clock (Kulkarni et al. 2014): wall time that never runs backwards, with a counter for ties.
 * Written `<milliseconds, 15 digits>-<counter, 5 hexadecimal digits>`, which sorts as text.
 */

export const clockStart = format(0, 0)

function format(milliseconds: number, counter: number): string {
  return `${String(milliseconds).padStart(15, '0')}-${counter.toString(16).padStart(5, '0')}`
}

/** The next reading after `last`, at or after the wall time `now` in milliseconds. */
export function tick(last: string, now: number): string {
  const milliseconds = Number(last.slice(0, 15))
  if (now > milliseconds) return format(now, 0)
  const counter = Number.parseInt(last.slice(16), 16) + 1
  // A full counter borrows the next millisecond: order is kept, time is off by one.
  return counter > 0xfffff ? format(milliseconds + 1, 0) : format(milliseconds, counter)
}

/** ISO 8601 UTC of a reading. */
export function timeOf(reading: string): string {
  return new Date(Number(reading.slice(0, 15))).toISOString()
}
