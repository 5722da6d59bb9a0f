/** The kinds of unit that can be coded, from the widest to the narrowest. */
export const unitKinds = ['repository', 'model', 'link', 'load', 'span'] as const

export type UnitKind = (typeof unitKinds)[number]
