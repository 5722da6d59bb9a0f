/** Module index: names to files as Python would look them up. */
import { describe, expect, it } from 'vitest'
import { buildModuleIndex, joinKey, moduleKeyOf, resolveAbsolute, resolveRelative } from './moduleIndex.ts'

const index = buildModuleIndex([
  'setup.py',
  'pkg/__init__.py',
  'pkg/a.py',
  'pkg/sub/b.py',
  'scripts/tool.py',
  'scripts/run.py',
  'src/lib/c.py',
  'x/y/z/w/deep.py',
  'x/other/c.py',
  'README.md',
  'stubs/d.pyi',
])

describe('keys', () => {
  it.each([
    ['a.py', 'a'],
    ['a/b.py', 'a/b'],
    ['a/__init__.py', 'a'],
    ['__init__.py', ''],
    ['a.pyi', 'a'],
  ])('%s', (path, key) => {
    expect(moduleKeyOf(path)).toBe(key)
  })

  it('lists packages, namespace folders and modules, and nothing else', () => {
    expect(index.files.get('pkg')).toBe('pkg/__init__.py')
    expect(index.files.get('pkg/sub')).toBeNull()
    expect(index.files.get('stubs/d')).toBe('stubs/d.pyi')
    expect(index.files.has('README')).toBe(false)
  })

  it('joins', () => {
    expect([joinKey('', 'a'), joinKey('a', ''), joinKey('a', 'b')]).toEqual(['a', 'a', 'a/b'])
  })
})

describe('relative imports', () => {
  it.each([
    ['pkg/a.py', 1, 'sub.b', 'pkg/sub/b'],
    ['pkg/__init__.py', 1, 'a', 'pkg/a'],
    ['pkg/sub/b.py', 2, 'a', 'pkg/a'],
    ['pkg/sub/b.py', 2, '', 'pkg'],
    ['pkg/a.py', 1, 'missing', undefined],
    ['setup.py', 3, 'a', undefined],
  ] as const)('%s level %i %s', (importer, level, module, expected) => {
    expect(resolveRelative(index, importer, level, module)).toBe(expected)
  })
})

describe('absolute imports', () => {
  it.each([
    ['scripts/run.py', 'pkg.a', 'pkg/a'],
    ['scripts/run.py', 'tool', 'scripts/tool'],
    ['scripts/run.py', 'run', undefined],
    ['pkg/sub/b.py', 'lib.c', 'src/lib/c'],
    ['pkg/a.py', 'numpy', undefined],
    ['pkg/a.py', 'deep', undefined],
    ['pkg/a.py', 'w.deep', 'x/y/z/w/deep'],
  ] as const)('%s imports %s', (importer, module, expected) => {
    expect(resolveAbsolute(index, importer, module)).toBe(expected)
  })
})
