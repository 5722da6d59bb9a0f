/** Scan cache: keeps facts and results, and keeps quiet when it cannot. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { poolFromSource } from '../syntax/parsePool.fixture.ts'
import { cacheFileName, openScanCache } from './scanCache.ts'
import { scanTexts } from './scan.fixture.ts'

let folder: string
const path = (): string => join(folder, cacheFileName)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scan-cache-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function keep(commit: string, json: string, limit?: number): void {
  const cache = openScanCache(folder, limit)
  cache.keepResult(commit, 'rules', json)
  cache.close()
}

function kept(commit: string, rules = 'rules'): string | undefined {
  const cache = openScanCache(folder)
  const json = cache.result(commit, rules)
  cache.close()
  return json
}

describe('what is kept', () => {
  it('is there the next time, by commit and rules', () => {
    keep('c1', '{"a":1}')
    expect([kept('c1'), kept('c2'), kept('c1', 'other rules')]).toEqual(['{"a":1}', undefined, undefined])
  })

  it('is facts by blob and by what the blob is read as', () => {
    const cache = openScanCache(folder)
    cache.keepFacts('blob', 'python', 'facts')
    cache.close()
    const again = openScanCache(folder)
    expect([again.facts('blob', 'python'), again.facts('blob', 'notebook')]).toEqual(['facts', undefined])
    again.close()
  })

  it('goes when it is too much, oldest first', () => {
    keep('old', 'x'.repeat(100))
    const database = new Database(path())
    database.prepare('UPDATE kept SET used = used - 9').run()
    database.close()
    const noise = (): string => Array.from({ length: 4000 }, () => Math.random().toString(36)).join('')
    keep('new', noise())
    keep('newest', '{}', statSync(path()).size / 4)
    expect([kept('old'), kept('newest')]).toEqual([undefined, '{}'])
  })
})

describe('a cache that cannot be used', () => {
  it('is made anew when it is no database', () => {
    writeFileSync(path(), 'this is not a database, but long enough to be read as the header of one'.repeat(20))
    keep('c1', '{}')
    expect(kept('c1')).toBe('{}')
  })

  it('keeps nothing while another process holds it', () => {
    keep('c1', '{}')
    const other = new Database(path())
    other.exec('BEGIN EXCLUSIVE')
    keep('c2', '{}')
    other.exec('ROLLBACK')
    other.close()
    expect([kept('c1'), kept('c2')]).toEqual(['{}', undefined])
  })

  it('keeps nothing in a folder that is a file', () => {
    const file = join(folder, 'file')
    writeFileSync(file, 'text')
    const cache = openScanCache(file)
    cache.keepResult('c', 'r', '{}')
    expect(cache.result('c', 'r')).toBeUndefined()
    cache.close()
    expect(readFileSync(file, 'utf8')).toBe('text')
  })
})

describe('facts in a scan', () => {
  const texts = { 'a.py': 'from transformers import AutoModel\nAutoModel.from_pretrained("x/y")\n' }

  it('give the same loads without parsing again', async () => {
    const cache = openScanCache(folder)
    const first = await scanTexts(texts, { kept: cache })
    const pool = poolFromSource()
    await pool.close()
    const second = await scanTexts(texts, { kept: cache, pool })
    cache.close()
    expect(second.loads).toEqual(first.loads)
  })

  it('that are damaged are parsed again', async () => {
    const cache = openScanCache(folder)
    cache.keepFacts('blob-of-a.py', 'python', '{"version":')
    cache.close()
    const damaged = openScanCache(folder)
    const { loads } = await scanTexts(texts, { kept: damaged })
    damaged.close()
    expect(loads.map(({ modelNames }) => modelNames[0]?.name)).toEqual(['x/y'])
  })
})
