/** Merging copies of a study: any order gives the same study, twice is once, and what cannot be trusted is refused. */
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import type { EventRow } from '../../shared/events/event.ts'
import { hashOf } from './chain.ts'
import { newIdentifier } from './identifier.ts'
import { readings } from './readings.ts'
import { joinAs, makeStudy, type TestStudy } from './study.fixture.ts'
import { StudyFile } from './studyFile.ts'
import { codingDraft, perform, snapshot, spanDraft, steps } from './work.fixture.ts'

let study: TestStudy
let copies: StudyFile[] = []
beforeEach(() => {
  study = makeStudy()
})
afterEach(() => {
  for (const copy of copies) copy.close()
  copies = []
  study.close()
})

/** A copy of the study as it stands, with a person of its own at work in it. */
function copy(rater: string): StudyFile {
  const path = join(study.folder, `${newIdentifier()}.loadstone`)
  study.file.saveCopy(path)
  const file = StudyFile.open(path)
  copies.push(file)
  joinAs(file, newIdentifier(), rater)
  return file
}

/** The same file once more, so that a merge can be tried without spending it. */
function twin(file: StudyFile): StudyFile {
  const path = join(study.folder, `${newIdentifier()}.loadstone`)
  file.saveCopy(path)
  const same = StudyFile.open(path)
  copies.push(same)
  return same
}

describe('merging', () => {
  it('gives the same study whoever takes in whom, in any order, and once is enough', () => {
    fc.assert(
      fc.property(steps, steps, steps, (first, second, third) => {
        const [ada, bea, cid] = [copy('Ada'), copy('Bea'), copy('Cid')]
        perform(ada, first, study)
        perform(bea, second, study)
        perform(cid, third, study)
        const [one, two] = [twin(ada), twin(cid)]
        one.merge(bea.events())
        one.merge(cid.events())
        two.merge(ada.events())
        two.merge(bea.events())
        expect(snapshot(one)).toEqual(snapshot(two))
        expect(one.merge(two.events())).toEqual({ taken: 0, conflicts: [] })
        expect(one.brokenChain()).toBeNull()
        const merged = snapshot(one)
        one.refold()
        expect(snapshot(one)).toEqual(merged)
      }),
      { numRuns: 12 },
    )
  })

  it('keeps the codings of all, and lets each go on to undo what is theirs', () => {
    const [ada, bea] = [copy('Ada'), copy('Bea')]
    const unit = newIdentifier()
    for (const file of [ada, bea]) {
      file.commit('coded', [
        spanDraft(unit, 0, study.repositoryId),
        codingDraft(newIdentifier(), unit, study.codeIds[0]),
      ])
    }
    ada.merge(bea.events())
    expect(ada.value('SELECT count(*) FROM v_codings')).toBe(2)
    ada.undo()
    expect(ada.value('SELECT count(*) FROM v_codings')).toBe(1)
  })

  it('tells where two changed the same field of the codebook, and which word was kept', () => {
    const [ada, bea] = [copy('Ada'), copy('Bea')]
    const [code] = study.codeIds
    ada.commit('renamed', [{ kind: 'code.edit', entity: code, payload: { name: 'Tuning', definition: 'same' } }])
    bea.commit('renamed', [{ kind: 'code.edit', entity: code, payload: { name: 'Fine-tuning', definition: 'same' } }])
    const { conflicts } = ada.merge(bea.events())
    expect(conflicts).toEqual([
      { entity: code, about: 'code', field: 'name', ours: 'Tuning', theirs: 'Fine-tuning', kept: 'theirs' },
    ])
    expect(ada.record('code', code)?.name).toBe('Fine-tuning')
  })

  it('lets a circle of merges read as one and the same code everywhere', () => {
    const [ada, bea] = [copy('Ada'), copy('Bea')]
    const [a, b] = study.codeIds
    ada.commit('merged', [{ kind: 'code.merge', entity: a, payload: { into: b } }])
    bea.commit('merged', [{ kind: 'code.merge', entity: b, payload: { into: a } }])
    const both = twin(ada)
    both.merge(bea.events())
    bea.merge(ada.events())
    expect(both.rows('SELECT * FROM code_reading')).toEqual([{ code_id: b, reads_as: a }])
    expect(bea.rows('SELECT * FROM code_reading')).toEqual([{ code_id: b, reads_as: a }])
  })

  it('goes on from the later clock, so that what is said next is the last word', () => {
    const [ada, bea] = [copy('Ada'), copy('Bea')]
    const [code] = study.codeIds
    bea.commit('renamed', [{ kind: 'code.edit', entity: code, payload: { name: 'Bea' } }])
    ada.merge(bea.events())
    ada.commit('renamed', [{ kind: 'code.edit', entity: code, payload: { name: 'Ada' } }])
    expect(ada.record('code', code)?.name).toBe('Ada')
    ada.refold()
    expect(ada.record('code', code)?.name).toBe('Ada')
  })
})

describe('a copy that cannot be trusted is refused, and nothing is taken', () => {
  function refusal(theirs: readonly EventRow[]): string {
    const before = snapshot(study.file)
    try {
      study.file.merge(theirs)
    } catch (error) {
      expect(snapshot(study.file)).toEqual(before)
      return error instanceof AppError ? error.code : String(error)
    }
    return 'taken'
  }

  /** The last event of the copy changed, with hashes that fit. */
  function forged(file: StudyFile, change: Partial<EventRow>): EventRow[] {
    const events = file.events()
    const last = events.pop()
    if (last === undefined) throw new Error('the copy is empty')
    const { hash: _hash, ...content } = { ...last, ...change }
    return [...events, { ...content, hash: hashOf(content) }]
  }

  it('when it is another study', () => {
    const other = makeStudy()
    try {
      expect(refusal(other.file.events())).toBe('study_foreign')
    } finally {
      other.close()
    }
  })

  it('when what was said was changed afterwards, or is missing', () => {
    const file = copy('Bea')
    file.commit('renamed', [{ kind: 'code.edit', entity: study.codeIds[0], payload: { name: 'Bea' } }])
    const events = file.events()
    const tampered = events.map((event) =>
      event.kind === 'code.edit' ? { ...event, payload: { name: 'Eve' } } : event,
    )
    expect(refusal(tampered)).toBe('study_damaged')
    expect(refusal(events.filter(({ kind }) => kind !== 'rater.define'))).toBe('study_damaged')
  })

  it('when an event does not fit its kind, or says what this version does not know', () => {
    const file = copy('Bea')
    file.commit('renamed', [{ kind: 'code.edit', entity: study.codeIds[0], payload: { name: 'Bea' } }])
    expect(refusal(forged(file, { payload: { name: 7 } }))).toBe('invalid_input')
    expect(refusal(forged(file, { kind: 'code.enchant' }))).toBe('study_newer')
    expect(refusal(forged(file, { entity: 'Robert’); DROP TABLE code' }))).toBe('study_damaged')
  })

  it('when somebody joins in the name of another', () => {
    const file = copy('Bea')
    const payload = { raterId: newIdentifier() }
    expect(refusal(forged(file, { kind: 'actor.join', entity: study.file.actor, payload }))).toBe('study_damaged')
  })

  it('when its clock is far ahead: it would be the last word for as long', () => {
    const file = copy('Bea')
    expect(refusal(forged(file, { hlc: '009999999999999-00000' }))).toBe('invalid_input')
  })

  it('when one file was worked on in two places', () => {
    const path = join(study.folder, 'elsewhere.loadstone')
    study.file.saveCopy(path)
    copyFileSync(path, `${path}.twin`)
    const elsewhere = StudyFile.open(path)
    copies.push(elsewhere)
    elsewhere.actAs(study.file.actor)
    for (const file of [study.file, elsewhere]) {
      file.commit('made a span', [spanDraft(newIdentifier(), 0, study.repositoryId)])
    }
    expect(refusal(elsewhere.events())).toBe('invalid_input')
  })
})

describe('codes that were merged', () => {
  it('keep every coding, read under the last code of the chain, and read as before when it is taken back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(2), { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(8), { maxLength: 6 }),
        (coded, merges) => {
          const own = makeStudy()
          try {
            const { file, codeIds } = own
            for (const [index, which] of coded.entries()) {
              const unit = newIdentifier()
              const code = codeIds[which] ?? codeIds[0]
              file.commit('coded', [
                spanDraft(unit, index * 10, own.repositoryId),
                codingDraft(newIdentifier(), unit, code),
              ])
            }
            const before = file.rows<{ id: string; coded_as: string }>(
              'SELECT id, code_id, coded_as FROM v_codings ORDER BY id',
            )
            for (const merge of merges) {
              const [from = codeIds[0], into = codeIds[1]] = [codeIds[merge % 3], codeIds[Math.floor(merge / 3)]]
              file.commit('merged', [{ kind: 'code.merge', entity: from, payload: { into } }])
            }
            const after = file.rows<{ id: string; coded_as: string }>('SELECT id, coded_as FROM v_codings ORDER BY id')
            expect(after).toEqual(before.map((row) => ({ id: row.id, coded_as: row.coded_as })))
            for (const _merge of merges) file.undo()
            expect(file.rows('SELECT id, code_id, coded_as FROM v_codings ORDER BY id')).toEqual(before)
          } finally {
            own.close()
          }
        },
      ),
      { numRuns: 15 },
    )
  })

  it('read as the end of their chain; one whose target is gone, or that is merged into itself, reads as itself', () => {
    const chain = [
      { id: 'a', into: 'b' },
      { id: 'b', into: 'c' },
      { id: 'c', into: null },
      { id: 'd', into: 'gone' },
      { id: 'e', into: 'e' },
      { id: 'x', into: 'z' },
      { id: 'y', into: 'x' },
      { id: 'z', into: 'y' },
      { id: 'w', into: 'z' },
    ]
    const ends = { a: 'c', b: 'c', w: 'x', y: 'x', z: 'x' }
    expect(Object.fromEntries(readings(chain))).toEqual(ends)
  })
})
