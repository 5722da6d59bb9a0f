/**
 * Folding 100,000 events into tables again. Peer: bare better-sqlite3 that reads the same payloads in the same order and
 * parses each with JSON.parse. Fair as a floor: no program can fold what it has not read; ours also works out undo, folds
 * and writes every table anew.
 */
import { openBare } from './bareDatabase.ts'
import { inTurns, printRow } from './harness.ts'
import { makeLargeStudy } from './largeStudy.ts'

const study = makeLargeStudy(50_000)
const copy = `${study.path}.copy`
study.file.saveCopy(copy)
const bare = openBare(copy)
const payloads = bare.prepare('SELECT payload FROM event ORDER BY hlc, actor, seq').pluck()

const times = await inTurns({
  times: 7,
  warmUp: 1,
  ours: () => study.file.refold(),
  peer: () => {
    let parsed = 0
    for (const payload of payloads.iterate() as IterableIterator<string>) {
      if (JSON.parse(payload) !== null) parsed += 1
    }
    if (parsed < 100_000) throw new Error('events are missing')
  },
})
printRow({ name: 'fold 100,000 events again', times, peer: 'read and JSON.parse the payloads', budget: 1500 })
bare.close()
study.close()
