import { describe, expect, test } from 'vitest'
import type { CodingRow } from '../../shared/api/coding.ts'
import type { CodeRow } from '../../shared/api/taxonomy.ts'
import { type Answer, foreseeApply, foreseeEdges, foreseeEdit, foreseeRemove } from './foresight.ts'
import {
  anchor,
  codeOf,
  coding,
  loads,
  loadUnit,
  me,
  model,
  other,
  pinning,
  repositoryId,
  schemes,
  spanUnit,
  stage,
  units,
} from './study.fixture.ts'
import { codingTarget, type CodingTarget, type Pointing } from './target.ts'

function pointing(at: Partial<Pointing>): CodingTarget {
  const target = codingTarget(
    { unitIds: [], selection: null, loadId: null, repositoryId, codingId: null, ...at },
    { units, loads, codings: [] },
  )
  if (target === null) throw new Error('something is pointed at')
  return target
}

function answer(target: CodingTarget, code: CodeRow): Answer {
  const scheme = schemes.find((candidate) => candidate.id === code.schemeId) ?? stage
  return {
    target,
    repositoryId,
    code,
    scheme,
    raterId: me,
    codingId: 'new',
    unitId: 'fresh',
    at: '2026-02-01T00:00:00.000Z',
  }
}

const codesOf = (rows: readonly CodingRow[]) => rows.map((row) => row.codeId)
const tag = codeOf(pinning, 'Tag')
const none = codeOf(pinning, 'None')
const tuning = codeOf(stage, 'Tuning')
const loading = codeOf(stage, 'Loading')

describe('foreseeApply', () => {
  test('selected text becomes a unit with a coding', () => {
    const text = { repositoryId, path: 'model.py', anchor: anchor(20, 30) }
    const rows = foreseeApply(answer(pointing({ selection: text }), tuning))([])
    expect(rows).toMatchObject([
      { id: 'new', raterId: me, codeId: tuning.id, unit: { kind: 'span', anchor: text.anchor } },
    ])
  })

  test('a load without codings too', () => {
    expect(foreseeApply(answer(pointing({ loadId: 'load-0' }), tuning))([])).toMatchObject([
      { unit: { kind: 'load', loadId: 'load-0', anchor: { start: loads[0]?.start } } },
    ])
  })

  test('several answers add up, one answer replaces mine and leaves those of others', () => {
    const target = pointing({ loadId: 'load-1' })
    const staged = coding(loadUnit, loading)
    expect(codesOf(foreseeApply(answer(target, tuning))([staged]))).toEqual([loading.id, tuning.id])
    const mine = coding(loadUnit, none)
    const theirs = coding(loadUnit, none, { raterId: other })
    const rows = foreseeApply(answer(target, tag))([mine, theirs])
    expect(rows).toEqual([{ ...mine, codeId: tag.id }, theirs])
  })

  test('the same answer again changes nothing, so that an answer that has arrived is not doubled', () => {
    const foresee = foreseeApply(answer(pointing({ loadId: 'load-1' }), tuning))
    const once = foresee([])
    expect(foresee(once)).toBe(once)
  })

  test('the first coding of a canvas unit waits, a second one does not', () => {
    const target = pointing({ unitIds: ['model'] })
    expect(foreseeApply(answer(target, tuning))([])).toEqual([])
    expect(codesOf(foreseeApply(answer(target, tuning))([coding(model, loading)]))).toEqual([loading.id, tuning.id])
  })
})

test('edits and removals concern only the coding they name', () => {
  const [first, second] = [coding(loadUnit, loading), coding(loadUnit, tuning)]
  expect(foreseeEdit(first.id, { memo: 'why' })([first, second])).toEqual([{ ...first, memo: 'why' }, second])
  expect(foreseeRemove([first.id])([first, second])).toEqual([second])
})

test('edges move all my codings of a span, and leave those of others and of other spans', () => {
  const rows = [
    coding(spanUnit, tuning),
    coding(spanUnit, loading),
    coding(spanUnit, tuning, { raterId: other }),
    coding(loadUnit, tuning),
  ]
  const places = (all: readonly CodingRow[]) =>
    all.map(({ unit }) => ('anchor' in unit ? `${unit.anchor.start}-${unit.anchor.end}` : ''))
  const moved = foreseeEdges({ unitId: spanUnit.id, raterId: me, anchor: anchor(2, 30) })(rows)
  expect(places(moved)).toEqual(['2-30', '2-30', ...places(rows).slice(2)])
})
