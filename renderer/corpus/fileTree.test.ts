/** The file tree shows what a clone holds, in an order that people expect, whatever the names. */
import { describe, expect, it } from 'vitest'
import type { FileEntry } from '../../shared/api/corpus.ts'
import { buildFileTree, filteredRows, filterFiles, fileRows, foldersAbove, loadCounts } from './fileTree.ts'

function file(path: string): FileEntry {
  return { path, blob: path, size: 1, mode: 'file', kind: 'other' }
}

const files = ['setup.py', 'src/b10.py', 'src/b2.py', 'src/nn/layers/conv.py', 'README.md', 'deep/only/one.txt'].map(
  file,
)

/** Rows as text: indentation, a sign for open and closed folders, the name. */
function drawn(rows: ReturnType<typeof fileRows>): string[] {
  const sign = (expanded: boolean | undefined) => (expanded === undefined ? '' : expanded ? 'v ' : '> ')
  return rows.map((row) => `${'  '.repeat(row.level - 1)}${sign(row.expanded)}${row.name}`)
}

describe('fileRows', () => {
  it('puts folders first, numbers in their order, and joins folders that hold only a folder', () => {
    expect(drawn(fileRows(buildFileTree(files), new Set()))).toEqual(['> deep/only', '> src', 'README.md', 'setup.py'])
  })

  it('shows what open folders hold', () => {
    const open = new Set(['src', 'src/nn/layers'])
    expect(drawn(fileRows(buildFileTree(files), open))).toEqual([
      '> deep/only',
      'v src',
      '  v nn/layers',
      '    conv.py',
      '  b2.py',
      '  b10.py',
      'README.md',
      'setup.py',
    ])
  })

  it('keeps strange names apart and whole', () => {
    const strange = ['a\nb.py', 'a b.py', '<img src=x onerror=alert(1)>.py', '__proto__/constructor'].map(file)
    const rows = fileRows(buildFileTree(strange), new Set(['__proto__']))
    expect(rows.map((row) => row.name)).toEqual(
      expect.arrayContaining(['__proto__', 'constructor', 'a\nb.py', 'a b.py', '<img src=x onerror=alert(1)>.py']),
    )
    expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length)
  })
})

describe('filterFiles', () => {
  it('asks for all words, anywhere in the path', () => {
    expect(filterFiles(files, 'conv SRC').map(({ path }) => path)).toEqual(['src/nn/layers/conv.py'])
    expect(filterFiles(files, 'conv deep')).toEqual([])
    expect(filterFiles(files, '  ')).toBe(files)
  })
})

describe('filteredRows', () => {
  it('opens the folders of what is left, until one is closed', () => {
    expect(drawn(filteredRows(files, 'b2', new Set()))).toEqual(['v src', '  b2.py'])
    expect(drawn(filteredRows(files, 'b2', new Set(['src'])))).toEqual(['> src'])
  })
})

describe('foldersAbove', () => {
  it('goes from the outermost inwards', () => {
    expect(foldersAbove('src/nn/layers/conv.py')).toEqual(['src', 'src/nn', 'src/nn/layers'])
    expect(foldersAbove('README.md')).toEqual([])
  })
})

describe('loadCounts', () => {
  it('counts files and everything above them', () => {
    const counts = loadCounts(['src/b2.py', 'src/b2.py', 'src/nn/layers/conv.py'])
    expect(Object.fromEntries(counts)).toEqual({
      'src/b2.py': 2,
      src: 3,
      'src/nn/layers/conv.py': 1,
      'src/nn': 1,
      'src/nn/layers': 1,
    })
  })
})
