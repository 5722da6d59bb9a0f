/** What a memo is about, in words, and where to go for it. */
import type { MemoRow } from '../../shared/api/coding.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import type { MemoSubject } from '../../shared/model/memo.ts'
import type { Unit } from '../../shared/model/unit.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { readCodings } from '../study/codings.ts'
import { spanLabel } from '../study/unitIdentity.ts'

export type About = Pick<MemoRow, 'about' | 'here' | 'repositoryId' | 'anchor'>

const nowhere = { repositoryId: null, anchor: null }
const gone: About = { about: 'something that is not in the study any more', here: false, ...nowhere }

function aboutUnit(unit: Unit | undefined, words: (label: string) => string): About {
  if (unit === undefined) return gone
  const shown = unit.kind === 'model' ? unit.evidence[0] : 'anchor' in unit ? unit.anchor : undefined
  return { about: words(unit.label), here: true, repositoryId: unit.repositoryId, anchor: shown ?? null }
}

function inRepository(
  file: StudyFile,
  repositoryId: string,
  words: (name: string) => string,
  anchor: Anchor | null,
): About {
  const repository = file.record('repository', repositoryId)
  return repository === undefined ? gone : { about: words(repository.name), here: true, repositoryId, anchor }
}

function aboutCodebook(file: StudyFile, kind: 'scheme' | 'code', id: string): About {
  const record = file.record(kind, id)
  return record === undefined ? gone : { about: `the ${kind} ${record.name}`, here: true, ...nowhere }
}

export function aboutOf(file: StudyFile, subject: MemoSubject): About {
  switch (subject.kind) {
    case 'study':
      return { about: 'the study', here: true, ...nowhere }
    case 'repository':
      return inRepository(file, subject.id, (name) => name, null)
    case 'scheme':
    case 'code':
      return aboutCodebook(file, subject.kind, subject.id)
    case 'unit':
      return aboutUnit(file.record('unit', subject.id), (label) => label)
    case 'coding': {
      const [coding] = readCodings(file, 'coding.id = ?', [subject.id])
      const name = coding && file.record('code', coding.codeId)?.name
      return aboutUnit(coding?.unit, (label) => `${name ?? 'a coding'} at ${label}`)
    }
    case 'file':
      return inRepository(file, subject.repositoryId, (name) => `${subject.path} in ${name}`, null)
    case 'span':
      return inRepository(
        file,
        subject.repositoryId,
        (name) => `${spanLabel(subject.anchor)} in ${name}`,
        subject.anchor,
      )
  }
}
