import { expect, test } from 'vitest'
import { referenceTo } from './reference.ts'

const repository = { name: 'owner/name', commit: 'abc123', origin: null }
const place = { path: 'src/a b#.py', line: 3, endLine: 5 }

test('names repository, commit, path and lines', () => {
  expect(referenceTo(repository, place)).toBe('owner/name@abc123:src/a b#.py#L3-L5')
  expect(referenceTo(repository, { ...place, endLine: 3 })).toBe('owner/name@abc123:src/a b#.py#L3')
})

test.each(['https://github.com/owner/name', 'https://github.com/owner/name.git', 'git@github.com:owner/name.git', 'ssh://git@github.com/owner/name'])(
  '%s gives an address as well',
  (origin) => {
    expect(referenceTo({ ...repository, origin }, place).split('\n')[1]).toBe(
      'https://github.com/owner/name/blob/abc123/src/a%20b%23.py#L3-L5',
    )
  },
)

test.each(['https://evil.example/github.com/owner/name', 'file:///github.com/owner/name', 'https://github.com/owner'])(
  '%s gives none',
  (origin) => {
    expect(referenceTo({ ...repository, origin }, place)).not.toContain('\n')
  },
)
