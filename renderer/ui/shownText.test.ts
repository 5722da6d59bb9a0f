/** No name can hide what it is. */
import { describe, expect, it } from 'vitest'
import { isStrange, shownName, shownPath } from './shownText.ts'

describe('shownName', () => {
  it('leaves ordinary names of any language alone', () => {
    for (const name of ['main.py', 'my file (2).txt', 'モデル.py', 'modèle.py', '.gitignore'])
      expect(shownName(name)).toBe(name)
  })

  it('writes line breaks, tabs and escapes out', () => {
    expect(shownName('two\nlines.py')).toBe('two\\nlines.py')
    expect(shownName('a\tb\u001b[31m')).toBe('a\\tb\\x1B[31m')
    expect(shownName('a\u007f')).toBe('a\\x7F')
  })

  it('writes characters out that turn the direction or take no room', () => {
    expect(shownName('gnp.\u202Eyp.exe')).toBe('gnp.\\u202Eyp.exe')
    expect(shownName('a\u200Bb\u2028c')).toBe('a\\u200Bb\\u2028c')
  })

  it('writes spaces at the ends out, and bytes that were no text', () => {
    expect(shownName(' main.py ')).toBe('\\x20main.py\\x20')
    expect(shownName('caf\ufffd.py')).toBe('caf\\uFFFD.py')
  })

  it('keeps names that differ apart', () => {
    const names = ['a\nb', 'a\rb', 'a\\nb', 'a b', 'anb']
    expect(new Set(names.map(shownName)).size).toBe(names.length)
  })
})

describe('shownPath', () => {
  it('keeps the slashes', () => {
    expect(shownPath('src/ a\n/b.py')).toBe('src/\\x20a\\n/b.py')
  })
})

describe('isStrange', () => {
  it('is true for what could be taken for something else', () => {
    expect(isStrange('<img src=x onerror=alert(1)>.py')).toBe(true)
    expect(isStrange('two\nlines.py')).toBe(true)
    expect(isStrange('main.py')).toBe(false)
  })
})
