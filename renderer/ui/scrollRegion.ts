/** Spread on an element that scrolls and holds nothing to focus: it takes the focus itself, so that keys can scroll it. */
export const scrollRegion = { tabIndex: 0 } as const
