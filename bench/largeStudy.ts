/** A study of the size that benchmarks ask for, in a temporary folder. */
import { newIdentifier } from '../electron/store/identifier.ts'
import { anchorAt, makeStudy, type TestStudy } from '../electron/store/study.fixture.ts'
import type { Draft, StudyFile } from '../electron/store/studyFile.ts'

export function unitDraft(entity: string, repositoryId: string, start: number): Draft {
  const anchor = anchorAt(start, 'AutoModel.from_pretrained("bert-base-uncased")')
  return {
    kind: 'unit.define',
    entity,
    payload: { kind: 'span', repositoryId, label: `src/model.py:${start}`, anchor },
  }
}

export function codingDraft(entity: string, unitId: string, codeId: string, memo = ''): Draft {
  const fields = { confidence: 'sure', codebookRevision: '', suggestionId: null } as const
  return { kind: 'coding.add', entity, payload: { unitId, codeId, evidence: [], memo, ...fields } }
}

export interface LargeStudy extends TestStudy {
  readonly unitIds: readonly string[]
}

/** Repositories over which a large study's codings are spread: a study reads one of them at a time. */
const repositories = 50

function addRepositories(file: StudyFile, first: string): string[] {
  const ids = [first, ...Array.from({ length: repositories - 1 }, () => newIdentifier())]
  const drafts = ids.slice(1).map((entity, index): Draft => {
    const payload = { name: `owner/name-${index}`, kind: 'git', origin: null, commit: 'a'.repeat(40) } as const
    return { kind: 'repository.add', entity, payload }
  })
  file.commit('added repositories', drafts)
  return ids
}

/**
 * Adds as many codings of as many spans, in steps of two hundred, spread over fifty repositories of which `repositoryId` is
 * the first. Answers the ids of the spans.
 */
export function fillStudy(
  file: StudyFile,
  repositoryId: string,
  codeIds: readonly string[],
  codings: number,
): string[] {
  const repositoryIds = addRepositories(file, repositoryId)
  const unitIds: string[] = []
  while (unitIds.length < codings) {
    const drafts: Draft[] = []
    for (let index = 0; index < 200 && unitIds.length < codings; index += 1) {
      const unitId = newIdentifier()
      const codeId = codeIds[unitIds.length % codeIds.length] ?? ''
      const repository = repositoryIds[unitIds.length % repositories] ?? repositoryId
      drafts.push(unitDraft(unitId, repository, unitIds.length), codingDraft(newIdentifier(), unitId, codeId))
      unitIds.push(unitId)
    }
    file.commit('coded many units', drafts)
  }
  return unitIds
}

export function makeLargeStudy(codings: number): LargeStudy {
  const study = makeStudy()
  return { ...study, unitIds: fillStudy(study.file, study.repositoryId, study.codeIds, codings) }
}
