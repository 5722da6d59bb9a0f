import { closeSync, copyFileSync, openSync, readFileSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Application, rater, studyName } from '../pages/application.ts'
import { expect, test } from '../test.ts'

/** Where SQLite's header keeps `user_version` and `application_id`. */
const header = { version: 60, application: 68 } as const

function setHeader(path: string, offset: number, value: number): void {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  const file = openSync(path, 'r+')
  writeSync(file, bytes, 0, 4, offset)
  closeSync(file)
}

test('a file that cannot be opened says why in its own words, stays as it was, and leaves the open study open', async ({ app }) => {
  const application = new Application(app)
  const { window, study, corpus } = application.views
  const path = (name: string) => join(app.workFolder, name)

  await test.step('Given an open study, and files that are none or none for this program', async () => {
    await application.createStudyOfFieldGuide()
    for (const name of ['newer', 'foreign', 'truncated', 'locked']) copyFileSync(application.studyPath, path(`${name}.loadstone`))
    setHeader(path('newer.loadstone'), header.version, 9999)
    setHeader(path('foreign.loadstone'), header.application, 0x0b57_ac1e)
    truncateSync(path('truncated.loadstone'), Math.floor(statSync(path('truncated.loadstone')).size / 2))
    writeFileSync(path('letter.loadstone'), 'Dear colleague,\n')
  })

  const refusals = [
    { name: 'newer', title: 'This study was made by a newer Loadstone', message: 'file version 9999' },
    { name: 'foreign', title: 'This file belongs to another program', message: 'is a database of another program' },
    { name: 'truncated', title: 'This study is damaged', message: 'is incomplete' },
    { name: 'letter', title: 'This is not a study file', message: 'is not a Loadstone study' },
    { name: 'absent', title: 'There is no such file', message: 'absent.loadstone' },
  ]
  for (const { name, title, message } of refusals) {
    await test.step(`When I open a file that is ${name}, then it is refused and nothing has changed`, async () => {
      const file = path(`${name}.loadstone`)
      const before = name === 'absent' ? null : readFileSync(file)
      await study.open(file)
      await study.expectRefused(title, message)
      if (before !== null) expect(readFileSync(file).equals(before)).toBe(true)
      await study.expectOpen(studyName, rater)
    })
  }

  await test.step('When another program holds the file, then that is what it says', async () => {
    const holder = new Database(path('locked.loadstone'))
    holder.exec('BEGIN EXCLUSIVE')
    await study.open(path('locked.loadstone'))
    await study.expectRefused('This study is open elsewhere', 'is open in another Loadstone')
    holder.close()
  })

  await test.step('Then the study that was open can be worked on', async () => {
    await study.expectOpen(studyName, rater)
    await corpus.expectLoads('field-guide', '10 loads')
    await window.press('Mod+z')
    await expect(corpus.repository('field-guide')).toHaveCount(0)
    window.expectNoComplaints()
  })
})
