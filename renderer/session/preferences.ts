/** Preferences: what this person prefers on this machine, whichever study is open; each change is saved at once. */
import { create } from 'zustand'
import type { Preferences } from '../../shared/api/shell.ts'
import { session } from './state.ts'

export const preferences = create<Preferences>()(() => ({ keys: {}, autoAdvance: false }))
export const usePreferences = preferences

export async function loadPreferences(): Promise<void> {
  preferences.setState(await session.getState().call('shell.preferences', {}), true)
}

/** In force at once; taken back when it cannot be saved. */
export async function prefer(change: Partial<Preferences>): Promise<void> {
  const before = preferences.getState()
  const after = { ...before, ...change }
  preferences.setState(after, true)
  try {
    await session.getState().call('shell.setPreferences', after)
  } catch (error) {
    if (preferences.getState() === after) preferences.setState(before, true)
    throw error
  }
}
