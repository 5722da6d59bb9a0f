/** Loads stand under their files. */
import { describe, expect, it } from 'vitest'
import type { Load } from '../../shared/model/load.ts'
import { groupKey, loadRows, valuesOf } from './loadRows.ts'

function load(id: string, path: string, parts: Partial<Load> = {}): Load {
  return {
    id,
    path,
    repositoryId: 'one',
    library: 'transformers',
    hub: 'huggingface',
    component: 'model',
    ...parts,
  } as Load
}

const loads = [
  load('a', 'main.py'),
  load('b', 'main.py', { component: 'tokenizer' }),
  load('c', 'zoo.py', { library: 'timm' }),
  load('d', 'main.py', { repositoryId: 'two' }),
]

function drawn(rows: ReturnType<typeof loadRows>): string[] {
  return rows.map((row) =>
    row.kind === 'group' ? `${row.repositoryId}/${row.path} (${row.count})` : `  ${row.load.id}`,
  )
}

describe('loadRows', () => {
  it('groups by repository and file', () => {
    expect(drawn(loadRows(loads, new Set()))).toEqual([
      'one/main.py (2)',
      '  a',
      '  b',
      'one/zoo.py (1)',
      '  c',
      'two/main.py (1)',
      '  d',
    ])
  })

  it('hides what closed groups hold but not their number', () => {
    const rows = loadRows(loads, new Set([groupKey({ repositoryId: 'one', path: 'main.py' })]))
    expect(drawn(rows)).toEqual(['one/main.py (2)', 'one/zoo.py (1)', '  c', 'two/main.py (1)', '  d'])
  })

  it('is empty without loads', () => {
    expect(loadRows([], new Set())).toEqual([])
  })
})

describe('valuesOf', () => {
  it('names each value once, in order', () => {
    expect(valuesOf(loads, 'library')).toEqual(['timm', 'transformers'])
    expect(valuesOf(loads, 'component')).toEqual(['model', 'tokenizer'])
  })
})
