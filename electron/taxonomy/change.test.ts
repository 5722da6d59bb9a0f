/** Changes of the codebook: what is said before, what is done then, and what stands in the way. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CodebookChange } from '../../shared/api/taxonomy.ts'
import { consequencesOf, makeChange } from './change.ts'
import { listSchemes } from '../study/schemes.ts'
import { countCodes } from './counts.ts'
import { editCode, editScheme } from './edits.ts'
import { type Codebook, makeCodebook } from './taxonomy.fixture.ts'

let book: Codebook
beforeEach(() => {
  book = makeCodebook()
})
afterEach(() => book.close())

const ask = (change: CodebookChange) => consequencesOf(book.file, change)
const make = (change: CodebookChange, reason = '') => makeChange(book.file, change, reason).codeIds
const last = () => book.file.turns().undo
const merge = (into: string, ...names: string[]): CodebookChange => {
  return { verb: 'merge', codeIds: names.map(book.code), intoId: book.code(into) }
}
const place = (names: string[], where: { scheme?: string; below?: string; before?: string }): CodebookChange => ({
  verb: 'move',
  codeIds: names.map(book.code),
  schemeId: where.scheme ?? book.adaptation,
  parentId: where.below === undefined ? null : book.code(where.below),
  beforeId: where.before === undefined ? null : book.code(where.before),
})

/** How often each code reads, by name. */
function counts(): Record<string, number> {
  const names = new Map(listSchemes(book.file).flatMap(({ codes }) => codes.map(({ id, name }) => [id, name])))
  return Object.fromEntries(countCodes(book.file).map(({ codeId, codings }) => [names.get(codeId), codings]))
}

/** The codes of a scheme as an indented list. */
function tree(schemeId = book.adaptation): string[] {
  const codes = listSchemes(book.file).find(({ id }) => id === schemeId)?.codes ?? []
  const level = (id: string | null): number => {
    return id === null ? 0 : 1 + level(codes.find((code) => code.id === id)?.parentId ?? null)
  }
  return codes.map(({ name, parentId }) => `${'-'.repeat(level(parentId))}${name}`)
}

function sayTuning(): void {
  for (const rater of ['Ada', 'Grace']) {
    book.as(rater)
    book.say(book.unit('model'), 'Tuning')
  }
  book.say(book.unit('load'), 'Tuning')
  book.as('Ada')
}

describe('merging', () => {
  it('says how many codings will read as what, and then they do', () => {
    sayTuning()
    book.say(book.unit('model'), 'Fine-Tuning')
    expect(ask(merge('Fine-Tuning', 'Tuning'))).toEqual({
      codings: 3,
      raters: 2,
      sentences: [
        '3 codings by 2 raters will read as Fine-Tuning.',
        'Tuning can be separated from it again at any time.',
      ],
      obstacles: [],
    })
    expect(counts()).toEqual({ Tuning: 3, 'Fine-Tuning': 1 })
    make(merge('Fine-Tuning', 'Tuning'), 'they are one')
    expect(last()).toBe('merged Tuning into Fine-Tuning')
    expect(counts()).toEqual({ 'Fine-Tuning': 4 })
    book.file.undo()
    expect(counts()).toEqual({ Tuning: 3, 'Fine-Tuning': 1 })
  })

  it('of what nobody has used touches nothing', () => {
    expect(ask(merge('Pruning', 'Tuning', 'Prompting')).sentences[0]).toBe(
      'No coding is touched: nobody has used Tuning or Prompting yet.',
    )
  })

  it('takes along what was merged before, and separates one by one', () => {
    sayTuning()
    make(merge('Tuning', 'Prompting'))
    book.say(book.unit('model'), 'Prompting')
    expect(ask(merge('Fine-Tuning', 'Tuning')).sentences).toEqual([
      '4 codings by 2 raters will read as Fine-Tuning.',
      'Prompting, merged before, will read as Fine-Tuning too.',
      'Tuning can be separated from it again at any time.',
    ])
    make(merge('Fine-Tuning', 'Tuning'))
    const separate: CodebookChange = { verb: 'separate', codeIds: [book.code('Prompting')] }
    expect(ask(separate).sentences).toEqual(['1 coding by 1 rater will read as Prompting again.'])
    make(separate)
    expect(last()).toBe('separated Prompting from Fine-Tuning')
    expect(counts()).toEqual({ 'Fine-Tuning': 3, Prompting: 1 })
  })

  it('refuses circles, itself, and codes that read as another or are retired', () => {
    const self = merge('Tuning', 'Tuning')
    expect(ask(self).obstacles).toContain('Tuning cannot be merged into itself.')
    make(merge('Fine-Tuning', 'Tuning'))
    const circle = merge('Tuning', 'Fine-Tuning')
    expect(ask(circle).obstacles[0]).toBe('Tuning reads as Fine-Tuning already; merge into that one.')
    expect(() => make(circle)).toThrow('Tuning reads as Fine-Tuning already; merge into that one.')
    expect(ask(merge('Fine-Tuning', 'Tuning')).obstacles).toEqual(['Tuning reads as Fine-Tuning already.'])
    make({ verb: 'retire', codeIds: [book.code('Pruning')] })
    expect(ask(merge('Pruning', 'Prompting')).obstacles).toEqual([
      'Pruning is retired; revive it first, or choose another code.',
    ])
  })

  it('into another scheme counts what would have several answers, and stops where units do not fit', () => {
    const both = book.unit('model')
    book.say(both, 'Training', 'Tuning')
    expect(ask(merge('Inference', 'Tuning')).sentences.slice(0, 2)).toEqual([
      '1 coding by 1 rater will read as Inference.',
      'On 1 unit a rater will have several answers to Stage, which takes only one.',
    ])
    book.say(book.unit('span'), 'Evaluation')
    const refused = merge('Tuning', 'Evaluation')
    expect(ask(refused).obstacles).toEqual([
      '1 coding of Evaluation is of text spans, but Adaptation is asked of models and loads only.',
    ])
    expect(() => make(refused)).toThrow('is asked of models and loads only')
  })

  it('says where one rater gave both answers', () => {
    book.say(book.unit('model'), 'Tuning', 'Fine-Tuning')
    expect(ask(merge('Fine-Tuning', 'Tuning')).sentences).toContain(
      'On 1 unit a rater said both: there the same code will stand twice.',
    )
  })

  it('takes codes below along, and never puts a code below itself', () => {
    book.make('Adapters', book.adaptation, book.code('Tuning'))
    make(merge('Fine-Tuning', 'Tuning'))
    expect(tree()).toEqual(['Tuning', 'Fine-Tuning', '-Adapters', 'Prompting', 'Pruning'])
    book.make('Soft prompts', book.adaptation, book.code('Prompting'))
    expect(ask(merge('Soft prompts', 'Prompting')).sentences).toContain('Soft prompts will stand one level higher.')
    make(merge('Soft prompts', 'Prompting'))
    expect(tree()).toEqual(['Tuning', 'Fine-Tuning', '-Adapters', 'Prompting', 'Pruning', 'Soft prompts'])
  })

  it('gives up its key when it comes back and another has it', () => {
    const edit = (name: string, key: string) =>
      editCode(book.file, { codeId: book.code(name), change: { key }, meaningChanged: false, reason: '' })
    edit('Tuning', 't')
    make(merge('Fine-Tuning', 'Tuning'))
    edit('Pruning', 't')
    const separate: CodebookChange = { verb: 'separate', codeIds: [book.code('Tuning')] }
    expect(ask(separate).sentences).toContain('Tuning gives up its key t, which applies Pruning.')
    make(separate)
    expect(book.file.record('code', book.code('Tuning'))).toMatchObject({ key: '', mergedInto: null })
  })
})

describe('splitting', () => {
  const split = (...names: string[]): CodebookChange => ({
    verb: 'split',
    codeId: book.code('Tuning'),
    into: names.map((name) => ({ name, definition: `${name} only` })),
    retire: true,
  })

  it('makes new codes beside it, each with a colour of its own and no key, and leaves its codings to wait', () => {
    sayTuning()
    const change = split('Full tuning', 'Adapter tuning')
    expect(ask(change).sentences).toEqual([
      '3 codings by 2 raters will wait in the re-code list until each is coded as Full tuning or Adapter tuning.',
      'Adaptation gains Full tuning and Adapter tuning.',
      'Tuning is retired: it keeps its codings but takes no new ones.',
    ])
    const made = make(change).map((id) => book.file.record('code', id))
    expect(last()).toBe('split Tuning into Full tuning and Adapter tuning')
    expect(tree()).toEqual(['Tuning', 'Full tuning', 'Adapter tuning', 'Fine-Tuning', 'Prompting', 'Pruning'])
    expect(made.map((code) => code?.definition)).toEqual(['Full tuning only', 'Adapter tuning only'])
    const colours = listSchemes(book.file)
      .find(({ id }) => id === book.adaptation)
      ?.codes.map(({ colour }) => colour)
    expect(new Set(colours).size).toBe(colours?.length)
    expect(book.file.record('code', book.code('Tuning'))).toMatchObject({
      retired: true,
      splitInto: made.map((code) => code?.id),
    })
    expect(counts()).toEqual({ Tuning: 3 })
    book.file.undo()
    expect(tree()).toEqual(['Tuning', 'Fine-Tuning', 'Prompting', 'Pruning'])
  })

  it('may keep the code as one of the answers', () => {
    sayTuning()
    const change = { ...split('Adapter tuning'), retire: false } as CodebookChange
    expect(ask(change).sentences).toContain('Tuning stays as one of the answers.')
    expect(ask(change).sentences[0]).toContain('is coded as Adapter tuning or Tuning.')
    make(change)
    expect(book.file.record('code', book.code('Tuning'))?.retired).toBe(false)
  })

  it('refuses names that are taken, empty or twice, and a code that reads as another', () => {
    expect(ask(split('prompting', 'New', 'new', ' ')).obstacles).toEqual([
      'Each new code needs a name.',
      'There is a code Prompting already; give the new one another name.',
      'Two of the new codes are called new.',
    ])
    make(merge('Fine-Tuning', 'Tuning'))
    expect(ask(split('Other')).obstacles).toEqual(['Tuning reads as Fine-Tuning; separate it first.'])
  })
})

describe('moving', () => {
  it('changes order and level, and says that no coding changes', () => {
    sayTuning()
    const change = place(['Pruning'], { before: 'Fine-Tuning' })
    expect(ask(change)).toMatchObject({
      codings: 0,
      sentences: ['No coding changes: only where codes stand.'],
    })
    make(change)
    expect(last()).toBe('moved Pruning before Fine-Tuning')
    expect(tree()).toEqual(['Tuning', 'Pruning', 'Fine-Tuning', 'Prompting'])
    make(place(['Pruning', 'Prompting'], { below: 'Tuning' }))
    expect(last()).toBe('moved Pruning and Prompting below Tuning')
    expect(tree()).toEqual(['Tuning', '-Pruning', '-Prompting', 'Fine-Tuning'])
    make(place(['Prompting'], {}))
    expect(last()).toBe('moved Prompting to the top of Adaptation')
    make(place(['Tuning'], {}))
    expect(last()).toBe('moved Tuning to the end')
    expect(tree()).toEqual(['Fine-Tuning', 'Prompting', 'Tuning', '-Pruning'])
  })

  it('to where it stands already is no step', () => {
    const before = last()
    make(place(['Fine-Tuning'], { before: 'Prompting' }))
    make(place(['Pruning'], {}))
    expect(last()).toBe(before)
  })

  it('finds room between two codes any number of times', () => {
    for (let round = 0; round < 60; round += 1) {
      make(place([round % 2 === 0 ? 'Pruning' : 'Prompting'], { before: 'Fine-Tuning' }))
    }
    expect(tree()).toEqual(['Tuning', 'Pruning', 'Prompting', 'Fine-Tuning'])
  })

  it('never puts a code below itself', () => {
    make(place(['Prompting'], { below: 'Tuning' }))
    expect(ask(place(['Tuning'], { below: 'Prompting' })).obstacles).toEqual(['Prompting stands below Tuning itself.'])
    expect(ask(place(['Tuning'], { below: 'Tuning' })).obstacles).toEqual(['Tuning cannot stand below itself.'])
  })

  it('to another scheme takes its codings and what is below along', () => {
    book.make('Adapters', book.adaptation, book.code('Tuning'))
    sayTuning()
    const change = place(['Tuning'], { scheme: book.stage, before: 'Inference' })
    expect(ask(change).sentences).toEqual([
      '3 codings by 2 raters will answer Stage instead of Adaptation.',
      '1 code below will move along.',
    ])
    make(change)
    expect(last()).toBe('moved Tuning to Stage')
    expect(tree(book.stage)).toEqual(['Training', 'Tuning', '-Adapters', 'Inference', 'Evaluation'])
    expect(tree()).toEqual(['Fine-Tuning', 'Prompting', 'Pruning'])
  })

  it('to another scheme is refused where that is not asked of the units, and gives up a key that is taken', () => {
    book.say(book.unit('span'), 'Training')
    const refused = place(['Training'], { scheme: book.adaptation })
    expect(ask(refused).obstacles).toEqual([
      '1 coding of Training is of text spans, but Adaptation is asked of models and loads only.',
    ])
    for (const name of ['Tuning', 'Inference']) {
      editCode(book.file, { codeId: book.code(name), change: { key: 'i' }, meaningChanged: false, reason: '' })
    }
    make(place(['Tuning'], { scheme: book.stage }))
    expect(book.file.record('code', book.code('Tuning'))?.key).toBe('')
    expect(book.file.record('code', book.code('Inference'))?.key).toBe('i')
    make({ verb: 'retireScheme', schemeId: book.stage })
    expect(ask(place(['Pruning'], { scheme: book.stage })).obstacles).toEqual([
      'The scheme Stage is retired; revive it first.',
    ])
  })
})

describe('retiring', () => {
  it('keeps codings, and reviving takes new ones again', () => {
    sayTuning()
    const retire: CodebookChange = { verb: 'retire', codeIds: [book.code('Tuning')] }
    expect(ask(retire).sentences).toEqual([
      '3 codings by 2 raters stay as they are.',
      'Tuning will take no new codings.',
    ])
    make(retire)
    expect(last()).toBe('retired Tuning')
    expect(ask(retire).obstacles).toEqual(['Tuning is retired already.'])
    make({ verb: 'revive', codeIds: [book.code('Tuning')] })
    expect(last()).toBe('revived Tuning')
    expect(counts()).toEqual({ Tuning: 3 })
  })

  it('of a scheme keeps its codes, and is refused twice', () => {
    sayTuning()
    const retire: CodebookChange = { verb: 'retireScheme', schemeId: book.adaptation }
    expect(ask(retire).sentences).toEqual([
      '3 codings by 2 raters stay as they are.',
      'Adaptation will be asked of no unit any more; its 4 codes stay in the codebook.',
    ])
    make(retire)
    expect(ask(retire).obstacles).toEqual(['Adaptation is retired already.'])
    editScheme(book.file, { schemeId: book.adaptation, change: { retired: false }, reason: '' })
    expect(last()).toBe('revived the scheme Adaptation')
  })
})

it('leaves out units that cannot be seen any more', () => {
  sayTuning()
  book.file.commit('removed the repository', [
    { kind: 'repository.remove', entity: book.repositoryId, payload: { name: 'owner/name' } },
  ])
  expect(counts()).toEqual({})
  expect(ask(merge('Fine-Tuning', 'Tuning')).codings).toBe(0)
})

it('says so when a code is not in the codebook any more', () => {
  expect(() => ask({ verb: 'retire', codeIds: ['018f0000-0000-7000-8000-000000000000'] })).toThrow(
    'This code is not in the codebook any more.',
  )
})
