/** A repository is being scanned when a job says so, its own or one of several repositories. */
import { expect, it } from 'vitest'
import { isScanning, scanLabel } from './scanning.ts'

it('goes by the repository’s own job, or by one of several', () => {
  expect(isScanning([{ label: scanLabel(['acme/bert']) }], 'acme/bert')).toBe(true)
  expect(isScanning([{ label: scanLabel(['acme/bert']) }], 'acme/gpt')).toBe(false)
  expect(isScanning([{ label: scanLabel(['acme/bert', 'acme/gpt']) }], 'acme/gpt')).toBe(true)
  expect(isScanning([{ label: 'Search the corpus' }], 'acme/gpt')).toBe(false)
})
