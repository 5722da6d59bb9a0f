/** Steps of the codebook: what is asked, where one is afterwards, and what is said; what is refused leaves all as it was. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import type { Release } from '../../shared/model/release.ts'
import type { ApiCall } from '../api.ts'
import { initialSession, session } from '../session/state.ts'
import { copyChangeLog } from './changeLogSteps.ts'
import { codeNamed } from './code.fixture.ts'
import { chosenCodes, place, showCode, showHistoryOf, showScheme, startNaming } from './place.ts'
import { openRelease, removeRelease, saveRelease } from './releaseSteps.ts'
import { completeCodebook, createCode, createScheme, editCode, makeChange, moveQuietly, renameCode } from './steps.ts'

const asked: [method: string, input: unknown][] = []
let answers: Record<string, unknown> = {}
const answer: ApiCall = (method, input) => {
  asked.push([method, input])
  const given = answers[method] ?? (method === 'study.history' ? [] : undefined)
  return given instanceof Error ? Promise.reject(given) : Promise.resolve((given ?? {}) as never)
}
const refused = new AppError({ code: 'invalid_input', message: 'Taken.', attempted: 'try', next: 'Choose another.' })
const said = () => session.getState().notices.map(({ text }) => text)

beforeEach(() => {
  asked.length = 0
  answers = {}
  session.setState({ ...initialSession, call: answer }, true)
  showScheme('s')
})

describe('making', () => {
  test('a code shows it, here and as the code whose definition the window shows', async () => {
    answers['taxonomy.createCode'] = { codeId: 'new' }
    await createCode('s', 'New', 'above')
    expect(asked).toEqual([['taxonomy.createCode', { schemeId: 's', name: 'New', parentId: 'above' }]])
    expect(place.getState()).toMatchObject({ schemeId: 's', codeId: 'new', naming: null })
    expect(session.getState().codeId).toBe('new')
  })

  test('a code that is refused says why, and leaves the name where it is being written', async () => {
    answers['taxonomy.createCode'] = refused
    startNaming({ kind: 'newCode', parentId: null })
    await createCode('s', 'New', null)
    expect(place.getState()).toMatchObject({ codeId: null, naming: { kind: 'newCode' } })
    expect(said()).toEqual(['Taken.'])
  })

  test('a scheme shows it; taking in a codebook shows the first that came', async () => {
    answers = { 'taxonomy.createScheme': { schemeId: 'made' }, 'taxonomy.complete': { schemeIds: ['first', 'second'] } }
    await createScheme('Debt', 's')
    expect(asked).toMatchObject([['taxonomy.createScheme', { name: 'Debt', parentId: 's', choice: 'multiple' }]])
    expect(place.getState().schemeId).toBe('made')
    await completeCodebook()
    expect(place.getState().schemeId).toBe('first')
    answers['taxonomy.complete'] = { schemeIds: [] }
    await completeCodebook()
    expect(place.getState().schemeId).toBe('first')
  })
})

describe('renaming', () => {
  const code = codeNamed('a', { name: 'Loading' })
  beforeEach(() => startNaming({ kind: 'rename', codeId: 'a' }))

  test('to the same name asks nothing and ends', async () => {
    await renameCode(code, 'Loading')
    expect([asked, place.getState().naming]).toEqual([[], null])
  })

  test('ends once it is saved, and goes on where it is refused', async () => {
    answers['taxonomy.editCode'] = refused
    await renameCode(code, 'Serving')
    expect(place.getState().naming).toEqual({ kind: 'rename', codeId: 'a' })
    answers = {}
    await renameCode(code, 'Serving')
    expect(asked).toEqual(Array(2).fill(['taxonomy.editCode', { codeId: 'a', change: { name: 'Serving' } }]))
    expect(place.getState().naming).toBeNull()
  })

  test('an edit carries how it is meant', async () => {
    expect(await editCode('a', { definition: 'x' }, { meaningChanged: true, reason: 'round 2' })).toBe(true)
    const meant = { codeId: 'a', change: { definition: 'x' }, meaningChanged: true, reason: 'round 2' }
    expect(asked).toEqual([['taxonomy.editCode', meant]])
  })
})

describe('a change that was asked about', () => {
  const change = { verb: 'merge' as const, codeIds: ['a'], intoId: 'b' }

  test('says what was done, with the way back', async () => {
    answers = { 'taxonomy.change': { codeIds: ['b'] }, 'study.state': { undo: 'merged a into b' } }
    expect(await makeChange(change, 'the same')).toEqual(['b'])
    expect(asked[0]).toEqual(['taxonomy.change', { change, reason: 'the same' }])
    expect(said()).toEqual(['Merged a into b.'])
  })

  test('is taken back in its own name alone: not when other steps came after it', async () => {
    answers = { 'taxonomy.change': { codeIds: ['b'] }, 'study.state': { undo: 'merged a into b' } }
    answers['study.history'] = [{ action: 'merge', undone: false }]
    answers['study.undo'] = { label: 'merged a into b' }
    await makeChange(change, '')
    const back = session.getState().notices[0]?.action
    answers['study.history'] = [{ action: 'rename', undone: false }]
    back?.perform()
    await vi.waitFor(() => expect(said().at(-1)).toBe('Other steps came after this one.'))
    expect(asked).not.toContainEqual(['study.undo', {}])
    answers['study.history'] = [
      { action: 'rename', undone: true },
      { action: 'merge', undone: false },
    ]
    back?.perform()
    await vi.waitFor(() => expect(said().at(-1)).toBe('Undone: merged a into b'))
    expect(asked).toContainEqual(['study.undo', {}])
  })

  test('that is refused gives nothing, and says why', async () => {
    answers['taxonomy.change'] = refused
    expect(await makeChange(change, '')).toBeUndefined()
    expect(said()).toEqual(['Taken.'])
  })

  test('is made without words where no coding is touched', async () => {
    const move = { verb: 'move' as const, codeIds: ['a'], schemeId: 's', parentId: null, beforeId: null }
    await moveQuietly(move)
    expect([asked, said()]).toEqual([[['taxonomy.change', { change: move }]], []])
  })
})

describe('releases', () => {
  const release: Release = { id: 'r', name: 'Round 1', note: '', raterId: 'ada', at: '', frontier: {} }

  test('a new one is announced; a new name of one is only saved', async () => {
    expect(await saveRelease(null, 'Round 2', 'after the meeting')).toBe(true)
    expect(await saveRelease(release, 'Pilot', '')).toBe(true)
    expect(asked.filter(([method]) => method !== 'study.history')).toEqual([
      ['taxonomy.createRelease', { name: 'Round 2', note: 'after the meeting' }],
      ['taxonomy.editRelease', { releaseId: 'r', change: { name: 'Pilot', note: '' } }],
    ])
    expect(said()).toEqual(['Released the codebook as Round 2.'])
  })

  test('one is removed with the way back; a refusal is no removal', async () => {
    await removeRelease(release)
    expect(said()).toEqual(['Removed the release Round 1.'])
    answers['taxonomy.createRelease'] = refused
    expect(await saveRelease(null, 'Round 1', '')).toBe(false)
    expect(said()).toEqual(['Removed the release Round 1.', 'Taken.'])
  })

  test('the dialog is about a new one, or about one that is there', () => {
    openRelease(release)
    expect(session.getState().dialog).toEqual({ name: 'release', data: release })
  })

  test('no change log is copied that could not be made', async () => {
    answers['taxonomy.changeLog'] = refused
    await copyChangeLog({ kind: 'beginning' }, { kind: 'now' })
    expect(asked).toEqual([['taxonomy.changeLog', { from: { kind: 'beginning' }, to: { kind: 'now' } }]])
    expect(said()).toEqual(['Taken.'])
  })
})

describe('where one is', () => {
  test('a step is about the marked codes, or about the shown one', () => {
    expect(chosenCodes()).toEqual([])
    showCode('s', 'a')
    expect(chosenCodes()).toEqual(['a'])
    showCode('s', 'a', new Set(['b', 'c']))
    expect(chosenCodes()).toEqual(['b', 'c'])
    showScheme('other')
    expect([chosenCodes(), place.getState().schemeId]).toEqual([[], 'other'])
  })

  test('naming leads back to the codebook, and the history of one thing forgets the step that was shown', () => {
    place.setState({ eventId: 'e' })
    showHistoryOf('a')
    expect(place.getState()).toMatchObject({ tab: 'history', historyOf: 'a', eventId: null })
    startNaming({ kind: 'newScheme', parentId: null })
    expect(place.getState().tab).toBe('codebook')
  })
})
