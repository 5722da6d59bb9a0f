/**
 * Numbering: an order of what is drawn that depends on the drawing alone, not on ids or on what was drawn first. Things that
 * are alike in themselves are told apart by what they are joined to, and those by theirs (Weisfeiler and Leman 1968); where
 * that leaves several, one is taken as the first and the others follow from it.
 */

/** What joins a thing to another, in words. */
export interface Joint {
  readonly words: string
  readonly to: string
}

type Joints = ReadonlyMap<string, readonly Joint[]>
type Ranks = ReadonlyMap<string, number>

function padded(rank: number): string {
  return String(rank).padStart(9, '0')
}

/** By code unit, the same on every machine. */
function ranked(keys: ReadonlyMap<string, string>): Ranks {
  const places = new Map([...new Set(keys.values())].toSorted().map((key, index) => [key, index]))
  return new Map([...keys].map(([id, key]) => [id, places.get(key) ?? 0]))
}

function classes(ranks: Ranks): number {
  return new Set(ranks.values()).size
}

function rankOf(ranks: Ranks, id: string): string {
  return padded(ranks.get(id) ?? 0)
}

function refined(start: Ranks, joints: Joints): Ranks {
  let ranks = start
  for (;;) {
    const known = ranks
    const keys = [...known.keys()].map((id) => {
      const around = (joints.get(id) ?? []).map(({ words, to }) => `${words} ${rankOf(known, to)}`)
      return [id, [rankOf(known, id), ...around.toSorted()].join('\n')] as const
    })
    const next = ranked(new Map(keys))
    if (classes(next) === classes(known)) return next
    ranks = next
  }
}

/** The ids in order: by their own words first, then by what they are joined to. */
export function inOrder(words: ReadonlyMap<string, string>, joints: Joints): string[] {
  let ranks = refined(ranked(words), joints)
  for (;;) {
    const known = ranks
    const tied = [...Map.groupBy(words.keys(), (id) => rankOf(known, id))]
      // Where nothing is joined to them any order of them is the same.
      .filter(([, ids]) => ids.length > 1 && ids.some((id) => joints.has(id)))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
    const first = tied[0]?.[1][0]
    if (first === undefined) return [...words.keys()].toSorted((a, b) => (known.get(a) ?? 0) - (known.get(b) ?? 0))
    const keys = [...known.keys()].map((id) => [id, `${rankOf(known, id)}${id === first ? 'a' : 'b'}`] as const)
    ranks = refined(ranked(new Map(keys)), joints)
  }
}
