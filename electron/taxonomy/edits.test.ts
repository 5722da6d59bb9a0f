/** Making and editing schemes and codes: one step each, sound, and none when nothing changes. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newIdentifier } from '../store/identifier.ts'
import { listSchemes, nested } from '../study/schemes.ts'
import { createCode, createScheme, editCode, editScheme, orderSchemes } from './edits.ts'
import { type Codebook, makeCodebook, plainScheme } from './taxonomy.fixture.ts'

let book: Codebook
beforeEach(() => {
  book = makeCodebook()
})
afterEach(() => book.close())

const last = () => book.file.turns().undo
const edit = (name: string, change: Parameters<typeof editCode>[1]['change'], meaningChanged = false, reason = '') =>
  editCode(book.file, { codeId: book.code(name), change, meaningChanged, reason })
const editStage = (change: Parameters<typeof editScheme>[1]['change']) =>
  editScheme(book.file, { schemeId: book.stage, change, reason: '' })
const newest = () => JSON.parse(String(book.file.value('SELECT payload FROM event ORDER BY hlc DESC'))) as unknown

describe('a code', () => {
  it('is made with what follows from its name, at the end, in a colour of its own', () => {
    const { codeId } = createCode(book.file, {
      schemeId: book.adaptation,
      name: 'Head addition',
      key: 'h',
      reason: 'seen',
    })
    expect(book.file.record('code', codeId)).toMatchObject({
      abbreviation: 'HA',
      key: 'h',
      mergedInto: null,
      position: 5,
    })
    expect(newest()).toMatchObject({ reason: 'seen' })
    expect(last()).toBe('made the code Head addition')
  })

  it('says in history what was done to it', () => {
    edit('Tuning', { name: 'Adapting' })
    expect(last()).toBe('renamed Tuning to Adapting')
    edit('Tuning', { useWhen: 'always', literature: 'Hu 2021' })
    expect(last()).toBe('edited use when and literature of Adapting')
    edit('Tuning', { definition: 'weights move' }, true, ' after round 2 ')
    expect(last()).toBe('changed what Adapting means')
    expect(newest()).toEqual({ definition: 'weights move', meaningChanged: true, reason: 'after round 2' })
  })

  it('starts a new meaning only when its editor says so', () => {
    const since = () => book.file.record('code', book.code('Tuning'))?.meaningSince ?? ''
    const first = since()
    edit('Tuning', { definition: 'other words' })
    expect(since()).toBe(first)
    edit('Tuning', {}, true)
    expect(since() > first).toBe(true)
  })

  it('makes no step of saying the same again', () => {
    edit('Tuning', { name: 'Tuning', examples: [] })
    expect(last()).toBe('made the code Pruning')
  })

  it('refuses a key that is taken and a parent below itself or elsewhere', () => {
    edit('Tuning', { key: 't' })
    expect(() => edit('Pruning', { key: 't' })).toThrow('The key t belongs to Tuning.')
    edit('Pruning', { parentId: book.code('Tuning') })
    expect(() => edit('Tuning', { parentId: book.code('Pruning') })).toThrow('A code cannot be below itself.')
    expect(() => edit('Tuning', { parentId: book.code('Training') })).toThrow('The parent is a code of another scheme.')
  })
})

describe('a scheme', () => {
  it('may stand below another, not below itself', () => {
    const input = { ...plainScheme, name: 'Debt', unitKinds: ['model' as const], choice: 'single' as const }
    const { schemeId } = createScheme(book.file, { ...input, parentId: book.stage, required: true })
    expect(listSchemes(book.file).map(({ name }) => name)).toEqual(['Stage', 'Debt', 'Adaptation'])
    expect(book.file.record('scheme', schemeId)).toMatchObject({ required: true, parentId: book.stage })
    expect(() => editStage({ parentId: schemeId })).toThrow('A scheme cannot be below itself.')
    expect(() => editStage({ parentId: newIdentifier() })).toThrow('is not in the codebook any more')
  })

  it('says in history what was done to it', () => {
    editStage({ name: 'Phase' })
    expect(last()).toBe('renamed Stage to Phase')
    editStage({ required: true, unitKinds: ['model'] })
    expect(last()).toBe('edited required and kinds of unit of the scheme Phase')
    editStage({ parentId: book.adaptation, position: 1 })
    expect(last()).toBe('moved the scheme Phase below Adaptation')
    editStage({ parentId: null })
    expect(last()).toBe('moved the scheme Phase to the top')
    editStage({ retired: true })
    expect(last()).toBe('retired the scheme Phase')
    editStage({ retired: true })
    expect(last()).toBe('retired the scheme Phase')
  })

  it('goes on being asked of what it was answered for', () => {
    book.say(book.unit('load'), 'Training')
    expect(() => editStage({ unitKinds: ['model', 'span'] })).toThrow('1 coding of loads answers Stage.')
    editStage({ unitKinds: ['load', 'repository'] })
    expect(last()).toBe('edited kinds of unit of the scheme Stage')
  })

  it('is put in order as one step, others keeping their places', () => {
    const names = () => listSchemes(book.file).map(({ name }) => name)
    const make = (name: string) =>
      createScheme(book.file, { ...plainScheme, name, unitKinds: ['model'], choice: 'single' }).schemeId
    const third = make('Debt')
    make('Family')
    orderSchemes(book.file, [third, book.stage])
    expect(names()).toEqual(['Debt', 'Adaptation', 'Stage', 'Family'])
    expect(last()).toBe('put the schemes in another order')
    book.file.undo()
    expect(names()).toEqual(['Stage', 'Adaptation', 'Debt', 'Family'])
    orderSchemes(book.file, [book.stage, third])
    expect(last()).toBe('made the scheme Family')
  })
})

describe('nesting', () => {
  const item = (id: string, parentId: string | null, position = 1) => ({ id, parentId, position })
  const order = (...items: ReturnType<typeof item>[]) => nested(items).map(({ id }) => id)

  it('puts children below their parents, in order, ties by id', () => {
    expect(order(item('b1', 'b', 2), item('c', null, 2), item('b', null), item('a', null), item('b0', 'b'))).toEqual([
      'a',
      'b',
      'b0',
      'b1',
      'c',
    ])
  })

  it('loses nothing when parents are gone or stand in a circle, as two merged files can make it', () => {
    expect(order(item('x', 'gone'), item('a', 'b'), item('b', 'a'), item('c', 'b')).toSorted()).toEqual([
      'a',
      'b',
      'c',
      'x',
    ])
  })
})
