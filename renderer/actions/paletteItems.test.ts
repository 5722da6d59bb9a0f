/** The palette finds commands, codes, loads and files by what people type. */
import { describe, expect, it } from 'vitest'
import type { FileEntry } from '../../shared/api/corpus.ts'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import type { Load } from '../../shared/model/load.ts'
import { action, type Action } from './action.ts'
import { paletteResults, type PaletteSources, parseQuery, recentFirst } from './paletteItems.ts'

function command(name: string, label: string, words?: string): Action {
  return action({ name, label, menu: 'Go', perform: () => {}, ...(words === undefined ? {} : { words }) })
}

const code = (name: string, abbreviation: string, retired = false) =>
  ({ id: name, name, abbreviation, retired }) as SchemeRow['codes'][number]

const sources: PaletteSources = {
  actions: [command('a', 'Scan Repository', 'detect'), command('b', 'Next Load'), command('c', 'Wave Goodbye')],
  schemes: [
    {
      id: 's',
      name: 'Base family',
      retired: false,
      codes: [code('Wav2Vec 2.0', 'W2V2'), code('Wavelet', 'WVL', true)],
    },
    { id: 't', name: 'Old', retired: true, codes: [code('Wav of old', 'OLD')] },
  ] as unknown as SchemeRow[],
  loads: [
    {
      id: 'l',
      callee: 'Wav2Vec2Model.from_pretrained',
      path: 'embed.py',
      modelNames: [{ name: 'facebook/wav2vec2-base' }],
    },
  ] as Load[],
  files: ['src/wav/read.py', 'src/main.py'].map((path) => ({ path }) as FileEntry),
}

describe('parseQuery', () => {
  it('takes a first character as the wish for one kind', () => {
    expect(parseQuery('>scan')).toEqual({ kind: 'commands', words: 'scan' })
    expect(parseQuery('@bert')).toEqual({ kind: 'loads', words: 'bert' })
    expect(parseQuery('scan >')).toEqual({ kind: null, words: 'scan >' })
  })
})

describe('paletteResults', () => {
  it('finds a command by its label and by its other words', () => {
    expect(paletteResults('detect', sources).items.commands.map(({ name }) => name)).toEqual(['a'])
  })

  it('leaves out what is retired', () => {
    expect(paletteResults('wav', sources).items.codes.map((choice) => choice.code.name)).toEqual(['Wav2Vec 2.0'])
  })

  it('puts the kind with the best match first and leaves out those without any', () => {
    const { order } = paletteResults('wav2vec', sources)
    expect(order).toEqual(['codes', 'loads'])
    expect(paletteResults('main.py', sources).order).toEqual(['files'])
  })

  it('offers one kind only when asked to', () => {
    const { items, order } = paletteResults('/wav', sources)
    expect(order).toEqual(['files'])
    expect(items.files.map((file) => file.path)).toEqual(['src/wav/read.py'])
    expect(items.commands).toEqual([])
  })
})

describe('recentFirst', () => {
  it('keeps the rest in its order', () => {
    expect(recentFirst(sources.actions, ['c', 'gone', 'b']).map(({ name }) => name)).toEqual(['c', 'b', 'a'])
  })
})
