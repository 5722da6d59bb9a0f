/** Which modules an import may mean. */
import { describe, expect, it } from 'vitest'
import { indexModules, moduleKeyOf, modulesMeant, sharedFolders } from './moduleNames.ts'

const index = indexModules([
  'a/models.py',
  'a/train.py',
  'b/models.py',
  'src/core/load.py',
  'src/core/__init__.py',
  'deep/in/the/tree/datasets.py',
  'run.py',
  'notes.ipynb',
])

function meant(module: string, importer: string, level = 0): readonly string[] {
  return modulesMeant(index, importer, { module, level })
}

it('keys are paths without endings, and packages are their folders', () => {
  expect(['a/b.py', 'a/__init__.py', '__init__.py', 'a/b.pyi'].map(moduleKeyOf)).toEqual(['a/b', 'a', '', 'a/b'])
  expect([index.files.get('src/core'), index.files.get('src'), index.files.get('notes')]).toEqual([
    'src/core/__init__.py',
    null,
    undefined,
  ])
})

describe('absolute imports', () => {
  it.each([
    ['core.load', 'run.py', ['src/core/load']],
    ['src.core.load', 'run.py', ['src/core/load']],
    ['core', 'run.py', ['src/core']],
    ['load', 'src/core/__init__.py', ['src/core/load']],
    ['core.load', 'a/train.py', ['src/core/load']],
  ])('%s in %s means %j', (module, importer, keys) => expect(meant(module, importer)).toEqual(keys))

  it.each([
    ['torch.load', 'run.py'],
    ['oad', 'run.py'],
    ['run', 'run.py'],
    ['', 'run.py'],
    ['notes', 'run.py'],
  ])('%s in %s means nothing of the repository', (module, importer) => expect(meant(module, importer)).toEqual([]))

  it('mean the nearest of files with one name, and any of them from afar', () => {
    expect(meant('models', 'a/train.py')).toEqual(['a/models'])
    expect(meant('models', 'run.py')).toEqual(['a/models', 'b/models'])
  })

  it('of one word mean no file deep in the tree, which a library of that name is likelier to be', () => {
    expect(meant('datasets', 'run.py')).toEqual([])
    expect(meant('tree.datasets', 'run.py')).toEqual(['deep/in/the/tree/datasets'])
    expect(meant('datasets', 'deep/in/the/tree/train.py')).toEqual(['deep/in/the/tree/datasets'])
  })
})

describe('relative imports', () => {
  it('count their dots from the importer’s folder', () => {
    expect(meant('models', 'a/train.py', 1)).toEqual(['a/models'])
    expect(meant('b.models', 'a/train.py', 2)).toEqual(['b/models'])
    expect(meant('', 'src/core/load.py', 1)).toEqual(['src/core'])
  })

  it('of what is not there, or outside of the repository, mean nothing', () => {
    expect(meant('core', 'a/train.py', 1)).toEqual([])
    expect(meant('models', 'a/train.py', 4)).toEqual([])
  })
})

it('folders from the root are shared up to the first that differs', () => {
  expect(sharedFolders('a/b/c.py', 'a/b/d.py')).toBe(2)
  expect(sharedFolders('a/b/c.py', 'a/x/b/c.py')).toBe(1)
  expect(sharedFolders('c.py', 'a/c.py')).toBe(0)
})
