/** Pieces of syntax over the contract, in the text that the editor shows. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startBackEnd, type TestBackEnd } from '../backEnd.fixture.ts'

const notebook = JSON.stringify({
  nbformat: 4,
  cells: [
    { cell_type: 'markdown', source: ['# Title (not code)'] },
    { cell_type: 'code', source: ['!pip install timm\n', 'model = load("bert")\n'] },
  ],
})

let backEnd: TestBackEnd
let repositoryId: string
beforeEach(async () => {
  backEnd = startBackEnd()
  const path = backEnd.makeClone('birds', {
    'a.py': 'x = "𝛂"; y = load("bert")\r\nif y:\r\n    run(y)\r\n',
    'cells.ipynb': notebook,
    'README.md': 'f(1)',
    'broken.py': 'load("bert")\n\ndef f(:\n  x =\n',
  })
  await backEnd.ask('study.create', { path: `${backEnd.folder}/a.loadstone`, name: 'A', raterName: 'Ada' })
  const { added } = await backEnd.ask('corpus.add', { path })
  repositoryId = added[0]?.id ?? ''
})
afterEach(() => backEnd.close())

async function pieces(path: string): Promise<string[]> {
  const { text } = await backEnd.ask('corpus.read', { repositoryId, path })
  const ranges = await backEnd.ask('coding.syntax', { repositoryId, path })
  return ranges.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)
}

it('count in the offsets of the shown text, beyond characters of two code units and foreign line ends', async () => {
  expect(await pieces('a.py')).toEqual([
    'statement x = "𝛂"',
    'statement y = load("bert")',
    'call load("bert")',
    'argument "bert"',
    'statement if y:\r\n    run(y)',
    'statement run(y)',
    'call run(y)',
    'argument y',
  ])
})

it('of a notebook are those of its Python, where the rendering shows it', async () => {
  expect(await pieces('cells.ipynb')).toEqual([
    'statement model = load("bert")',
    'call load("bert")',
    'argument "bert"',
  ])
})

it('of a file that is no Python are none', async () => expect(await pieces('README.md')).toEqual([]))

it('of a broken file are what can be read', async () =>
  expect(await pieces('broken.py')).toContain('call load("bert")'))

it('of a file that is not there are refused', async () => {
  await expect(pieces('gone.py')).rejects.toMatchObject({ code: 'not_found' })
})
