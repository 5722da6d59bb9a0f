/** Where one is in the gallery: the shape that is asked for, and how the answer is shown. Kept while other views are open. */
import { create } from 'zustand'
import { anyShape, type ShapeQuery } from '../../../shared/pipeline/shape.ts'

export const galleryTabs = ['pipelines', 'shapes', 'counts'] as const
export type GalleryTab = (typeof galleryTabs)[number]

interface GalleryPlace {
  readonly query: ShapeQuery
  readonly tab: GalleryTab
  /** Shapes whose pipelines are listed. */
  readonly opened: ReadonlySet<string>
}

export const galleryPlace = create<GalleryPlace>()(() => ({ query: anyShape, tab: 'pipelines', opened: new Set() }))

/** Asks for something more, or something else. */
export function askFor(more: Partial<ShapeQuery>): void {
  galleryPlace.setState(({ query }) => ({ query: { ...query, ...more } }))
}
