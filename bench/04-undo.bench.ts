/**
 * Undo, in a study of 100,000 codings: of one coding, and of an action of 400 events. Peer: bare better-sqlite3 with the
 * same settings that deletes the same rows, marks the action and inserts one event row, in one transaction. Fair: the
 * same change safely on the disk, for a program that knows beforehand which rows to delete.
 */
import { newIdentifier } from '../electron/store/identifier.ts'
import { type BareRow, insertion, openBare } from './bareDatabase.ts'
import { inTurns, printRow } from './harness.ts'
import { codingDraft, makeLargeStudy } from './largeStudy.ts'

const study = makeLargeStudy(100_000)
const [first] = study.codeIds
const single = 220
for (let index = 0; index < single; index += 1) {
  study.file.commit('coded a span', [codingDraft(newIdentifier(), study.unitIds[index] ?? '', first)])
}
const copy = `${study.path}.copy`
study.file.saveCopy(copy)
const bare = openBare(copy)

const [sample] = study.file.rows<BareRow>('SELECT * FROM event LIMIT 1')
if (sample === undefined) throw new Error('there are no events')
const insert = insertion(bare, 'event', sample)
const newestAction = bare.prepare('SELECT id FROM action WHERE state = 0 ORDER BY first_seq DESC LIMIT 1').pluck()
const entities = bare.prepare('SELECT kind, entity FROM event WHERE action = ?')
const erase = {
  coding: bare.prepare('DELETE FROM coding WHERE id = ?'),
  unit: bare.prepare('DELETE FROM unit WHERE id = ?'),
}
const mark = bare.prepare('UPDATE action SET state = 1 WHERE id = ?')
let seq = 1_000_000

const takeBack = bare.transaction(() => {
  const action = String(newestAction.get())
  for (const { kind, entity } of entities.all(action) as { kind: string; entity: string }[]) {
    erase[kind === 'coding.add' ? 'coding' : 'unit'].run(entity)
  }
  mark.run(action)
  seq += 1
  insert.run({ ...sample, id: newIdentifier(), seq, action: newIdentifier() })
})

const sides = { ours: () => study.file.undo(), peer: () => takeBack() }
const peer = 'the same rows deleted by bare better-sqlite3'
printRow({ name: 'undo one coding, median of 200', times: await inTurns({ ...sides, times: 200, warmUp: 20 }), peer })
printRow({ name: 'undo an action of 400 events', times: await inTurns({ ...sides, times: 15, warmUp: 2 }), peer })
bare.close()
study.close()
