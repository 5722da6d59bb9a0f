/** The rule of coding, on a real study: what a rater's answer becomes. */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import type { Unit } from '../../shared/model/unit.ts'
import { newIdentifier } from '../store/identifier.ts'
import { anchorAt, joinAs, makeStudy, type TestStudy } from '../store/study.fixture.ts'
import { codebookRevision, joinedEvidence } from './answer.ts'
import { apply } from './apply.ts'

let study: TestStudy
let unit: Unit
beforeEach(() => {
  study = makeStudy()
  const id = newIdentifier()
  const fields = {
    kind: 'span',
    repositoryId: study.repositoryId,
    label: 'a.py:1',
    anchor: anchorAt(0, 'text'),
  } as const
  study.file.commit('made a span', [{ kind: 'unit.define', entity: id, payload: fields }])
  unit = { id, ...fields }
})
afterEach(() => study.close())

function say(codeIndex: 0 | 1 | 2, evidence: readonly Anchor[] = [], memo = ''): string {
  const { codingId, drafts } = apply(study.file, { unit, codeId: study.codeIds[codeIndex], evidence, memo })
  if (drafts.length > 0) study.file.commit('coded', drafts)
  return codingId
}

function saved(): { code: number; memo: string; starts: number[] }[] {
  return study.file.records('coding', 'SELECT * FROM coding ORDER BY id').map(({ codeId, memo, evidence }) => ({
    code: study.codeIds.indexOf(codeId),
    memo,
    starts: evidence.map(({ start }) => start),
  }))
}

function setScheme(payload: { choice?: 'single' | 'multiple'; unitKinds?: ('span' | 'model')[] }): void {
  study.file.commit('edited', [{ kind: 'scheme.edit', entity: study.schemeId, payload }])
}

describe('an answer', () => {
  it('replaces the one before under single choice, in the same coding', () => {
    const first = say(0, [anchorAt(0, 'a')], 'because')
    expect(say(1, [anchorAt(5, 'b')])).toBe(first)
    expect(saved()).toEqual([{ code: 1, memo: 'because', starts: [0, 5] }])
  })

  it('stands beside the others under multiple choice', () => {
    setScheme({ choice: 'multiple' })
    expect(say(0)).not.toBe(say(1))
    expect(saved().map(({ code }) => code)).toEqual([0, 1])
  })

  it('given again changes nothing', () => {
    say(0, [anchorAt(0, 'a')], 'because')
    const again = apply(study.file, { unit, codeId: study.codeIds[0], evidence: [anchorAt(0, 'a')], memo: '' })
    expect(again.drafts).toEqual([])
  })

  it('given again with more to show gains evidence, and a new memo takes the place of the old', () => {
    const first = say(0, [anchorAt(0, 'a')], 'because')
    expect(say(0, [anchorAt(0, 'a'), anchorAt(9, 'b')], 'look closer')).toBe(first)
    expect(saved()).toEqual([{ code: 0, memo: 'look closer', starts: [0, 9] }])
  })

  it('is each rater’s own', () => {
    const ada = say(0)
    joinAs(study.file, newIdentifier(), 'Grace')
    expect(say(1)).not.toBe(ada)
    expect(saved().map(({ code }) => code)).toEqual([0, 1])
  })

  it('keeps the revision of the codebook under which its code was chosen', () => {
    const before = codebookRevision(study.file)
    const id = say(0)
    study.file.commit('edited', [{ kind: 'code.edit', entity: study.codeIds[1], payload: { definition: 'new' } }])
    say(0, [anchorAt(3, 'c')])
    expect(study.file.record('coding', id)?.codebookRevision).toBe(before)
    say(1)
    expect(study.file.record('coding', id)?.codebookRevision).toBe(codebookRevision(study.file))
    expect(codebookRevision(study.file) > before).toBe(true)
  })

  it('may follow one that was undone', () => {
    say(0)
    study.file.undo()
    say(1)
    expect(saved().map(({ code }) => code)).toEqual([1])
  })
})

describe('refusals', () => {
  function refusal(codeId: string, of: Unit = unit): AppError {
    try {
      apply(study.file, { unit: of, codeId, evidence: [], memo: '' })
    } catch (error) {
      if (error instanceof AppError) return error
    }
    throw new Error('it was not refused')
  }

  it('of a code that is gone', () => expect(refusal(newIdentifier()).code).toBe('not_found'))

  it('of a retired code, which keeps its codings', () => {
    say(0)
    study.file.commit('retired', [{ kind: 'code.edit', entity: study.codeIds[0], payload: { retired: true } }])
    expect(refusal(study.codeIds[0])).toMatchObject({
      code: 'invalid_input',
      message: expect.stringMatching(/retired/),
    })
    expect(saved()).toHaveLength(1)
  })

  it('of a scheme that is not asked of such units', () => {
    setScheme({ unitKinds: ['model'] })
    expect(refusal(study.codeIds[0]).message).toBe('Stage is asked of a model, not of a span.')
  })
})

describe('joined evidence', () => {
  const texts = fc.array(fc.record({ start: fc.nat(5), length: fc.nat(2) }), { maxLength: 8 })
  const anchors = texts.map((all) => all.map(({ start, length }) => anchorAt(start, 'x'.repeat(length))))
  const key = ({ start, end }: Anchor): string => `${start}-${end}`

  it('holds what was known in its order, then each new text once', () => {
    fc.assert(
      fc.property(anchors, anchors, (known, added) => {
        const joined = joinedEvidence(known, added)
        expect(joined.slice(0, known.length)).toEqual(known)
        const rest = joined.slice(known.length).map(key)
        expect(new Set(rest).size).toBe(rest.length)
        expect(new Set(joined.map(key))).toEqual(new Set([...known, ...added].map(key)))
        expect(joinedEvidence(joined, added)).toEqual(joined)
      }),
    )
  })

  it('tells the same place in another version of the file apart', () => {
    const anchor = anchorAt(0, 'x')
    expect(joinedEvidence([anchor], [{ ...anchor, blob: 'c'.repeat(40) }])).toHaveLength(2)
  })

  it('is joined in a first answer too', () => {
    say(0, [anchorAt(4, 'x'), anchorAt(4, 'x')])
    expect(saved()).toEqual([{ code: 0, memo: '', starts: [4] }])
  })
})
