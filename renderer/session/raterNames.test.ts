/** Raters of the same name are told apart, the same way in every list. */
import { expect, test } from 'vitest'
import type { Rater } from '../../shared/model/rater.ts'
import { people, raterNames } from './raterNames.ts'

const rater = (id: string, name: string, kind: Rater['kind'] = 'person'): Rater => ({
  id,
  name,
  kind,
  colour: '#0072b2',
})

test('the first to join keeps the plain name, whatever the order of the list', () => {
  const raters = [rater('3', 'ann '), rater('1', 'Ann'), rater('2', 'Bo')]
  expect([...raterNames(raters)]).toEqual([
    ['1', 'Ann'],
    ['2', 'Bo'],
    ['3', 'ann (2)'],
  ])
})

test('the detector is nobody who could code', () => {
  expect(people([rater('1', 'Ann'), rater('2', 'Detector', 'detector')]).map(({ id }) => id)).toEqual(['1'])
})
