/** Codings view: what is unfolded while one goes from coding to coding. */
import { create } from 'zustand'

export interface CodingsView {
  /** The inspector tells everything about a load, from load to load. */
  readonly factsOpen: boolean
}

export const codingsView = create<CodingsView>()(() => ({ factsOpen: false }))
