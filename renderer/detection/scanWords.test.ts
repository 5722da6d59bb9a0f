/** A list of loads says when it is not whole: while a scan runs, and after one that did not end. */
import { expect, it } from 'vitest'
import { scanState } from './scanWords.ts'

const whole = { id: '0', name: 'acme/bert', path: '/clones/bert', loads: 12, scannedWith: '1' }
const cut = { ...whole, id: '1', name: 'acme/gpt', scannedWith: null }
const idle = () => false

it('says nothing of what was scanned to the end, nor where the empty list says it all', () => {
  expect(scanState([whole], idle)).toBeNull()
  expect(scanState([{ ...cut, loads: 0 }], idle)).toBeNull()
})

it('says that more may come while the first scan runs, not while a later one does', () => {
  expect(scanState([cut], (name) => name === 'acme/gpt')?.words).toBe('Scanning: more loads may come.')
  expect(scanState([whole], () => true)).toBeNull()
})

it('offers to scan what was not scanned to the end, where there is a clone', () => {
  expect(scanState([cut], idle)).toEqual({ words: 'The scan did not end: loads may be missing.', toScan: [cut] })
  expect(scanState([whole, cut], idle)).toEqual({
    words: '1 of 2 repositories was not scanned to the end.',
    toScan: [cut],
  })
  const gone = { ...cut, id: '2', path: null }
  expect(scanState([whole, cut, gone], idle)).toEqual({
    words: '2 of 3 repositories were not scanned to the end.',
    toScan: [cut],
  })
})
