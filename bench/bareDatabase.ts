/** A SQLite file with the tables and the safety of a study, and none of our code around it: what peers write to. */
import Database from 'better-sqlite3'
import { migrations } from '../electron/store/migrations/index.ts'

export type BareDatabase = Database.Database
export type BareRow = Record<string, string | number | null>

/** The same settings as in electron/store/database.ts: without them a peer would be faster by being less safe. */
export function openBare(path: string): BareDatabase {
  const database = new Database(path)
  for (const setting of ['trusted_schema = OFF', 'cell_size_check = ON', 'journal_mode = DELETE', 'synchronous = FULL']) {
    database.pragma(setting)
  }
  database.pragma('locking_mode = EXCLUSIVE')
  database.pragma('foreign_keys = OFF')
  return database
}

export function createBare(path: string): BareDatabase {
  const database = openBare(path)
  for (const { sql } of migrations) database.exec(sql)
  return database
}

/** A prepared insertion of rows with the columns of this one. */
export function insertion(database: BareDatabase, table: string, row: BareRow): Database.Statement<[BareRow]> {
  const columns = Object.keys(row)
  const names = columns.map((column) => `"${column}"`).join(', ')
  return database.prepare<[BareRow]>(`INSERT INTO ${table} (${names}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`)
}
