/** A process that codes as fast as it can and says after each commit how much is saved; made to be killed. */
import { newIdentifier } from './identifier.ts'
import { anchorAt, joinAs } from './study.fixture.ts'
import { StudyFile } from './studyFile.ts'

const [path = '', repositoryId = ''] = process.argv.slice(2)
const file = StudyFile.open(path)
joinAs(file, newIdentifier(), 'Writer')

function write(): void {
  const payload = { kind: 'span' as const, repositoryId, label: 'span', anchor: anchorAt(0, 'text') }
  file.commit('made a span', [{ kind: 'unit.define', entity: newIdentifier(), payload }])
  process.send?.(Number(file.value('SELECT count(*) FROM unit')), () => setImmediate(write))
}

write()
