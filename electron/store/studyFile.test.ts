/** Any sequence of work, undo and redo folds to the same tables as its effective sequence. */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import { newIdentifier } from './identifier.ts'
import { joinAs, makeStudy, type TestStudy } from './study.fixture.ts'
import { type Draft, StudyFile } from './studyFile.ts'
import { codingDraft, effective, perform, snapshot, spanDraft, steps } from './work.fixture.ts'

let study: TestStudy
beforeEach(() => {
  study = makeStudy()
})
afterEach(() => study.close())

/** The folded tables alone, without those that tell how they came about. */
function contents(file: StudyFile): Record<string, unknown> {
  const { action: _action, actor: _actor, rater: _rater, ...rest } = snapshot(file)
  return rest
}

describe('folding', () => {
  it('gives the same tables again after any sequence of work, undo and redo', () => {
    fc.assert(
      fc.property(steps, (all) => {
        perform(study.file, all, study)
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
          perform(whole.file, all, whole)
          perform(plain.file, effective(all), plain)
          const names = ({ file }: TestStudy) => ({
            units: file.rows('SELECT id, label FROM unit ORDER BY id'),
            places: file.rows('SELECT * FROM placement ORDER BY id'),
            codes: file.rows('SELECT name, definition, retired, merged_into IS NULL AS own FROM code ORDER BY id'),
            memos: file.rows('SELECT id, title FROM memo ORDER BY id'),
            codings: file.rows(
              'SELECT coding.id, unit_id, memo, code.abbreviation FROM coding JOIN code ON code.id = code_id ORDER BY coding.id',
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
    study.file.commit('coded a span', [
      spanDraft(unit, 0, study.repositoryId),
      codingDraft(coding, unit, study.codeIds[0]),
    ])
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
    study.file.commit('made a span', [spanDraft(unit, 0, study.repositoryId)])
    joinAs(study.file, newIdentifier(), 'Grace')
    expect(() => study.file.undo()).toThrow('There is nothing to undo.')
    expect(study.file.record('unit', unit)?.label).toBe('span 0')
  })

  it('gives up what was undone once work goes on', () => {
    const [first, second] = [newIdentifier(), newIdentifier()]
    study.file.commit('first', [spanDraft(first, 0, study.repositoryId)])
    study.file.undo()
    study.file.commit('second', [spanDraft(second, 10, study.repositoryId)])
    expect(study.file.turns()).toEqual({ undo: 'second', redo: null })
  })

  it('refuses what does not fit before anything is written', () => {
    const before = snapshot(study.file)
    const bad = { kind: 'code.edit', entity: study.codeIds[0], payload: { colour: 'red' } } as Draft
    expect(() => study.file.commit('bad', [spanDraft(newIdentifier(), 0, study.repositoryId), bad])).toThrow(AppError)
    expect(snapshot(study.file)).toEqual(before)
  })

  it('never lets one rater change what another said', () => {
    const [unit, coding] = [newIdentifier(), newIdentifier()]
    study.file.commit('coded', [spanDraft(unit, 0, study.repositoryId), codingDraft(coding, unit, study.codeIds[0])])
    joinAs(study.file, newIdentifier(), 'Grace')
    study.file.commit('meddled', [
      { kind: 'coding.edit', entity: coding, payload: { memo: 'meddling' } },
      { kind: 'coding.remove', entity: coding, payload: {} },
    ])
    expect(study.file.record('coding', coding)?.memo).toBe('')
  })

  it('notices a chain that was tampered with', () => {
    study.file.commit('made a span', [spanDraft(newIdentifier(), 0, study.repositoryId)])
    expect(study.file.brokenChain()).toBeNull()
    study.file.saveResults([], (database) => database.exec("UPDATE event SET payload = '{}' WHERE seq = 2"))
    expect(study.file.brokenChain()).toMatch(/^event 2 of /)
  })

  it('announces the tables that a commit changed', () => {
    const heard: (readonly string[])[] = []
    study.file.onChange((tables) => heard.push(tables))
    study.file.commit('made a span', [spanDraft(newIdentifier(), 0, study.repositoryId)])
    expect(heard).toEqual([['history', 'unit']])
  })
})

describe('what follows in the same action', () => {
  const code = (entity: string) => {
    const texts = { abbreviation: 'N', definition: '', useWhen: '', avoidWhen: '', examples: [], literature: '' }
    const place = { schemeId: study.schemeId, colour: '#0072b2', key: '', parentId: null, position: 9, retired: false }
    return { kind: 'code.define', entity, payload: { name: 'New', ...texts, ...place } } as const
  }

  it('sees what was said before it, and is undone with it', () => {
    const { file } = study
    const codeId = newIdentifier()
    let seen: string | undefined
    file.commit('made and named', [code(codeId)], () => {
      seen = file.record('code', codeId)?.name
      return [{ kind: 'code.edit', entity: codeId, payload: { name: `${seen} again` } }]
    })
    expect([seen, file.record('code', codeId)?.name]).toEqual(['New', 'New again'])
    const before = snapshot(file)
    file.refold()
    expect(snapshot(file)).toEqual(before)
    expect(file.undo().label).toBe('made and named')
    expect(file.record('code', codeId)).toBeUndefined()
  })

  it('takes everything along when it is refused', () => {
    const { file } = study
    const before = snapshot(file)
    const refuse = () => {
      throw new AppError({ code: 'invalid_input', message: 'No.', attempted: 'try', next: 'Leave it.' })
    }
    expect(() => file.commit('made', [code(newIdentifier())], refuse)).toThrow('No.')
    expect(snapshot(file)).toEqual(before)
    expect(file.brokenChain()).toBeNull()
  })
})
