/** Where one is in the codebook: the tab, the scheme and codes shown, the name being written. Kept while other views are open. */
import { create } from 'zustand'
import type { Moment } from '../../shared/api/taxonomy.ts'
import { session } from '../session/state.ts'

export type TaxonomyTab = 'codebook' | 'history' | 'releases' | 'saturation'

/** A name being written in place: of a new scheme, of a new code (below a parent or not), or of one that is renamed. */
export type Naming =
  | { readonly kind: 'newScheme'; readonly parentId: string | null }
  | { readonly kind: 'newCode'; readonly parentId: string | null }
  | { readonly kind: 'rename'; readonly codeId: string }
  | { readonly kind: 'renameScheme'; readonly schemeId: string }

/** Rows of the codebook on their way to another place. */
export interface Dragged {
  readonly kind: 'codes' | 'scheme'
  readonly ids: readonly string[]
}

interface Place {
  readonly tab: TaxonomyTab
  readonly schemeId: string | null
  readonly codeId: string | null
  /** Codes marked for one step on all of them; the shown one counts alone when none is. */
  readonly marked: ReadonlySet<string>
  readonly naming: Naming | null
  readonly dragged: Dragged | null
  /** The event of the timeline whose codebook is shown. */
  readonly eventId: string | null
  /** What the history is narrowed to: one scheme or code. */
  readonly historyOf: string | null
  /** The two moments that are compared; null until somebody chose. */
  readonly from: Moment | null
  readonly to: Moment | null
}

const beginning: Place = {
  tab: 'codebook',
  schemeId: null,
  codeId: null,
  marked: new Set(),
  naming: null,
  dragged: null,
  eventId: null,
  historyOf: null,
  from: null,
  to: null,
}

export const place = create<Place>()(() => beginning)

export function showTab(tab: TaxonomyTab): void {
  place.setState({ tab })
}

export function showScheme(schemeId: string): void {
  place.setState({ tab: 'codebook', schemeId, codeId: null, marked: new Set(), naming: null })
}

export function showCode(schemeId: string, codeId: string, marked: ReadonlySet<string> = new Set()): void {
  place.setState({ tab: 'codebook', schemeId, codeId, marked, naming: null })
  // The rest of the window shows the definition of the code that was looked at last.
  session.setState({ codeId })
}

/** The codes that a step is about: those marked, or the one that is shown. */
export function chosenCodes(): readonly string[] {
  const { marked, codeId } = place.getState()
  if (marked.size > 0) return [...marked]
  return codeId === null ? [] : [codeId]
}

export function startNaming(naming: Naming): void {
  place.setState({ tab: 'codebook', naming })
}

export function stopNaming(): void {
  place.setState({ naming: null })
}

export function showHistoryOf(id: string | null): void {
  place.setState({ tab: 'history', historyOf: id, eventId: null })
}
