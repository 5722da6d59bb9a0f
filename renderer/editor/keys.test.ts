import { describe, expect, test } from 'vitest'
import { isEditorKey } from './keys.ts'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const press = (key: string, held: Partial<typeof none> = {}) => isEditorKey({ key, ...none, ...held })

describe('isEditorKey', () => {
  test.each(['ArrowUp', 'ArrowLeft', 'Home', 'PageDown', 'Tab', 'Escape', 'F3', 'ContextMenu'])('%s stays with the editor', (key) => {
    expect(press(key)).toBe(true)
    expect(press(key, { shiftKey: true })).toBe(true)
  })

  test.each(['a', 'n', 'M', '1', '0', ']', '?', 'Delete', 'Enter', 'F8', 'Backspace'])('%s goes to the actions', (key) => {
    expect(press(key)).toBe(false)
  })

  test('select all, copy and find stay, other shortcuts do not', () => {
    expect(['a', 'c', 'f', 'k', 'z', 's'].map((key) => press(key, { ctrlKey: true }))).toEqual([true, true, true, false, false, false])
    expect(press('f', { ctrlKey: true, shiftKey: true })).toBe(false)
    expect(press('ArrowUp', { altKey: true })).toBe(false)
    expect(press('F10', { shiftKey: true })).toBe(true)
  })
})
