/** What typing offers to make. */
import { expect, test } from 'vitest'
import { closeCodes, closeWords, codeName, newCodes } from './newCodes.ts'
import { pinning, stage } from './study.fixture.ts'

const offered = (typed: string) =>
  newCodes(typed, [stage, pinning]).map((one) => `${one.scheme.id}: ${one.name} ${closeWords(one)}`)

test('a new name is offered for each scheme', () => {
  expect(offered(' Pruning\n of heads ')).toEqual(['stage: Pruning of heads ', 'pinning: Pruning of heads '])
})

test('what comes close is said', () => {
  expect(offered('tunings')[0]).toBe('stage: tunings “tunings” has the words of “Tuning”.')
  expect(offered('TU-NING')[0]).toBe('stage: TU-NING “TU-NING” differs only in writing from “Tuning”.')
  expect(offered('Tunign')[0]).toBe('stage: Tunign “Tunign” is spelt nearly like “Tuning”.')
})

test('codes that come close are offered where typing would not find them', () => {
  const names = (typed: string) => closeCodes(newCodes(typed, [stage, pinning]), typed).map(({ name }) => name)
  expect(names('tunings')).toEqual(['Tuning'])
  expect(names('tuni')).toEqual([])
})

test('a name that is there is not offered again, a retired one neither', () => {
  expect(offered('tuning')).toEqual(['pinning: tuning '])
  expect(offered('Bygone').map((one) => one.split(':')[0])).toEqual(['pinning'])
})

test('nothing typed offers nothing, and a long selection is cut', () => {
  expect(newCodes('  ', [stage])).toEqual([])
  expect(codeName('x'.repeat(300))).toHaveLength(200)
})
