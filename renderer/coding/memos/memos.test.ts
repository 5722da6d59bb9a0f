/** What a memo can be about, and the list of memos with their drafts. */
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { MemoRow } from '../../../shared/api/coding.ts'
import { initialSession, session } from '../../session/state.ts'
import { anchor, codeOf, coding, model, repositoryId, schemes, spanUnit, stage } from '../study.fixture.ts'
import { draftKey, dropDraft, keepDraft, memoDrafts, validDrafts } from './memoDrafts.ts'
import { memoRows } from './memoRows.ts'
import { type MemoFacts, memoChoices, type MemoPlace } from './memoSubjects.ts'

const tuning = codeOf(stage, 'Tuning')
const onSpan = coding(spanUnit, tuning)
const facts: MemoFacts = {
  schemes,
  units: [model, spanUnit],
  codings: [onSpan],
  repositories: [{ id: repositoryId, name: 'owner/name' }],
  codebook: { schemeId: stage.id, codeId: tuning.id },
}
const nowhere: MemoPlace = { ...initialSession, view: 'workbench' }
const kinds = (place: Partial<MemoPlace>) =>
  memoChoices({ ...nowhere, ...place }, facts).map(({ subject }) => subject.kind)

describe('subjects', () => {
  const file = { repositoryId, path: 'app.py' }
  const selection = { ...file, anchor: anchor(3, 9, 'app.py') }

  test('the most particular comes first, the study last', () => {
    expect(kinds({ repositoryId, file, selection, unitIds: [model.id] })).toEqual([
      'span',
      'unit',
      'file',
      'repository',
      'study',
    ])
    expect(kinds({})).toEqual(['study'])
  })

  test('a selection that a coding brought about means the coding', () => {
    const place = spanUnit.kind === 'span' ? spanUnit.anchor : anchor(0, 1)
    const own = { repositoryId, path: place.path, anchor: place }
    expect(kinds({ repositoryId, codingId: onSpan.id, selection: own })[0]).toBe('coding')
    expect(kinds({ repositoryId, codingId: onSpan.id, selection })[0]).toBe('span')
  })

  test('in the codebook it is the code or the scheme that is shown there', () => {
    expect(kinds({ view: 'taxonomy', repositoryId, selection })).toEqual(['code', 'scheme', 'study'])
  })

  test('among the repository questions it is the repository', () => {
    expect(kinds({ view: 'questions', repositoryId, file, selection })[0]).toBe('repository')
  })
})

const memo = (id: string, title: string, text: string): MemoRow => ({
  id,
  raterId: 'ann',
  subject: { kind: 'study' },
  title,
  text,
  createdAt: '2026-05-04T10:00:00.000Z',
  changedAt: '2026-05-04T10:00:00.000Z',
  about: 'the study',
  here: true,
  repositoryId: null,
  anchor: null,
})

describe('list', () => {
  const draft = {
    memoId: null,
    subject: { kind: 'study' },
    about: 'the study',
    title: '',
    text: 'Half a\nthought',
  } as const

  test('drafts of new memos come first; a memo without a title is called by its text', () => {
    const key = draftKey(null, draft.subject)
    const rows = memoRows([memo('m', '', 'Line one\nline two'), memo('n', 'Title', 'text')], { [key]: draft }, '')
    expect(rows.map(({ title, beginning, draft: unsaved }) => [title, beginning, unsaved !== null])).toEqual([
      ['Half a thought', '', true],
      ['Line one line two', '', false],
      ['Title', 'text', false],
    ])
    expect(memoRows([], { [key]: draft }, 'nothing like it')).toEqual([])
  })

  test('a draft of a saved memo belongs to its row', () => {
    const rows = memoRows([memo('m', 'Old', '')], { m: { ...draft, memoId: 'm' } }, '')
    expect(rows.map(({ key, title, draft: unsaved }) => [key, title, unsaved?.text])).toEqual([
      ['m', 'Old', 'Half a\nthought'],
    ])
  })
})

describe('drafts', () => {
  const kept = new Map<string, string>()
  beforeEach(() => {
    kept.clear()
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    })
    memoDrafts.setState({ studyId: null, drafts: {} })
    session.setState({ studyId: 's' })
  })
  afterAll(() => {
    vi.unstubAllGlobals()
  })

  test('what is typed is kept at once, an emptied new memo is not, and a saved one is let go', () => {
    const one = { memoId: null, subject: { kind: 'study' }, about: 'the study', title: 'T', text: '' } as const
    keepDraft(one)
    expect(validDrafts(kept.get('loadstone.memoDrafts.s') ?? null)).toEqual({ [draftKey(null, one.subject)]: one })
    keepDraft({ ...one, title: '' })
    expect(memoDrafts.getState().drafts).toEqual({})
    keepDraft({ ...one, memoId: 'm' })
    dropDraft('m')
    expect(validDrafts(kept.get('loadstone.memoDrafts.s') ?? null)).toEqual({})
  })

  test('what is no draft is passed over', () => {
    expect(validDrafts('{"a":{"text":1},"b":null}')).toEqual({})
    expect(validDrafts('no')).toEqual({})
  })
})
