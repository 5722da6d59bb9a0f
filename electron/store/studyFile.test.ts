/** Any sequence of work, undo and redo folds to the same tables as its effective sequence. */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { entityKinds } from '../../shared/model/entities.ts'
import { AppError } from '../../shared/errors.ts'
import { newIdentifier } from './identifier.ts'
import { anchorAt, joinAs, makeStudy, type TestStudy } from './study.fixture.ts'
import { type Draft, StudyFile } from './studyFile.ts'
import { columnOf } from './tables.ts'

let study: TestStudy
beforeEach(() => {
  study = makeStudy()
})
afterEach(() => study.close())

function snapshot(file: StudyFile): Record<string, unknown> {
  return Object.fromEntries(
    [...entityKinds, 'action'].map((table) => [table, file.rows(`SELECT * FROM ${columnOf(table)} ORDER BY id`)]),
  )
}

/** The folded tables alone, without those that tell how they came about. */
function contents(file: StudyFile): Record<string, unknown> {
  const { action: _action, actor: _actor, rater: _rater, ...rest } = snapshot(file)
  return rest
}

function spanDraft(entity: string, start: number): Draft {
  return {
    kind: 'unit.define',
    entity,
    payload: {
      kind: 'span',
      repositoryId: study.repositoryId,
      label: `span ${start}`,
      anchor: anchorAt(start, 'text'),
    },
  }
}

function codingDraft(entity: string, unitId: string, codeId: string): Draft {
  const payload = {
    unitId,
    codeId,
    evidence: [],
    confidence: 'sure' as const,
    memo: '',
    codebookRevision: '',
    suggestionId: null,
  }
  return { kind: 'coding.add', entity, payload }
}

type Step =
  | { readonly do: 'span'; readonly n: number }
  | { readonly do: 'recode' | 'uncode' | 'memo' | 'rename' | 'unmake' | 'place'; readonly n: number }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' }

const steps = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('span' as const), n: fc.nat(9) }),
    fc.record({ do: fc.constantFrom('recode' as const, 'uncode' as const, 'memo' as const), n: fc.nat(9) }),
    fc.record({ do: fc.constantFrom('rename' as const, 'unmake' as const, 'place' as const), n: fc.nat(9) }),
    fc.record({ do: fc.constant('undo' as const) }),
    fc.record({ do: fc.constant('redo' as const) }),
  ),
  { maxLength: 40 },
)

const spans = Array.from({ length: 10 }, () => newIdentifier())
const codings = Array.from({ length: 10 }, () => newIdentifier())

function draftsOf(step: Extract<Step, { n: number }>, codeIds: readonly string[]): Draft[] {
  const [unit = '', coding = ''] = [spans[step.n], codings[step.n]]
  const codeId = codeIds[step.n % codeIds.length] ?? ''
  switch (step.do) {
    case 'span':
      return [spanDraft(unit, step.n * 10), codingDraft(coding, unit, codeId)]
    case 'recode':
      return [{ kind: 'coding.edit', entity: coding, payload: { codeId } }]
    case 'memo':
      return [{ kind: 'coding.edit', entity: coding, payload: { memo: `memo ${step.n}` } }]
    case 'uncode':
      return [{ kind: 'coding.remove', entity: coding, payload: {} }]
    case 'rename':
      return [{ kind: 'code.edit', entity: codeId, payload: { name: `Name ${step.n}` } }]
    case 'place':
      return [{ kind: 'placement.set', entity: unit, payload: { x: step.n, y: 0 } }]
    case 'unmake':
      return [{ kind: 'unit.remove', entity: unit, payload: { label: 'span' } }]
  }
}

/** What is left of the steps when undo and redo have done their work: the effective sequence. */
function effective(all: readonly Step[]): Extract<Step, { n: number }>[] {
  const done: Extract<Step, { n: number }>[] = []
  let undone: Extract<Step, { n: number }>[] = []
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

function perform(file: StudyFile, all: readonly Step[], codeIds: readonly string[]): void {
  for (const step of all) {
    if (step.do === 'undo') tolerated(() => file.undo())
    else if (step.do === 'redo') tolerated(() => file.redo())
    else file.commit(step.do, draftsOf(step, codeIds))
  }
}

describe('folding', () => {
  it('gives the same tables again after any sequence of work, undo and redo', () => {
    fc.assert(
      fc.property(steps, (all) => {
        perform(study.file, all, study.codeIds)
        const before = snapshot(study.file)
        study.file.refold()
        expect(snapshot(study.file)).toEqual(before)
        expect(study.file.brokenChain()).toBeNull()
      }),
      { numRuns: 25 },
    )
  })

  it('equals the effective sequence alone', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const [whole, plain] = [makeStudy(), makeStudy()]
        try {
          // Undo works on one person's steps, and setting up is not among them: start from a person of one's own.
          for (const { file, raterId } of [whole, plain]) joinAs(file, raterId, 'Ada')
          perform(whole.file, all, whole.codeIds)
          perform(plain.file, effective(all), plain.codeIds)
          const names = ({ file }: TestStudy) => ({
            units: file.rows('SELECT id, label FROM unit ORDER BY id'),
            places: file.rows('SELECT * FROM placement ORDER BY id'),
            codes: file.rows('SELECT name FROM code ORDER BY position'),
            codings: file.rows(
              'SELECT coding.id, unit_id, memo, code.position FROM coding JOIN code ON code.id = code_id ORDER BY coding.id',
            ),
          })
          expect(names(whole)).toEqual(names(plain))
        } finally {
          whole.close()
          plain.close()
        }
      }),
      { numRuns: 15 },
    )
  })
})

describe('undo and redo', () => {
  it('brings an action back exactly, across a restart', () => {
    const [unit, coding] = [newIdentifier(), newIdentifier()]
    study.file.commit('coded a span', [spanDraft(unit, 0), codingDraft(coding, unit, study.codeIds[0])])
    const coded = contents(study.file)
    expect(study.file.undo().label).toBe('coded a span')
    expect(study.file.record('coding', coding)).toBeUndefined()
    const { actor } = study.file
    study.file.close()
    const again = StudyFile.open(study.path)
    again.actAs(actor)
    expect(again.turns()).toEqual({ undo: 'set up', redo: 'coded a span' })
    again.redo()
    expect(contents(again)).toEqual(coded)
    again.close()
  })

  it('is each person’s own', () => {
    const unit = newIdentifier()
    study.file.commit('made a span', [spanDraft(unit, 0)])
    joinAs(study.file, newIdentifier(), 'Grace')
    expect(() => study.file.undo()).toThrow('There is nothing to undo.')
    expect(study.file.record('unit', unit)?.label).toBe('span 0')
  })

  it('gives up what was undone once work goes on', () => {
    const [first, second] = [newIdentifier(), newIdentifier()]
    study.file.commit('first', [spanDraft(first, 0)])
    study.file.undo()
    study.file.commit('second', [spanDraft(second, 10)])
    expect(study.file.turns()).toEqual({ undo: 'second', redo: null })
  })

  it('refuses what does not fit before anything is written', () => {
    const before = snapshot(study.file)
    const bad = { kind: 'code.edit', entity: study.codeIds[0], payload: { colour: 'red' } } as Draft
    expect(() => study.file.commit('bad', [spanDraft(newIdentifier(), 0), bad])).toThrow(AppError)
    expect(snapshot(study.file)).toEqual(before)
  })

  it('never lets one rater change what another said', () => {
    const [unit, coding] = [newIdentifier(), newIdentifier()]
    study.file.commit('coded', [spanDraft(unit, 0), codingDraft(coding, unit, study.codeIds[0])])
    joinAs(study.file, newIdentifier(), 'Grace')
    study.file.commit('meddled', [
      { kind: 'coding.edit', entity: coding, payload: { memo: 'meddling' } },
      { kind: 'coding.remove', entity: coding, payload: {} },
    ])
    expect(study.file.record('coding', coding)?.memo).toBe('')
  })

  it('notices a chain that was tampered with', () => {
    study.file.commit('made a span', [spanDraft(newIdentifier(), 0)])
    expect(study.file.brokenChain()).toBeNull()
    study.file.saveResults([], (database) => database.exec("UPDATE event SET payload = '{}' WHERE seq = 2"))
    expect(study.file.brokenChain()).toMatch(/^event 2 of /)
  })

  it('announces the tables that a commit changed', () => {
    const heard: (readonly string[])[] = []
    study.file.onChange((tables) => heard.push(tables))
    study.file.commit('made a span', [spanDraft(newIdentifier(), 0)])
    expect(heard).toEqual([['history', 'unit']])
  })
})
