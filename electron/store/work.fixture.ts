/** Arbitrary work on a study, as steps that any copy of it can take: spans, codings, the codebook, undo and redo. */
import fc from 'fast-check'
import { expect } from 'vitest'
import type { AppError } from '../../shared/errors.ts'
import { entityKinds } from '../../shared/model/entities.ts'
import { newIdentifier } from './identifier.ts'
import { anchorAt } from './study.fixture.ts'
import type { Draft, StudyFile } from './studyFile.ts'
import { columnOf } from './tables.ts'

/** Where the work is done: ids that all copies of a study share. */
export interface Bench {
  readonly repositoryId: string
  readonly schemeId: string
  readonly codeIds: readonly [string, string, string]
}

/** Every folded table, the actions and the readings of codes. */
export function snapshot(file: StudyFile): Record<string, unknown> {
  const readings = file.rows('SELECT * FROM code_reading ORDER BY code_id')
  const tables = [...entityKinds, 'action'].map((table) => [
    table,
    file.rows(`SELECT * FROM ${columnOf(table)} ORDER BY id`),
  ])
  return { ...(Object.fromEntries(tables) as object), readings }
}

export function spanDraft(entity: string, start: number, repositoryId: string): Draft {
  const anchor = anchorAt(start, 'text')
  return { kind: 'unit.define', entity, payload: { kind: 'span', repositoryId, label: `span ${start}`, anchor } }
}

export function codingDraft(entity: string, unitId: string, codeId: string): Draft {
  const fields = { evidence: [], confidence: 'sure' as const, memo: '', codebookRevision: '', suggestionId: null }
  return { kind: 'coding.add', entity, payload: { unitId, codeId, ...fields } }
}

const verbs = [
  'span',
  'recode',
  'uncode',
  'memo',
  'rename',
  'redefine',
  'merge',
  'separate',
  'split',
  'retire',
  'raise',
  'note',
  'unmake',
  'place',
  'join',
  'order',
  'group',
  'ungroup',
  'answer',
  'reopen',
  'demand',
] as const

export type WorkStep = { readonly do: (typeof verbs)[number]; readonly n: number }
export type Step = WorkStep | { readonly do: 'undo' } | { readonly do: 'redo' }

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constantFrom(...verbs), n: fc.nat(9) }) },
    { weight: 1, arbitrary: fc.constantFrom<Step>({ do: 'undo' }, { do: 'redo' }) },
  ),
  { maxLength: 40 },
)

const made = () => Array.from({ length: 10 }, () => newIdentifier())
const [spans, codings, notes, others] = [made(), made(), made(), made()]

export function draftsOf({ do: verb, n }: WorkStep, { repositoryId, schemeId, codeIds }: Bench): Draft[] {
  const [unit = '', coding = '', note = '', third = ''] = [spans[n], codings[n], notes[n], others[n]]
  const codeId = codeIds[n % 3] ?? codeIds[0]
  const other = codeIds[(n + 1 + (n % 2)) % 3] ?? codeIds[1]
  switch (verb) {
    case 'span':
      return [spanDraft(unit, n * 10, repositoryId), codingDraft(coding, unit, codeId)]
    case 'recode':
      return [{ kind: 'coding.edit', entity: coding, payload: { codeId } }]
    case 'memo':
      return [{ kind: 'coding.edit', entity: coding, payload: { memo: `memo ${n}` } }]
    case 'uncode':
      return [{ kind: 'coding.remove', entity: coding, payload: {} }]
    case 'rename':
      return [{ kind: 'code.edit', entity: codeId, payload: { name: `Name ${n}`, reason: 'clearer' } }]
    case 'redefine':
      return [
        { kind: 'code.edit', entity: codeId, payload: { definition: `Meaning ${n}`, meaningChanged: n % 2 === 0 } },
      ]
    case 'merge':
      return [{ kind: 'code.merge', entity: codeId, payload: { into: other } }]
    case 'separate':
      return [{ kind: 'code.merge', entity: codeId, payload: { into: null } }]
    case 'split':
      return [{ kind: 'code.split', entity: codeId, payload: { into: [other], retired: n % 2 === 0 } }]
    case 'retire':
      return [{ kind: 'code.edit', entity: codeId, payload: { retired: n % 2 === 0 } }]
    case 'raise':
      return [{ kind: 'code.move', entity: codeId, payload: { schemeId, parentId: null, position: n } }]
    case 'note':
      return [
        { kind: 'memo.write', entity: note, payload: { subject: { kind: 'study' }, title: `${n}`, text: 'text' } },
      ]
    case 'place':
      return [{ kind: 'placement.set', entity: unit, payload: { x: n, y: 0 } }]
    case 'join': {
      const ends = { sourceId: unit, targetId: spans[(n + 1) % 10] ?? '', sourceStageId: codeId, targetStageId: null }
      const link = { kind: 'link', repositoryId, label: `link ${n}`, ...ends } as const
      return [{ kind: 'unit.define', entity: third, payload: link }]
    }
    case 'order':
      return [{ kind: 'coding.edit', entity: coding, payload: { position: n } }]
    case 'group': {
      const modelIds = [unit, spans[(n + 3) % 10] ?? '']
      return [{ kind: 'lane.set', entity: third, payload: { repositoryId, name: `lane ${n}`, modelIds } }]
    }
    case 'ungroup':
      return [{ kind: 'lane.remove', entity: third, payload: { name: 'lane' } }]
    case 'answer': {
      const said = { repositoryId, suggestionId: 'ab', verdict: 'refused', codeId: null } as const
      return [{ kind: 'suggestionAnswer.set', entity: third, payload: said }]
    }
    case 'reopen':
      return [{ kind: 'suggestionAnswer.remove', entity: third, payload: {} }]
    case 'demand': {
      const rule = { name: `rule ${n}`, severity: 'notice', enabled: n % 2 === 0, says: '', mend: '' } as const
      return [{ kind: 'pipelineRule.set', entity: third, payload: { ...rule, demand: { kind: 'link.type' } } }]
    }
    case 'unmake':
      return [{ kind: 'unit.remove', entity: unit, payload: { label: 'span' } }]
  }
}

/** What is left of the steps when undo and redo have done their work: the effective sequence. */
export function effective(all: readonly Step[]): WorkStep[] {
  const done: WorkStep[] = []
  let undone: WorkStep[] = []
  for (const step of all) {
    if (step.do === 'undo') {
      const last = done.pop()
      if (last !== undefined) undone.push(last)
    } else if (step.do === 'redo') {
      const next = undone.pop()
      if (next !== undefined) done.push(next)
    } else {
      done.push(step)
      undone = []
    }
  }
  return done
}

function tolerated(turn: () => unknown): void {
  try {
    turn()
  } catch (error) {
    expect((error as AppError).code).toBe('nothing_to_undo')
  }
}

export function perform(file: StudyFile, all: readonly Step[], bench: Bench): void {
  for (const step of all) {
    if (step.do === 'undo') tolerated(() => file.undo())
    else if (step.do === 'redo') tolerated(() => file.redo())
    else file.commit(step.do, draftsOf(step, bench))
  }
}
