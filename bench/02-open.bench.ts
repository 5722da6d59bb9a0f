/**
 * Opening a study of 100,000 codings. Peer: bare better-sqlite3 that opens the same file with the same settings, runs
 * `quick_check` and counts the codings. Fair: the least that a program must do that does not trust a file; ours also
 * compares the schema word for word and prepares its statements.
 */
import { StudyFile } from '../electron/store/studyFile.ts'
import { openBare } from './bareDatabase.ts'
import { inTurns, printRow } from './harness.ts'
import { makeLargeStudy } from './largeStudy.ts'

const study = makeLargeStudy(100_000)
study.file.close()

const times = await inTurns({
  times: 15,
  warmUp: 2,
  ours: () => {
    const file = StudyFile.open(study.path)
    if (file.value('SELECT count(*) FROM coding') !== 100_000) throw new Error('codings are missing')
    file.close()
  },
  peer: () => {
    const database = openBare(study.path)
    const sound = database.pragma('quick_check(1)', { simple: true }) === 'ok'
    const count = database.prepare('SELECT count(*) FROM coding').pluck().get()
    if (!sound || count !== 100_000) throw new Error('codings are missing')
    database.close()
  },
})
printRow({ name: 'open a study of 100,000 codings', times, peer: 'bare open, quick_check and count(*)', budget: 2000 })
study.close()
