/** The frozen steps from an empty file to the newest version, each with its hash. */
import { createHash } from 'node:crypto'
import { first } from './0001-first.ts'
import { second } from './0002-codebook.ts'
import { third } from './0003-canvas.ts'

export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

/** In order. A step that was released is never edited: its hash is written down in migrations.test.ts. */
export const migrations: readonly Migration[] = [first, second, third]

export const newestVersion = migrations.length

export function hashOfMigration(migration: Migration): string {
  return createHash('sha256').update(migration.sql).digest('hex')
}
