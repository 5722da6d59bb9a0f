/** Why a coefficient has no value: the closed list of reasons, so that NaN, 0 or 1 never stand in for "undefined". */

export const undefinedReasons = [
  'no_items',
  'fewer_than_two_raters',
  'no_pairable_ratings',
  'no_complete_item',
  'no_variation',
] as const

export type UndefinedReason = (typeof undefinedReasons)[number]

export interface Undefined {
  readonly value: null
  readonly reason: UndefinedReason
}

export function undefinedFor(reason: UndefinedReason): Undefined {
  return { value: null, reason }
}
