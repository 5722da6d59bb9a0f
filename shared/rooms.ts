/** The nine rooms of the house, in the order in which data flows through them. */
export const rooms = [
  'corpus',
  'detection',
  'trace',
  'coding',
  'taxonomy',
  'canvas',
  'agreement',
  'insights',
  'exchange',
] as const

export type Room = (typeof rooms)[number]
