import { expect, test } from 'vitest'
import type { MemoRow } from '../../../shared/api/coding.ts'
import type { MemoSubject } from '../../../shared/model/memo.ts'
import type { CodingTarget } from '../target.ts'
import { anchor, codeOf, coding, repositoryId, spanUnit, stage } from '../study.fixture.ts'
import { memosAbout } from './memosAbout.ts'

const onSpan = coding(spanUnit, codeOf(stage, 'Tuning'))
const text = anchor(3, 9, 'app.py')

function memo(id: string, subject: MemoSubject, more: Partial<MemoRow> = {}): MemoRow {
  const times = { createdAt: `2026-05-0${id}T10:00:00.000Z`, changedAt: `2026-05-0${id}T10:00:00.000Z` }
  const place = { about: 'it', here: true, repositoryId, anchor: null }
  return { id, raterId: 'ann', subject, title: '', text: 'x', ...times, ...place, ...more }
}

function target(more: Partial<CodingTarget>): CodingTarget {
  const nothing = { kind: 'repository', unitId: null, load: null, evidence: [], words: '' } as const
  return { target: { kind: 'repository', repositoryId }, ...nothing, ...more }
}

const about = (memos: readonly MemoRow[], pointed: CodingTarget | null, said = [onSpan].slice(1)) =>
  memosAbout(memos, { target: pointed, said }, repositoryId).map(({ id }) => id)

test('a selection has the memos on the same text, wherever that text stands now', () => {
  const span: MemoSubject = { kind: 'span', repositoryId, anchor: anchor(0, 6, 'app.py') }
  const memos = [
    memo('1', span, { anchor: text }),
    memo('2', span, { anchor: anchor(0, 6, 'app.py') }),
    memo('3', span, { anchor: text, repositoryId: 'another' }),
    memo('4', span, { anchor: text, here: false }),
  ]
  expect(about(memos, target({ kind: 'span', target: { kind: 'span', repositoryId, anchor: text } }))).toEqual(['1'])
})

test('a unit has its own and those on what was said of it, the last first', () => {
  const memos = [
    memo('1', { kind: 'unit', id: spanUnit.id }),
    memo('2', { kind: 'unit', id: 'another' }),
    memo('3', { kind: 'coding', id: onSpan.id }),
    memo('5', { kind: 'study' }),
  ]
  const unit = target({ kind: 'span', unitId: spanUnit.id, target: { kind: 'unit', unitId: spanUnit.id } })
  expect(about(memos, unit, [onSpan])).toEqual(['3', '1'])
  expect(about(memos, unit)).toEqual(['1'])
})

test('memos on the repository are shown where nothing in it is pointed at', () => {
  const memos = [memo('1', { kind: 'repository', id: repositoryId })]
  expect(about(memos, target({}))).toEqual(['1'])
  expect(about(memos, target({ kind: 'model', unitId: 'm' }))).toEqual([])
  expect(about(memos, null)).toEqual([])
})
