/** A study with three coded spans, for tests of what can be asked about codings and done to them. */
import { newIdentifier } from '../store/identifier.ts'
import { anchorAt, makeStudy, type TestStudy } from '../store/study.fixture.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { firstAnswer } from '../study/answer.ts'
import { readCodings } from '../study/codings.ts'
import { spanUnit } from '../study/unitIdentity.ts'

export interface CodedStudy extends TestStudy {
  /** Codes a span of `quote` at `start` as the current rater; answers the coding's id. */
  readonly code: (start: number, quote: string, codeIndex: 0 | 1 | 2, memo?: string) => string
}

export function makeCodedStudy(): CodedStudy {
  const study = makeStudy()
  const { file, repositoryId, codeIds } = study
  const code: CodedStudy['code'] = (start, quote, codeIndex, memo = '') => {
    const anchor = anchorAt(start, quote)
    const { unit, drafts } = spanUnit(file, repositoryId, anchor)
    const answer = firstAnswer(file, unit, codeIds[codeIndex], [], { memo })
    file.commit('coded', [...drafts, answer])
    return answer.entity
  }
  return { ...study, code }
}

/** Adds a scheme of spans with one code. */
export function addScheme(file: StudyFile, name: string): { schemeId: string; codeId: string } {
  const [schemeId, codeId] = [newIdentifier(), newIdentifier()]
  const scheme = {
    name,
    question: '',
    choice: 'multiple',
    ordered: false,
    position: 9,
    source: '',
    retired: false,
  } as const
  const texts = { abbreviation: 'X', definition: '', useWhen: '', avoidWhen: '', examples: [], literature: '' }
  const code = { schemeId, name: `${name} code`, ...texts, colour: '#0072b2', key: '', parentId: null, position: 1 }
  file.commit('made a scheme', [
    { kind: 'scheme.define', entity: schemeId, payload: { ...scheme, unitKinds: ['span'] } },
    { kind: 'code.define', entity: codeId, payload: { ...code, retired: false } },
  ])
  return { schemeId, codeId }
}

/** What the study says: id, code as it reads, code as chosen, memo, where. */
export function said(file: StudyFile): { id: string; codeId: string; codedAs: string; memo: string; start: number }[] {
  return readCodings(file, 'true', []).map(({ id, codeId, codedAs, memo, unit }) => {
    return { id, codeId, codedAs, memo, start: 'anchor' in unit ? unit.anchor.start : -1 }
  })
}
