/** Walk: which files are read as what; and places in texts. */
import { describe, expect, it } from 'vitest'
import { columnAt, excerpt, lineAt, wordsOf } from './sourceFile.ts'
import { largestConfiguration, roleOf, walkFile } from './walk.ts'

function walked(path: string, text: string) {
  const result = walkFile({ path, blob: 'b', text })
  if (!('file' in result)) throw new Error(JSON.stringify(result))
  return result.file
}

describe('roles', () => {
  it.each([
    ['a/b.py', 'python'],
    ['a.PY', 'python'],
    ['n.ipynb', 'notebook'],
    ['c.yaml', 'configuration'],
    ['c.yml', 'configuration'],
    ['pyproject.toml', 'configuration'],
    ['run.sh', 'shell'],
    ['Makefile', 'shell'],
    ['README', 'prose'],
    ['docs/a.md', 'prose'],
    ['a.pyc', undefined],
    ['image.png', undefined],
    ['a.py/x', undefined],
  ])('%s', (path, role) => {
    expect(roleOf(path)).toBe(role)
  })

  it('passes over what is not for it', () => {
    expect(walkFile({ path: 'a.png', blob: 'b', text: '' })).toEqual({ skipped: 'irrelevant' })
    expect(walkFile({ path: 'vocabulary.json', blob: 'b', text: ' '.repeat(largestConfiguration + 1) })).toEqual({
      skipped: 'irrelevant',
    })
  })
})

describe('places in a text', () => {
  const file = walked('a.py', 'a\r\nb😀c\rd\ne')

  it('counts lines by every line end, columns in UTF-16 code units', () => {
    const places = [0, 3, 6, 8, 10, 99].map(
      (offset) => `${lineAt(file, offset)}:${columnAt(file, Math.min(offset, 10))}`,
    )
    expect(places).toEqual(['1:1', '2:1', '2:4', '3:1', '4:1', '4:1'])
  })

  it('cuts excerpts to one line', () => {
    expect(excerpt(file, { start: 0, end: 4 })).toBe('a b')
    expect(excerpt(walked('a.py', 'x'.repeat(500)), { start: 0, end: 500 }, 10)).toBe('xxxxxxxxx…')
  })

  it('knows the identifiers', () => {
    const words = wordsOf(walked('a.py', 'a.b_c = "d e" # f\n1g'))
    expect(['a', 'b_c', 'f', 'g', 'b', '1g'].filter((word) => words.has(word))).toEqual(['a', 'b_c', 'f', 'g'])
  })
})
