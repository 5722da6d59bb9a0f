/** Preferences are in force at once, and only kept when they are saved. */
import { beforeEach, expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import type { ApiCall } from '../api.ts'
import { loadPreferences, prefer, preferences } from './preferences.ts'
import { session } from './state.ts'

let kept: unknown
beforeEach(() => {
  kept = { keys: { 'coding.pick': 'Shift+c' }, autoAdvance: false }
  const call = async (method: string, input: unknown) => {
    if (method === 'shell.setPreferences') kept = input
    return method === 'shell.preferences' ? kept : {}
  }
  session.setState({ call: call as unknown as ApiCall })
  preferences.setState({ keys: {}, autoAdvance: false }, true)
})

it('are taken up from where they are kept', async () => {
  await loadPreferences()
  expect(preferences.getState().keys).toEqual({ 'coding.pick': 'Shift+c' })
})

it('are in force before they are saved, and leave the others alone', async () => {
  await loadPreferences()
  const saving = prefer({ autoAdvance: true })
  expect(preferences.getState().autoAdvance).toBe(true)
  await saving
  expect(kept).toEqual({ keys: { 'coding.pick': 'Shift+c' }, autoAdvance: true })
})

it('that cannot be saved are not in force', async () => {
  const refuse = () =>
    Promise.reject(new AppError({ code: 'internal', message: 'no', attempted: 'save', next: 'retry' }))
  session.setState({ call: refuse as unknown as ApiCall })
  await expect(prefer({ autoAdvance: true })).rejects.toThrow('no')
  expect(preferences.getState().autoAdvance).toBe(false)
})
