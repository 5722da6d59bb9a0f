/** Signature packs: what a researcher reads when a pack does not fit. */
import { describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import { parseSignaturePack } from './signaturePack.ts'

const pack = { library: 'x', hub: 'other', roots: ['x'], loaders: [{ pattern: 'x.load', name: null }] }

function messageOf(json: string): string {
  try {
    parseSignaturePack(json, 'mine')
    return 'valid'
  } catch (error) {
    return error instanceof AppError ? error.message : String(error)
  }
}

describe('parseSignaturePack', () => {
  it('takes a pack that fits', () => {
    expect(parseSignaturePack(JSON.stringify(pack), 'mine').loaders[0]?.pattern).toBe('x.load')
  })

  it.each([
    ['{', 'it is not JSON'],
    ['[]', 'the pack must be an object in braces'],
    [JSON.stringify({ ...pack, hub: 'foo' }), '"hub" must be one of "huggingface"'],
    [JSON.stringify({ ...pack, roots: undefined }), '"roots" is missing: it must be a list in brackets'],
    [JSON.stringify({ ...pack, roots: ['a b'] }), 'entry 1 of "roots" must be a plain name'],
    [JSON.stringify({ ...pack, more: 1 }), 'the pack has fields that no pack has: "more"'],
    [
      JSON.stringify({ ...pack, loaders: [pack.loaders[0], { pattern: 'a b', name: null }] }),
      '"pattern" in entry 2 of "loaders" must be a dotted name',
    ],
    [
      JSON.stringify({ ...pack, loaders: [{ pattern: 'y.load', name: null }] }),
      '"pattern" in entry 1 of "loaders" must begin with a name of "roots" (x), unlike y.load',
    ],
    [
      JSON.stringify({ ...pack, loaders: [{ pattern: 'x.load', name: 3 }] }),
      '"name" in entry 1 of "loaders" must say where the name stands',
    ],
  ])('%s', (json, expected) => {
    expect(messageOf(json)).toContain(expected)
  })
})
