/** Which codes are offered to merge into, the likeliest first. */
import { expect, test } from 'vitest'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import { codeNamed } from './code.fixture.ts'
import { likelyFirst, mayStay } from './mergeChoices.ts'

const scheme = (id: string, codes: SchemeRow['codes']) => ({ id, name: id, codes }) as unknown as SchemeRow
const home = scheme('home', [
  codeNamed('loading'),
  codeNamed('serving'),
  codeNamed('fine', { name: 'Fine-tuning' }),
  codeNamed('fine2', { name: 'fine tuning' }),
])
const other = scheme('other', [codeNamed('else')])
const ids = (schemes: readonly SchemeRow[]) => schemes.map(({ id, codes }) => [id, codes.map((code) => code.id)])

test('the scheme of the merged code comes first, and in it the codes called nearly the same', () => {
  expect(ids(likelyFirst(['fine2'], [other, home]))).toEqual([
    ['home', ['fine', 'fine2', 'loading', 'serving']],
    ['other', ['else']],
  ])
})

test('a code that is gone leaves the order of the codebook', () => {
  expect(ids(likelyFirst(['gone'], [other, home]))).toEqual(ids([other, home]))
})

test('no code is merged into itself, a retired or a merged one', () => {
  const codes = [
    codeNamed('a'),
    codeNamed('b'),
    codeNamed('old', { retired: true }),
    codeNamed('redirect', { mergedInto: 'a' }),
  ]
  expect(codes.filter((code) => mayStay(['b'], code)).map(({ id }) => id)).toEqual(['a'])
})
