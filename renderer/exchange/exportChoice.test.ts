/** The choice of formats and folder: where it starts, what it remembers, what it lacks. */
import { describe, expect, it } from 'vitest'
import {
  chosenFormats,
  folderBeside,
  problemsOf,
  rememberChoice,
  rememberedChoice,
  withFormat,
} from './exportChoice.ts'

function emptyStorage(): Storage {
  const values = new Map<string, string>()
  return {
    get length() {
      return values.size
    },
    clear: () => values.clear(),
    getItem: (key) => values.get(key) ?? null,
    key: (index) => [...values.keys()][index] ?? null,
    removeItem: (key) => void values.delete(key),
    setItem: (key, value) => void values.set(key, value),
  }
}

const offered = ['replication', 'codings-csv', 'loads-csv'].map((id) => ({
  id,
  name: id,
  description: '',
  files: [`${id}.txt`],
}))

describe('the folder that is proposed', () => {
  it.each([
    ['/home/ada/studies/birds.loadstone', '/home/ada/studies/birds export'],
    ['C:\\Users\\ada\\birds.loadstone', 'C:\\Users\\ada\\birds export'],
    ['/birds.loadstone', '/birds export'],
  ])('for %s is %s', (path, folder) => {
    expect(folderBeside(path)).toBe(folder)
  })
})

describe('the choice', () => {
  it('starts with the dataset and the codings, beside the study', () => {
    expect(rememberedChoice(emptyStorage(), 'one', '/a/b.loadstone')).toEqual({
      formats: ['replication', 'codings-csv', 'codings-jsonl'],
      folder: '/a/b export',
    })
  })

  it('is kept for each study by itself', () => {
    const storage = emptyStorage()
    rememberChoice(storage, 'one', { formats: ['loads-csv'], folder: '/data' })
    expect(rememberedChoice(storage, 'one', '/a/b.loadstone')).toEqual({ formats: ['loads-csv'], folder: '/data' })
    expect(rememberedChoice(storage, 'two', '/a/b.loadstone').folder).toBe('/a/b export')
  })

  it.each(['{', 'null', '[]', '{"formats":3,"folder":null}'])('is not spoilt by %s', (text) => {
    const storage = emptyStorage()
    storage.setItem('loadstone.export.one', text)
    expect(rememberedChoice(storage, 'one', '/a/b.loadstone').folder).toBe('/a/b export')
  })

  it('follows the order in which formats are offered, and forgets those that are gone', () => {
    const choice = { formats: ['loads-csv', 'gone', 'replication'], folder: '/data' }
    expect(chosenFormats(choice, offered).map(({ id }) => id)).toEqual(['replication', 'loads-csv'])
  })

  it('takes a format in and out', () => {
    const choice = { formats: ['loads-csv'], folder: '/data' }
    const more = withFormat(withFormat(choice, 'replication', true), 'replication', true)
    expect(more.formats).toEqual(['loads-csv', 'replication'])
    expect(withFormat(more, 'loads-csv', false).formats).toEqual(['replication'])
  })

  it('says what is missing', () => {
    expect(problemsOf({ formats: ['loads-csv'], folder: '/data' }, offered)).toEqual({})
    expect(problemsOf({ formats: ['gone'], folder: '  ' }, offered)).toEqual({
      formats: 'Choose at least one format.',
      folder: 'Say into which folder.',
    })
  })
})
