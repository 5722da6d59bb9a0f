/**
 * Scan cache: facts of texts by blob id, and results of whole scans, kept in a database of its own that may be deleted at any
 * time. It never fails: what cannot be read or written is as if it had never been kept.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { factsVersion } from '../syntax/facts.ts'
import type { FactsKept } from './keptFacts.ts'
import type { FileRole } from './sourceFile.ts'

export interface ScanCache extends FactsKept {
  readonly facts: (blob: string, role: FileRole) => string | undefined
  /** JSON of a finished scan of `commit` by these rules. */
  readonly result: (commit: string, rulesVersion: string) => string | undefined
  readonly keepResult: (commit: string, rulesVersion: string, json: string) => void
  /** Writes what is waiting, keeps the size in bounds, and closes. */
  readonly close: () => void
}

export const cacheFileName = 'scans.sqlite'
const schemaVersion = 1
/** Bytes of content kept; past them, what was not used for longest goes. */
const defaultLimit = 512 * 1024 * 1024
/** Bytes that wait in memory before they are written together. */
const batchBytes = 8 * 1024 * 1024
const lockWaitMilliseconds = 250
const dayMilliseconds = 86_400_000

const schema = `CREATE TABLE kept (
  key TEXT PRIMARY KEY NOT NULL,
  used INTEGER NOT NULL,
  size INTEGER NOT NULL,
  content BLOB NOT NULL
) STRICT`

/** Opens the cache in `folder`; one that cannot be opened keeps nothing. */
export function openScanCache(folder: string, limit = defaultLimit): ScanCache {
  const database = openFile(folder)
  return database === undefined ? keepsNothing : cacheOver(database, limit)
}

export const keepsNothing: ScanCache = {
  facts: () => undefined,
  keepFacts: () => undefined,
  result: () => undefined,
  keepResult: () => undefined,
  close: () => undefined,
}

function openFile(folder: string): Database.Database | undefined {
  const path = join(folder, cacheFileName)
  try {
    mkdirSync(folder, { recursive: true })
    return prepare(path)
  } catch (error) {
    if (!isBroken(error)) return undefined
  }
  try {
    // What it held can be found again; a broken file cannot be mended.
    for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true })
    return prepare(path)
  } catch {
    return undefined
  }
}

function isBroken(error: unknown): boolean {
  const code = error instanceof Database.SqliteError ? error.code : ''
  return code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')
}

function prepare(path: string): Database.Database {
  const database = new Database(path, { timeout: lockWaitMilliseconds })
  try {
    database.pragma('auto_vacuum = INCREMENTAL')
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = NORMAL')
    database.pragma('trusted_schema = OFF')
    if (database.pragma('user_version', { simple: true }) !== schemaVersion) {
      database.transaction(() => {
        database.exec(`DROP TABLE IF EXISTS kept; ${schema}`)
        database.pragma(`user_version = ${schemaVersion}`)
      })()
    }
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

interface CacheState {
  readonly database: Database.Database
  readonly limit: number
  readonly today: number
  readonly waiting: Map<string, Buffer>
  readonly used: Set<string>
  waitingBytes: number
  /** After the first failure nothing is tried again. */
  failed: boolean
}

function cacheOver(database: Database.Database, limit: number): ScanCache {
  const today = Math.floor(Date.now() / dayMilliseconds)
  const state: CacheState = {
    database,
    limit,
    today,
    waiting: new Map(),
    used: new Set(),
    waitingBytes: 0,
    failed: false,
  }
  const select = database.prepare<[string], { content: Buffer; used: number }>(
    'SELECT content, used FROM kept WHERE key = ?',
  )
  const read = (key: string): string | undefined =>
    attempt(state, () => {
      const waiting = state.waiting.get(key)
      if (waiting !== undefined) return zstdDecompressSync(waiting).toString('utf8')
      const row = select.get(key)
      if (row === undefined) return undefined
      if (row.used !== today) state.used.add(key)
      return zstdDecompressSync(row.content).toString('utf8')
    })
  const keep = (key: string, text: string): void => {
    attempt(state, () => {
      const content = zstdCompressSync(text)
      state.waiting.set(key, content)
      state.waitingBytes += content.length
      if (state.waitingBytes > batchBytes) write(state)
    })
  }
  return {
    facts: (blob, role) => read(factsKey(blob, role)),
    keepFacts: (blob, role, json) => keep(factsKey(blob, role), json),
    result: (commit, rulesVersion) => read(`result ${rulesVersion} ${commit}`),
    keepResult: (commit, rulesVersion, json) => keep(`result ${rulesVersion} ${commit}`, json),
    close: () => {
      attempt(state, () => write(state))
      attempt(state, () => trim(state))
      database.close()
    },
  }
}

function factsKey(blob: string, role: string): string {
  return `facts ${factsVersion} ${role} ${blob}`
}

function attempt<T>(state: CacheState, act: () => T): T | undefined {
  if (state.failed) return undefined
  try {
    return act()
  } catch {
    state.failed = true
    return undefined
  }
}

function write(state: CacheState): void {
  const { database, waiting, used, today } = state
  const insert = database.prepare('INSERT OR REPLACE INTO kept (key, used, size, content) VALUES (?, ?, ?, ?)')
  const touch = database.prepare('UPDATE kept SET used = ? WHERE key = ?')
  database.transaction(() => {
    for (const [key, content] of waiting) insert.run(key, today, content.length, content)
    for (const key of used) touch.run(today, key)
  })()
  waiting.clear()
  used.clear()
  state.waitingBytes = 0
}

function trim({ database, limit }: CacheState): void {
  const total = database.prepare<[], { bytes: number | null }>('SELECT sum(size) AS bytes FROM kept').get()?.bytes ?? 0
  if (total <= limit) return
  // Down to four fifths, so that the next scan does not trim again.
  let excess = total - limit * 0.8
  const remove = database.prepare('DELETE FROM kept WHERE key = ?')
  const oldest = database
    .prepare<[], { key: string; size: number }>('SELECT key, size FROM kept ORDER BY used, rowid')
    .all()
  database.transaction(() => {
    for (const { key, size } of oldest) {
      if (excess <= 0) break
      remove.run(key)
      excess -= size
    }
  })()
  database.pragma('incremental_vacuum')
}
