/**
 * The rule of coding: single choice replaces, multiple choice adds, the same answer again only gains evidence. Shared by
 * everything that codes.
 */
import type { Anchor } from '../../shared/model/anchor.ts'
import type { Code } from '../../shared/model/code.ts'
import type { Coding } from '../../shared/model/coding.ts'
import type { Unit } from '../../shared/model/unit.ts'
import type { Draft, StudyFile } from '../store/studyFile.ts'
import { codeAndScheme, codebookRevision, firstAnswer, joinedEvidence, requireFitting } from './answer.ts'
import { ownAnswers } from './codings.ts'

export interface Answer {
  readonly unit: Unit
  readonly codeId: string
  readonly evidence: readonly Anchor[]
  readonly memo: string
  /** The suggestion that was accepted by it. */
  readonly suggestionId?: string
}

export interface Applied {
  readonly codingId: string
  readonly drafts: readonly Draft[]
  readonly code: Code
}

function revised(file: StudyFile, coding: Coding, answer: Answer): Draft[] {
  const evidence = joinedEvidence(coding.evidence, answer.evidence)
  const sameCode = coding.codeId === answer.codeId
  const memo = answer.memo === '' ? coding.memo : answer.memo
  if (sameCode && evidence.length === coding.evidence.length && memo === coding.memo) return []
  const change = sameCode ? {} : { codeId: answer.codeId, codebookRevision: codebookRevision(file) }
  return [{ kind: 'coding.edit', entity: coding.id, payload: { ...change, evidence, memo } }]
}

/** The events by which the current rater gives this answer; none when they have given it already. */
export function apply(file: StudyFile, answer: Answer): Applied {
  const { code, scheme } = codeAndScheme(file, answer.codeId)
  requireFitting(scheme, answer.unit, code)
  const own = ownAnswers(file, answer.unit.id, scheme.id)
  const single = scheme.choice === 'single'
  const earlier = own.find(({ codeId }) => codeId === code.id) ?? (single ? own[0] : undefined)
  if (earlier === undefined) {
    const first = firstAnswer(file, answer.unit, code.id, joinedEvidence([], answer.evidence), answer)
    return { codingId: first.entity, drafts: [first], code }
  }
  // Two answers to a single choice can only come from merged copies or codes; giving one settles it.
  const others = single ? own.filter((coding) => coding !== earlier) : []
  const removals = others.map(({ id }) => ({ kind: 'coding.remove', entity: id, payload: {} }) as const)
  return { codingId: earlier.id, drafts: [...revised(file, earlier, answer), ...removals], code }
}
