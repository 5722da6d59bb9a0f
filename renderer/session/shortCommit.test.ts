/** Commits are short, folders say that they have none. */
import { expect, it } from 'vitest'
import { shortCommit } from './shortCommit.ts'

it('is seven characters of a commit', () => {
  expect(shortCommit('0123456789abcdef0123456789abcdef01234567')).toBe('0123456')
})

it('is a word for a plain folder', () => {
  expect(shortCommit('folder:99aa')).toBe('no commit')
})
