import { expect, test } from 'vitest'
import { isSafeReference } from './refs.ts'

test.each(['refs/heads/main', 'refs/heads/feature/deep-1', 'refs/tags/v1.0', 'refs/heads/größe', 'refs/heads/a@b'])(
  '%s may be looked up',
  (name) => {
    expect(isSafeReference(name)).toBe(true)
  },
)

test.each([
  'HEAD',
  'heads/main',
  '/etc/passwd',
  'refs/../config',
  'refs/heads/../../../x',
  'refs/heads/.hidden',
  'refs//heads',
  'refs/heads/',
  'refs/heads/main.lock',
  'refs\\heads\\main',
  'refs/heads/C:x',
  'refs/heads/a\nb',
  'refs/heads/a\0b',
  'refs/heads/a b',
  `refs/heads/${'x'.repeat(2000)}`,
])('%j is never turned into a path', (name) => {
  expect(isSafeReference(name)).toBe(false)
})
