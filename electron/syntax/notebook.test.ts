/** Notebook: one rendering for the scan and the editor. */
import { describe, expect, it } from 'vitest'
import { cellAt, pythonOfNotebook, renderNotebook } from './notebook.ts'

function notebook(...cells: (readonly [string, string | readonly string[]])[]): string {
  return JSON.stringify({ nbformat: 4, cells: cells.map(([type, source]) => ({ cell_type: type, source })) })
}

describe('rendering', () => {
  it('heads each cell with its number and comments prose', () => {
    const rendering = renderNotebook(
      notebook(['markdown', ['# Title\n', '\n', 'text']], ['code', 'x = 1'], ['raw', 'r'], ['code', '']),
    )
    expect(rendering?.text).toBe(
      '# %% [cell 1] [markdown]\n# # Title\n#\n# text\n\n# %% [cell 2]\nx = 1\n\n# %% [cell 3] [raw]\n# r\n\n# %% [cell 4]\n\n',
    )
    expect(rendering?.cells.map(({ number, kind }) => `${number} ${kind}`)).toEqual([
      '1 markdown',
      '2 code',
      '3 raw',
      '4 code',
    ])
  })

  it('gives each cell its place', () => {
    const rendering = renderNotebook(notebook(['code', 'a'], ['code', 'b']))
    const [first, second] = rendering?.cells ?? []
    expect(rendering?.text.slice(first?.start, first?.end)).toBe('# %% [cell 1]\na\n\n')
    expect(second?.start).toBe(first?.end)
    expect([0, 16, 17, 999].map((offset) => cellAt(rendering?.cells ?? [], offset))).toEqual([1, 1, 2, null])
  })

  it('reads the older format with worksheets', () => {
    const json = JSON.stringify({ nbformat: 3, worksheets: [{ cells: [{ cell_type: 'code', input: ['x = 1\n'] }] }] })
    expect(renderNotebook(json)?.text).toBe('# %% [cell 1]\nx = 1\n\n')
  })

  it('turns CRLF inside cells to LF', () => {
    expect(renderNotebook(notebook(['code', 'a\r\nb']))?.text).toBe('# %% [cell 1]\na\nb\n\n')
  })

  it.each(['', '{', '[]', '{"cells": 3}', 'null', '{"worksheets": []}'])('is none for %j', (json) => {
    expect(renderNotebook(json)).toBeUndefined()
  })

  it.each(['{"cells": [null, 3, {}]}', '{"cells": [{"cell_type": "code", "source": [1, "x"]}]}'])(
    'survives %j',
    (json) => {
      expect(renderNotebook(json)?.cells.map(({ number }) => number)[0]).toBe(1)
    },
  )
})

describe('what the parser sees', () => {
  it.each([
    ['shell lines', '!pip install x\nx = 1\n%matplotlib inline\n  !ls\nhelp?\n', 'x = 1'],
    ['a shell line that goes on', '!python train.py \\\n    --model x \\\n    --lr 1\nx = 1\n', 'x = 1'],
    ['a cell in another language', '%%bash\npip install x\n', ''],
    ['a timed cell', '%%time\nx = 1\n', 'x = 1'],
    ['a remainder that begins a line', 'x = (1\n  % 2)\n', 'x = (1'],
  ])('leaves out %s, keeping every offset', (_kind, source, rest) => {
    const rendering = renderNotebook(notebook(['code', source]))
    const python = rendering === undefined ? '' : pythonOfNotebook(rendering)
    expect(python.length).toBe(rendering?.text.length)
    expect(
      python
        .split('\n')
        .slice(1)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join('\n'),
    ).toBe(rest)
  })
})
