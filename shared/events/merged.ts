/** A record with the given fields set anew. */

/** Fields that are undefined in the change keep their value; an absent record stays absent. */
export function merged<T extends object>(
  record: T | undefined,
  change: { readonly [K in keyof T]?: T[K] | undefined },
): T | undefined {
  if (record === undefined) return undefined
  const given = Object.entries(change).filter(([, value]) => value !== undefined)
  return { ...record, ...Object.fromEntries(given) }
}
