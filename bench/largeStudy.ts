/** A study of the size that benchmarks ask for, in a temporary folder. */
import { newIdentifier } from '../electron/store/identifier.ts'
import { anchorAt, makeStudy, type TestStudy } from '../electron/store/study.fixture.ts'
import type { Draft } from '../electron/store/studyFile.ts'

export function unitDraft(entity: string, repositoryId: string, start: number): Draft {
  const anchor = anchorAt(start, 'AutoModel.from_pretrained("bert-base-uncased")')
  return { kind: 'unit.define', entity, payload: { kind: 'span', repositoryId, label: `src/model.py:${start}`, anchor } }
}

export function codingDraft(entity: string, unitId: string, codeId: string, memo = ''): Draft {
  const fields = { confidence: 'sure', codebookRevision: '', suggestionId: null } as const
  return { kind: 'coding.add', entity, payload: { unitId, codeId, evidence: [], memo, ...fields } }
}

export interface LargeStudy extends TestStudy {
  readonly unitIds: readonly string[]
}

/** As many codings of as many units, each an action of its own label in groups of two hundred. */
export function makeLargeStudy(codings: number): LargeStudy {
  const study = makeStudy()
  const unitIds: string[] = []
  while (unitIds.length < codings) {
    const drafts: Draft[] = []
    for (let index = 0; index < 200 && unitIds.length < codings; index += 1) {
      const unitId = newIdentifier()
      const codeId = study.codeIds[unitIds.length % 3] ?? study.codeIds[0]
      drafts.push(unitDraft(unitId, study.repositoryId, unitIds.length), codingDraft(newIdentifier(), unitId, codeId))
      unitIds.push(unitId)
    }
    study.file.commit('coded many units', drafts)
  }
  return { ...study, unitIds }
}
