/** What raters do to their own codings: change, confirm, remove, move the edges; and what waits to be looked at again. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import { newIdentifier } from '../store/identifier.ts'
import { anchorAt, joinAs } from '../store/study.fixture.ts'
import { addScheme, type CodedStudy, makeCodedStudy, said } from './coded.fixture.ts'
import { changeToNew } from './applyNew.ts'
import { setEdges } from './edges.ts'
import { changeCode, confirm, remove } from './own.ts'
import { toRecode } from './recode.ts'

let study: CodedStudy
beforeEach(() => {
  study = makeCodedStudy()
})
afterEach(() => study.close())

function refusal(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof AppError) return error.message
  }
  throw new Error('it was not refused')
}

describe('several codings', () => {
  it('change as one step, and back as one', () => {
    const ids = [study.code(0, 'a', 0), study.code(9, 'b', 1)]
    changeCode(study.file, ids, study.codeIds[2])
    expect(said(study.file).map(({ codeId }) => codeId)).toEqual([study.codeIds[2], study.codeIds[2]])
    expect(study.file.undo().label).toBe('changed 2 codings to Code 2')
    expect(said(study.file).map(({ codeId }) => codeId)).toEqual([study.codeIds[0], study.codeIds[1]])
  })

  it('change to a new code as one step, and wait again once that code means something else', () => {
    const { file, schemeId, codeIds } = study
    const ids = [study.code(0, 'a', 0), study.code(9, 'b', 1)]
    const { codeId } = changeToNew(file, { codingIds: ids, schemeId, name: 'Quantized' })
    expect(said(file).map((coding) => coding.codeId)).toEqual([codeId, codeId])
    expect(toRecode(file)).toEqual([])
    file.commit('redefined', [
      { kind: 'code.edit', entity: codeId, payload: { definition: 'x', meaningChanged: true } },
    ])
    expect(toRecode(file).map(({ coding }) => coding.id)).toEqual(ids)
    file.undo()
    expect(file.undo().label).toBe('made the code Quantized and changed 2 codings to it')
    expect(said(file).map((coding) => coding.codeId)).toEqual(codeIds.slice(0, 2))
    expect(file.record('code', codeId)).toBeUndefined()
    expect(file.redo().label).toMatch(/^made the code Quantized/)
    expect(said(file).map((coding) => coding.codeId)).toEqual([codeId, codeId])
  })

  it('change to no new code where one of them answers another question', () => {
    const { file, schemeId } = study
    const own = study.code(0, 'a', 0)
    const { schemeId: other } = addScheme(file, 'Debt')
    const before = file.value('SELECT count(*) FROM code')
    expect(refusal(() => changeToNew(file, { codingIds: [own], schemeId: other, name: 'Odd' }))).toBe(
      'Odd is no code of Stage.',
    )
    expect(file.value('SELECT count(*) FROM code')).toBe(before)
    expect(file.brokenChain()).toBeNull()
    expect(changeToNew(file, { codingIds: [own], schemeId, name: 'Even' }).codeId).toBe(said(file)[0]?.codeId)
  })

  it('are removed as one step', () => {
    const ids = [study.code(0, 'a', 0), study.code(9, 'b', 1)]
    remove(study.file, ids)
    expect(said(study.file)).toEqual([])
    study.file.undo()
    expect(said(study.file).map(({ id }) => id)).toEqual(ids)
  })

  it('stay as they are when one of them is another’s, or the code answers another question', () => {
    const ada = study.code(0, 'a', 0)
    const { codeId } = addScheme(study.file, 'Debt')
    expect(refusal(() => changeCode(study.file, [ada], codeId))).toBe('Debt code is no code of Stage.')
    joinAs(study.file, newIdentifier(), 'Grace')
    const own = study.code(9, 'b', 0)
    for (const act of [changeCode, remove, confirm]) {
      expect(refusal(() => act(study.file, [own, ada], study.codeIds[1]))).toBe('This coding is another rater’s.')
    }
    expect(said(study.file).map(({ codeId: code }) => code)).toEqual([study.codeIds[0], study.codeIds[0]])
  })
})

describe('the edges of a span', () => {
  it('move with all codings of it, which keep what they are', () => {
    const id = study.code(0, 'model = load()', 0, 'look')
    const unitId = String(study.file.record('coding', id)?.unitId)
    setEdges(study.file, { unitId, anchor: anchorAt(8, 'load()') })
    expect(said(study.file)).toEqual([
      { id, codeId: study.codeIds[0], codedAs: study.codeIds[0], memo: 'look', start: 8 },
    ])
    study.file.undo()
    expect(said(study.file).map(({ start }) => start)).toEqual([0])
  })

  it('stay for others who coded it too', () => {
    const ada = study.code(0, 'model = load()', 0)
    joinAs(study.file, newIdentifier(), 'Grace')
    const grace = study.code(0, 'model = load()', 1)
    const unitId = String(study.file.record('coding', grace)?.unitId)
    expect(study.file.record('coding', ada)?.unitId).toBe(unitId)
    setEdges(study.file, { unitId, anchor: anchorAt(8, 'load()') })
    expect(said(study.file).map(({ id, start }) => [id, start])).toEqual([
      [ada, 0],
      [grace, 8],
    ])
  })

  it('meet the span that somebody coded there already', () => {
    const first = study.code(8, 'load()', 0)
    const second = study.code(0, 'model = load()', 1)
    const unitId = String(study.file.record('coding', second)?.unitId)
    const moved = setEdges(study.file, { unitId, anchor: anchorAt(8, 'load()') })
    expect(moved.unitId).toBe(study.file.record('coding', first)?.unitId)
  })

  it('do not leave the file, nor nothing between them', () => {
    const unitId = String(study.file.record('coding', study.code(0, 'load()', 0))?.unitId)
    const elsewhere = { ...anchorAt(0, 'load()'), path: 'other.py' }
    expect(refusal(() => setEdges(study.file, { unitId, anchor: elsewhere }))).toMatch(/stays in its file/)
    expect(refusal(() => setEdges(study.file, { unitId, anchor: anchorAt(3, '') }))).toMatch(/Nothing would be left/)
  })
})

describe('two people and one span', () => {
  it('one’s undo does not take the span from under the coding of the other', () => {
    const grace = newIdentifier()
    study.code(0, 'load()', 0)
    const ada = study.file.actor
    joinAs(study.file, grace, 'Grace')
    const id = study.code(0, 'load()', 1)
    study.file.actAs(ada)
    study.file.undo()
    expect(said(study.file).map((coding) => coding.id)).toEqual([id])
  })
})

describe('the re-code work list', () => {
  function redefine(meaningChanged: boolean): void {
    const payload = { definition: 'Weights are updated by an optimizer', meaningChanged }
    study.file.commit('redefined', [{ kind: 'code.edit', entity: study.codeIds[0], payload }])
  }

  it('is empty while codes mean what they meant', () => {
    study.code(0, 'load()', 0)
    redefine(false)
    expect(toRecode(study.file)).toEqual([])
  })

  it('holds one’s own codings of a code that means something else now, until they are confirmed or changed', () => {
    const ids = [study.code(0, 'load()', 0), study.code(20, 'optimizer.step()', 0), study.code(40, 'eval()', 1)]
    redefine(true)
    expect(toRecode(study.file).map(({ coding, reason }) => [coding.id, reason])).toEqual([
      [ids[0], 'meaning'],
      [ids[1], 'meaning'],
    ])
    confirm(study.file, [ids[1] ?? ''])
    changeCode(study.file, [ids[0] ?? ''], study.codeIds[2])
    expect(toRecode(study.file)).toEqual([])
    study.file.undo()
    study.file.undo()
    expect(toRecode(study.file)).toHaveLength(2)
    joinAs(study.file, newIdentifier(), 'Grace')
    expect(toRecode(study.file)).toEqual([])
  })

  it('suggests among the codes it was split into the one whose words the evidence says', () => {
    const id = study.code(20, 'optimizer.step()', 0)
    study.code(60, 'model.eval()', 1)
    const [old, inference, training] = study.codeIds
    study.file.commit('split', [
      { kind: 'code.edit', entity: training, payload: { name: 'Training', definition: 'An optimizer takes a step.' } },
      { kind: 'code.edit', entity: inference, payload: { name: 'Inference', definition: 'The model answers.' } },
      { kind: 'code.split', entity: old, payload: { into: [inference, training], retired: true } },
    ])
    const [item] = toRecode(study.file)
    expect(item).toMatchObject({ coding: { id }, reason: 'split' })
    expect(item?.suggestions[0]).toEqual({ codeId: training, because: '“optimizer”, “step” in its definition' })
  })

  it('confirms a coding as what it reads as after a merge', () => {
    const id = study.code(0, 'load()', 0)
    study.file.commit('merged', [{ kind: 'code.merge', entity: study.codeIds[0], payload: { into: study.codeIds[1] } }])
    confirm(study.file, [id])
    expect(study.file.record('coding', id)?.codeId).toBe(study.codeIds[1])
  })
})
