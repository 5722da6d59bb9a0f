/** Which code each merged code reads as: chains of merges followed to their end, the same in every copy of the study. */
import type { Connection } from './database.ts'

interface Merged {
  readonly id: string
  readonly into: string | null
}

/**
 * The end of each merged code's chain. Two people who merged two codes into each other, each in a copy of their own, make
 * a circle: its member with the smallest id stands for all. A code whose target is gone reads as itself.
 */
export function readings(codes: readonly Merged[]): Map<string, string> {
  const into = new Map(codes.map(({ id, into: target }) => [id, target]))
  const ends = new Map<string, string>()
  for (const { id } of codes) {
    const end = endOf(id, into)
    if (end !== id) ends.set(id, end)
  }
  return ends
}

function endOf(start: string, into: ReadonlyMap<string, string | null>): string {
  const passed: string[] = []
  let code = start
  for (;;) {
    const circle = passed.indexOf(code)
    if (circle >= 0) return passed.slice(circle).toSorted()[0] ?? code
    passed.push(code)
    const next = into.get(code) ?? null
    if (next === null || !into.has(next)) return code
    code = next
  }
}

/** Writes the readings of the codes as they stand now. Call inside the transaction that changed them. */
export function saveReadings(database: Connection): void {
  const codes = database.prepare('SELECT id, merged_into AS "into" FROM code').all() as Merged[]
  database.prepare('DELETE FROM code_reading').run()
  const insert = database.prepare('INSERT INTO code_reading (code_id, reads_as) VALUES (?, ?)')
  for (const [code, end] of readings(codes)) insert.run(code, end)
}
