/** Keys are written as people, native menus and screen readers expect them. */
import { describe, expect, it } from 'vitest'
import { acceleratorOf, ariaShortcut, keyParts } from './keyNames.ts'

describe('keyParts', () => {
  it('names modifiers as the platform does', () => {
    expect(keyParts('$mod+Shift+e', false)).toEqual(['Ctrl', 'Shift', 'E'])
    expect(keyParts('$mod+Shift+e', true)).toEqual(['⌘', '⇧', 'E'])
  })

  it('keeps signs, arrows and function keys legible', () => {
    expect(keyParts('[Shift]+?', false)).toEqual(['?'])
    expect(keyParts('Shift+F8', false)).toEqual(['Shift', 'F8'])
    expect(keyParts('Alt+ArrowLeft', false)).toEqual(['Alt', '←'])
    expect(keyParts('$mod+Digit3', false)).toEqual(['Ctrl', '3'])
    expect(keyParts('$mod++', false)).toEqual(['Ctrl', '+'])
  })
})

describe('acceleratorOf', () => {
  it('translates what a native menu may handle', () => {
    expect(acceleratorOf('$mod+k')).toBe('CmdOrCtrl+K')
    expect(acceleratorOf('Shift+F8')).toBe('Shift+F8')
    expect(acceleratorOf('Alt+ArrowLeft')).toBe('Alt+Left')
  })

  it('leaves out keys that people also type', () => {
    expect(acceleratorOf('n')).toBeUndefined()
    expect(acceleratorOf('?')).toBeUndefined()
    expect(acceleratorOf('Shift+n')).toBeUndefined()
    expect(acceleratorOf('Delete')).toBeUndefined()
  })
})

describe('ariaShortcut', () => {
  it('spells modifiers out', () => {
    expect(ariaShortcut('$mod+Shift+p', false)).toBe('Control+Shift+p')
    expect(ariaShortcut('$mod+Digit1', true)).toBe('Meta+1')
  })
})
