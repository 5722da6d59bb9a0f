/**
 * Merging 20,000 events of another copy into a study that holds as many. Peer: bare better-sqlite3 that inserts the same
 * rows into its event table in one transaction. Fair as a floor: no merge can do without writing them; ours also checks
 * each event, its chain and its clock, works out undo, and folds both halves again.
 */
import { join } from 'node:path'
import { newIdentifier } from '../electron/store/identifier.ts'
import { joinAs } from '../electron/store/study.fixture.ts'
import { StudyFile } from '../electron/store/studyFile.ts'
import { type BareRow, createBare, insertion } from './bareDatabase.ts'
import { inTurns, printRow } from './harness.ts'
import { fillStudy, makeLargeStudy } from './largeStudy.ts'

const runs = 5
const study = makeLargeStudy(10_000)
const copies = Array.from({ length: runs + 1 }, (_, index) => join(study.folder, `copy-${index}.loadstone`))
for (const copy of copies) study.file.saveCopy(copy)

const other = StudyFile.open(copies[0] ?? '')
joinAs(other, newIdentifier(), 'Grace')
fillStudy(other, study.repositoryId, study.codeIds, 10_000)
const events = other.events()
const fresh = events.slice(study.file.events().length)
other.close()

const rows = fresh.map((event): BareRow => ({ ...event, payload: JSON.stringify(event.payload) }))
const open = copies.slice(1).map((copy) => StudyFile.open(copy))
const [sample] = rows
if (sample === undefined) throw new Error('there is nothing to merge')

let run = 0
const times = await inTurns({
  times: runs - 1,
  warmUp: 1,
  ours: () => {
    const merged = open[run]?.merge(events)
    if (merged?.taken !== fresh.length) throw new Error('events are missing')
    run += 1
  },
  peer: () => {
    const bare = createBare(join(study.folder, `bare-${run}.sqlite`))
    const insert = insertion(bare, 'event', sample)
    bare.transaction(() => {
      for (const row of rows) insert.run(row)
    })()
    bare.close()
  },
})
const peer = 'the same rows inserted by bare better-sqlite3'
printRow({ name: `merge ${fresh.length} events of another copy`, times, peer, budget: 3000 })
for (const file of open) file.close()
study.close()
