/** The list says what a repository needs, and removal what it hides. */
import { describe, expect, it } from 'vitest'
import type { RepositoryRow } from '../../shared/api/corpus.ts'
import { removalWords, repositoryState } from './repositoryState.ts'

const repository: RepositoryRow = {
  id: '0',
  name: 'acme/bert',
  kind: 'git',
  origin: null,
  commit: '0123456789abcdef0123456789abcdef01234567',
  path: '/clones/bert',
  loads: 12,
  scannedWith: '1',
}

describe('repositoryState', () => {
  it('says what was found', () => {
    expect(repositoryState(repository, 1, false)).toEqual({ words: '12 loads, 1 coding', asks: null })
    expect(repositoryState({ ...repository, loads: 1 }, 0, false).words).toBe('1 load')
  })

  it('asks for the clone before anything else', () => {
    expect(repositoryState({ ...repository, path: null, scannedWith: null }, 1, false)).toEqual({
      words: 'clone not found here',
      asks: 'locate',
    })
  })

  it('says that a scan did not end, so that nobody takes what it found for all there is', () => {
    expect(repositoryState({ ...repository, scannedWith: null }, 0, false)).toEqual({
      words: '12 loads, scan not ended',
      asks: 'scan',
    })
  })

  it('asks for a scan where there was none, and says when one runs', () => {
    expect(repositoryState({ ...repository, scannedWith: null, loads: 0 }, 1, false).asks).toBe('scan')
    expect(repositoryState({ ...repository, scannedWith: null }, 0, true)).toEqual({
      words: '12 loads, scanning',
      asks: null,
    })
  })
})

describe('removalWords', () => {
  it('counts what is hidden', () => {
    expect(removalWords(repository, 1)).toContain('This hides 1 coding and 12 loads.')
    expect(removalWords({ name: 'x', loads: 0 }, 0)).toContain('Nothing was found or coded in it yet.')
  })
})
