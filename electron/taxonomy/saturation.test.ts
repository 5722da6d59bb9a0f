/** Counts and saturation: what is counted once, what not at all, and in which order. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { newIdentifier } from '../store/identifier.ts'
import { makeChange } from './change.ts'
import { countCodes } from './counts.ts'
import { saturationOf } from './saturation.ts'
import { type Codebook, makeCodebook } from './taxonomy.fixture.ts'

let book: Codebook
beforeEach(() => {
  book = makeCodebook()
})
afterEach(() => book.close())

const curve = (schemeId?: string) => saturationOf(book.file, schemeId).points.map(({ units, codes }) => [units, codes])

/** Makes each coding a millisecond later than the one before, so that their order is certain. */
function spread(): void {
  const ids = book.file.rows<{ id: string }>('SELECT id FROM coding ORDER BY rowid')
  book.file.saveResults([], (database) => {
    ids.forEach(({ id }, index) => {
      const at = new Date(1_700_000_000_000 + index).toISOString()
      database.prepare('UPDATE coding SET created_at = ? WHERE id = ?').run(at, id)
    })
  })
}

it('grows with each code that is new, and stands still between', () => {
  const units = Array.from({ length: 6 }, () => book.unit('model'))
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = units
  book.say(a, 'Tuning')
  book.say(b, 'Tuning')
  book.say(c, 'Prompting', 'Training')
  book.say(d, 'Tuning')
  book.say(a, 'Pruning')
  book.say(e, 'Tuning')
  book.say(f, 'Prompting')
  spread()
  expect(curve()).toEqual([
    [1, 1],
    [3, 3],
    [4, 4],
    [6, 4],
  ])
  expect(curve(book.stage)).toEqual([[1, 1]])
  expect(saturationOf(book.file, undefined).available).toBe(7)
  expect(saturationOf(book.file, book.adaptation).available).toBe(4)
})

it('follows merges and leaves out retired codes from what is on offer', () => {
  book.say(book.unit('model'), 'Tuning')
  book.say(book.unit('model'), 'Fine-Tuning')
  spread()
  makeChange(book.file, { verb: 'merge', codeIds: [book.code('Tuning')], intoId: book.code('Fine-Tuning') }, '')
  makeChange(book.file, { verb: 'retire', codeIds: [book.code('Pruning')] }, '')
  expect(curve()).toEqual([
    [1, 1],
    [2, 1],
  ])
  expect(saturationOf(book.file, book.adaptation).available).toBe(2)
})

it('is of people: what the detector suggests does not count', () => {
  const detector = newIdentifier()
  const actor = newIdentifier()
  book.file.actAs(actor)
  book.file.commit('joined', [
    { kind: 'actor.join', entity: actor, payload: { raterId: detector } },
    { kind: 'rater.define', entity: detector, payload: { name: 'Detector', kind: 'detector', colour: '#0072b2' } },
  ])
  book.say(book.unit('model'), 'Tuning')
  expect(curve()).toEqual([])
  expect(countCodes(book.file)).toEqual([{ codeId: book.code('Tuning'), codings: 1, units: 1, raters: 1 }])
})

it('counts codings, units and raters apart', () => {
  const unit = book.unit('model')
  book.say(unit, 'Tuning')
  book.as('Grace')
  book.say(unit, 'Tuning')
  book.say(book.unit('load'), 'Tuning')
  expect(countCodes(book.file)).toEqual([{ codeId: book.code('Tuning'), codings: 3, units: 2, raters: 2 }])
})
