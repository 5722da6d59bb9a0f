/** Names of studies become names of files that every system takes. */
import { expect, it } from 'vitest'
import { joinPath, studyFileName } from './studyFileName.ts'

it('keeps letters of all languages and joins words', () => {
  expect(studyFileName('Reuse in audio software')).toBe('Reuse-in-audio-software.loadstone')
  expect(studyFileName('再利用の研究')).toBe('再利用の研究.loadstone')
})

it('leaves out what systems refuse or treat specially', () => {
  expect(studyFileName('a/b\\c:d*?"<e>|f\n')).toBe('a-b-c-d-e-f.loadstone')
  expect(studyFileName('../.hidden.')).toBe('hidden.loadstone')
})

it('has a name for a study without one', () => {
  expect(studyFileName('  ')).toBe('study.loadstone')
})

it('joins paths as the machine of the folder does', () => {
  expect(joinPath('/home/ada', 'a.loadstone')).toBe('/home/ada/a.loadstone')
  expect(joinPath('/', 'a.loadstone')).toBe('/a.loadstone')
  expect(joinPath('C:\\studies', 'a.loadstone')).toBe('C:\\studies\\a.loadstone')
})
