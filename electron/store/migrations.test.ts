/** Released migrations are frozen: their hashes are written down here. */
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { hashOfMigration, migrations } from './migrations/index.ts'

const frozen: Readonly<Record<number, string>> = {
  1: '5a31f682a478b6770a7efe6975064c7215f2829d7cf2569f134fa2b9aa41f03d',
  2: '9c7958f25aa325edacffc914557a5f16b4645b07881dc1b0580ebed565a4c751',
  3: '0ac73e52ee54780fc49d337aba1010097437807745024df7931ddf454705c3af',
}

describe('migrations', () => {
  it('are numbered without gaps, each with its hash on record', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
    expect(Object.fromEntries(migrations.map((step) => [step.version, hashOfMigration(step)]))).toEqual(frozen)
  })

  it('make tables that are all STRICT, and views that can be read', () => {
    const database = new Database(':memory:')
    for (const { sql } of migrations) database.exec(sql)
    const loose = database
      .prepare("SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0")
      .pluck()
      .all()
    expect(loose).toEqual(['sqlite_schema', 'sqlite_temp_schema'])
    const views = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name").pluck().all()
    for (const view of views) expect(database.prepare(`SELECT * FROM ${String(view)}`).all()).toEqual([])
    expect(views).toContain('v_codings')
    database.close()
  })
})
