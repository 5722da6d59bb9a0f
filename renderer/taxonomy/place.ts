/** Where one is in the codebook: the scheme and code shown, and the name that is being written. Kept while other views are open. */
import { create } from 'zustand'
import { session } from '../session/state.ts'

/** A name being written in place: of a new scheme, of a new code (below a parent or not), or of a code that is renamed. */
export type Naming =
  | { readonly kind: 'newScheme' }
  | { readonly kind: 'newCode'; readonly parentId: string | null }
  | { readonly kind: 'rename'; readonly codeId: string }

interface Place {
  readonly schemeId: string | null
  readonly codeId: string | null
  readonly naming: Naming | null
}

export const place = create<Place>()(() => ({ schemeId: null, codeId: null, naming: null }))

export function showScheme(schemeId: string): void {
  place.setState({ schemeId, codeId: null, naming: null })
}

export function showCode(schemeId: string, codeId: string): void {
  place.setState({ schemeId, codeId, naming: null })
  // The rest of the window shows the definition of the code that was looked at last.
  session.setState({ codeId })
}

export function startNaming(naming: Naming): void {
  place.setState({ naming })
}

export function stopNaming(): void {
  place.setState({ naming: null })
}
