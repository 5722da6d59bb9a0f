/**
 * Commit of one coding, 500 times, in a study of 100,000 codings. Peer: bare better-sqlite3 with the same settings that inserts the very rows that our
 * commit wrote (event, action, coding) in one transaction each. Fair: both end with the same bytes safely on the disk;
 * ours also validates, hashes and folds.
 */
import { join } from 'node:path'
import { newIdentifier } from '../electron/store/identifier.ts'
import { type BareRow, createBare, insertion } from './bareDatabase.ts'
import { inTurns, printRow } from './harness.ts'
import { codingDraft, makeLargeStudy } from './largeStudy.ts'

const study = makeLargeStudy(100_000)
const bare = createBare(join(study.folder, 'bare.sqlite'))
const [first] = study.codeIds

function newest(table: string): BareRow {
  const [row] = study.file.rows<BareRow>(`SELECT * FROM ${table} ORDER BY rowid DESC LIMIT 1`)
  if (row === undefined) throw new Error(`${table} is empty`)
  return row
}

const insert = Object.fromEntries(
  ['event', 'action', 'coding'].map((table) => [table, insertion(bare, table, newest(table))]),
)
const write = bare.transaction((rows: Readonly<Record<string, BareRow>>) => {
  for (const [table, row] of Object.entries(rows)) insert[table]?.run(row)
})

let rows: Readonly<Record<string, BareRow>> = {}
let run = 0
const times = await inTurns({
  times: 500,
  warmUp: 20,
  ours: () => {
    study.file.commit('coded a span', [codingDraft(newIdentifier(), study.unitIds[run] ?? '', first, `memo ${run}`)])
    run += 1
  },
  // Reading the rows back is not part of the peer's work, but of no weight beside a commit to the disk.
  peer: () => {
    rows = { event: newest('event'), action: newest('action'), coding: newest('coding') }
    write(rows)
  },
})
const peer = 'the same rows inserted by bare better-sqlite3'
printRow({ name: 'commit a coding, median of 500', times, peer })
printRow({ name: 'commit a coding, p95 of 500', times, peer, at: 0.95, budget: 30 })
bare.close()
study.close()
