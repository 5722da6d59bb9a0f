/** The example is a pack that scans would accept; a file that cannot be a pack is refused in words. */
import { expect, it } from 'vitest'
import { parseSignaturePack } from '../../electron/detection/signaturePack.ts'
import { packExample, packProblem } from './packExample.ts'

it('is valid', () => {
  expect(parseSignaturePack(packExample, 'example').loaders.map(({ pattern }) => pattern)).toEqual([
    'ourhub.load_model',
  ])
})

it('says of a file that is far too long for a pack how long it is', () => {
  expect(packProblem(packExample)).toBeUndefined()
  expect(packProblem('x'.repeat(200_001))).toBe(
    'A pack has at most 200,000 characters; this text has 200,001. Is it the right file?',
  )
})
