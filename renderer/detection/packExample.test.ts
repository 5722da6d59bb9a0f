/** The example is a pack that scans would accept. */
import { expect, it } from 'vitest'
import { parseSignaturePack } from '../../electron/detection/signaturePack.ts'
import { packExample } from './packExample.ts'

it('is valid', () => {
  expect(parseSignaturePack(packExample, 'example').loaders.map(({ pattern }) => pattern)).toEqual([
    'ourhub.load_model',
  ])
})
