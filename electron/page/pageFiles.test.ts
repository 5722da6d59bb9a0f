import { afterAll, expect, test } from 'vitest'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeBuiltFolder } from '../served/builtFolder.fixture.ts'
import { findPageFile } from './pageFiles.ts'

const { built, page } = makeBuiltFolder()
afterAll(() => rmSync(built, { recursive: true }))

test('the page itself, and its files with their types', async () => {
  expect(await findPageFile(page, '/')).toEqual({
    path: join(page, 'index.html'),
    type: 'text/html; charset=utf-8',
    immutable: false,
  })
  expect(await findPageFile(page, '/assets/index-abc123.js')).toMatchObject({
    type: 'text/javascript; charset=utf-8',
    immutable: true,
  })
})

test.each([
  '',
  'index.html',
  '/../secret.html',
  '/%2e%2e/secret.html',
  '/..%2fsecret.html',
  '/..\\secret.html',
  '/assets/../index.html',
  '//index.html',
  '/index.html/',
  '/index.html%00.js',
  '/index.html\0.js',
  '/link.html',
  '/assets',
  '/nothing.html',
])('nothing else is found: %j', async (path) => {
  expect(await findPageFile(page, path)).toBeNull()
})
