/** The codebook as it was at a moment: its events up to then, without those undone by then, folded as the tables are. */
import type { Moment, SchemeRow } from '../../shared/api/taxonomy.ts'
import type { Code } from '../../shared/model/code.ts'
import type { Scheme } from '../../shared/model/scheme.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { requireRelease } from './codebook.ts'
import { codebookOf, listSchemes } from '../study/schemes.ts'
import { codebookKinds, type CodebookRecord, everything, type Known, readLog, step, undoneActions } from './log.ts'

export function codebookAt(file: StudyFile, moment: Moment): SchemeRow[] {
  if (moment.kind === 'now') return listSchemes(file)
  return foldedCodebook(file, knownAt(file, moment))
}

/** Which events were known at the moment. Throws `not_found` for a release that is gone. */
export function knownAt(file: StudyFile, moment: Moment): Known {
  switch (moment.kind) {
    case 'beginning':
      return () => false
    case 'now':
      return everything
    case 'clock':
      return ({ hlc }) => hlc <= moment.hlc
    case 'release': {
      const { frontier } = requireRelease(file, moment.releaseId)
      return ({ actor, seq }) => seq <= (frontier[actor] ?? 0)
    }
  }
}

/** Folds from the log alone; at the newest moment it gives what the tables hold. */
export function foldedCodebook(file: StudyFile, known: Known): SchemeRow[] {
  const undone = undoneActions(file, known)
  const records = new Map<string, CodebookRecord>()
  for (const event of readLog(file, codebookKinds)) {
    if (!known(event) || undone.has(event.action)) continue
    const folded = step(records.get(event.entity), event)
    if (folded !== undefined) records.set(event.entity, folded)
  }
  const all = [...records.values()]
  return codebookOf(all.filter(isScheme), all.filter(isCode))
}

export function isScheme(record: CodebookRecord | undefined): record is Scheme {
  return record !== undefined && 'question' in record
}

export function isCode(record: CodebookRecord | undefined): record is Code {
  return record !== undefined && 'schemeId' in record
}
