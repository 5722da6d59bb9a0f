/** The window finds itself as it was left, whatever has happened to the memory meanwhile. */
import { beforeEach, describe, expect, it } from 'vitest'
import { rememberedPlace, rememberPlace, rememberWindow, validMemory } from './remember.ts'
import { initialSession, session } from './state.ts'

/** Storage as a browser's, in memory. */
function memoryStorage(): Storage {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => void items.set(key, value),
  }
}

beforeEach(() => session.setState(initialSession, true))

describe('the memory of the window', () => {
  it('is taken up again by the next window', () => {
    const storage = memoryStorage()
    rememberWindow(storage)
    session.setState({ theme: 'light', centre: 'canvas', sideShown: false })
    session.setState(initialSession, true)
    session.setState({ theme: 'system' })
    storage.setItem('loadstone.window', JSON.stringify({ theme: 'light', centre: 'canvas', sideShown: false }))
    rememberWindow(storage)
    expect(session.getState()).toMatchObject({ theme: 'light', centre: 'canvas', sideShown: false, side: 'corpus' })
  })

  it('begins with the editor alone in a narrow window, unless told otherwise before', () => {
    const storage = memoryStorage()
    rememberWindow(storage, 1024)
    expect(session.getState().centre).toBe('editor')
    storage.setItem('loadstone.window', '{"centre":"both"}')
    rememberWindow(storage, 1024)
    expect(session.getState().centre).toBe('both')
  })

  it('does not write what is not worth remembering', () => {
    const storage = memoryStorage()
    rememberWindow(storage)
    session.setState({ loadId: 'abc' })
    expect(storage.getItem('loadstone.window')).toBeNull()
    session.setState({ theme: 'dark' })
    expect(JSON.parse(storage.getItem('loadstone.window') ?? '')).toMatchObject({ theme: 'dark', side: 'corpus' })
  })

  it('passes over values of other versions and text that is no JSON', () => {
    expect(validMemory('{"theme":"sepia","side":"trace","centre":3}')).toEqual({ side: 'trace' })
    expect(validMemory('{"theme":')).toEqual({})
    expect(validMemory(null)).toEqual({})
  })
})

describe('the place in a study', () => {
  it('is kept for each study', () => {
    const storage = memoryStorage()
    rememberPlace(storage, 'one', { repositoryId: 'r', path: 'a.py' })
    expect(rememberedPlace(storage, 'one')).toEqual({ repositoryId: 'r', path: 'a.py' })
    expect(rememberedPlace(storage, 'two')).toBeNull()
  })

  it('is nothing when the memory is unreadable', () => {
    const storage = memoryStorage()
    storage.setItem('loadstone.place.one', '{"repositoryId":1}')
    expect(rememberedPlace(storage, 'one')).toBeNull()
  })
})
