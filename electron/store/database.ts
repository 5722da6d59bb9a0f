/** Opens the SQLite file with the settings of a study, migrates it, and refuses what is not ours. */
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import { guarded } from './failure.ts'
import { hashOfMigration, migrations, newestVersion } from './migrations/index.ts'
import { applicationId, refusalOf } from './refusal.ts'

export type Connection = Database.Database
export type Statement = Database.Statement<unknown[]>

function configure(database: Connection): void {
  database.pragma('trusted_schema = OFF')
  database.pragma('cell_size_check = ON')
  database.pragma('journal_mode = DELETE')
  database.pragma('synchronous = FULL')
  database.pragma('locking_mode = EXCLUSIVE')
  // Tables are folded one entity at a time: an undone entity may leave others that name it, and views leave those out.
  database.pragma('foreign_keys = OFF')
}

/** Takes the lock now, so that a second opener is refused before it has read anything. */
function lock(database: Connection): void {
  database.exec('BEGIN EXCLUSIVE; COMMIT')
}

function migrate(database: Connection): void {
  const from = Number(database.pragma('user_version', { simple: true }))
  for (const migration of migrations.slice(from)) {
    database.transaction(() => {
      database.exec(migration.sql)
      database
        .prepare('INSERT INTO migration (version, name, hash, applied_at) VALUES (?, ?, ?, ?)')
        .run(migration.version, migration.name, hashOfMigration(migration), new Date().toISOString())
      database.pragma(`user_version = ${migration.version}`)
    })()
  }
}

type SchemaObject = { readonly type: string; readonly name: string; readonly sql: string | null }

function schemaOf(database: Connection): SchemaObject[] {
  return database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all() as SchemaObject[]
}

/** What the schema of a sound file looks like, made once in memory. */
function expectedSchema(): SchemaObject[] {
  const database = new Database(':memory:')
  try {
    migrate(database)
    return schemaOf(database)
  } finally {
    database.close()
  }
}

/** Tables and views must be ours, word for word; a trigger would run unseen and is never ours. */
function schemaFault(database: Connection): string | null {
  const found = schemaOf(database)
  const trigger = found.find(({ type }) => type === 'trigger')
  if (trigger !== undefined) return `it has a trigger (${trigger.name})`
  const byName = new Map(found.map((object) => [object.name, object.sql]))
  const changed = expectedSchema().find(({ name, sql }) => byName.get(name) !== sql)
  return changed === undefined ? null : `${changed.name} is not as it should be`
}

function verify(database: Connection, path: string): void {
  const check = String(database.pragma('quick_check(1)', { simple: true }))
  const fault = check === 'ok' ? schemaFault(database) : check
  if (fault === null) return
  throw new AppError({
    code: 'study_damaged',
    message: `${path} is damaged or was changed by another program: ${fault}.`,
    attempted: `open ${path}`,
    next: 'Open a backup; the file was left untouched.',
  })
}

/** A copy beside the file, made before its format is changed. */
function backUp(database: Connection, path: string): void {
  const copy = path.replace(/(\.loadstone)?$/, `.before-version-${newestVersion}.loadstone`)
  if (!existsSync(copy)) database.prepare('VACUUM INTO ?').run(copy)
}

/** Opens an existing study; `migrated` when it had an older form. What is refused is left byte for byte as it was. */
export function openDatabase(path: string): { database: Connection; migrated: boolean } {
  const refusal = refusalOf(path)
  if (refusal !== null) throw refusal
  return guarded(path, `open ${path}`, () => {
    const database = new Database(path, { fileMustExist: true, timeout: 0 })
    try {
      configure(database)
      lock(database)
      const migrated = Number(database.pragma('user_version', { simple: true })) < newestVersion
      if (migrated) backUp(database, path)
      migrate(database)
      verify(database, path)
      return { database, migrated }
    } catch (error) {
      database.close()
      throw error
    }
  })
}

/** Makes a new, empty study file; an existing file is never replaced. */
export function createDatabase(path: string): Connection {
  if (existsSync(path)) {
    throw new AppError({
      code: 'file_exists',
      message: `${path} exists already.`,
      attempted: `create ${path}`,
      next: 'Open it, or choose another name.',
    })
  }
  if (!existsSync(dirname(path))) {
    throw new AppError({
      code: 'not_found',
      message: `There is no folder ${dirname(path)}.`,
      attempted: `create ${path}`,
      next: 'Choose a folder that exists.',
    })
  }
  return guarded(path, `create ${path}`, () => {
    const database = new Database(path, { timeout: 0 })
    configure(database)
    database.pragma(`application_id = ${applicationId}`)
    migrate(database)
    lock(database)
    return database
  })
}
