/** Searches as the panel runs them: streamed, one at a time, stopped with what was found. */
import { beforeEach, expect, it } from 'vitest'
import type { SearchHit } from '../../../shared/api/corpus.ts'
import { AppError } from '../../../shared/errors.ts'
import { makeAnchor } from '../../../shared/text/anchor.ts'
import type { ApiCall } from '../../api.ts'
import { initialSession, session } from '../../session/state.ts'
import { codeHits, markedOf } from './codeHits.ts'
import { hitKey } from './hitRows.ts'
import { ask, giveUp, search, stopSearch } from './runSearch.ts'
import { noHits, searching } from './searchState.ts'

const anchor = makeAnchor({ commit: 'c', path: 'a.py', blob: 'b', text: 'load()\n', start: 0, end: 4, symbol: '' })
const hit: SearchHit = { repositoryId: 'one', anchor, line: 'load()', from: 0, to: 4 }
const question = { pattern: 'load', expression: false, matchCase: false, wholeWord: false, path: '', everywhere: true }

interface Asked {
  readonly input: unknown
  readonly progress: (hits: SearchHit[]) => void
  readonly answer: (incomplete: string | null) => void
  readonly refuse: (error: unknown) => void
  readonly signal: AbortSignal
}
let asked: Asked[] = []

beforeEach(() => {
  stopSearch()
  asked = []
  const call = ((
    _method: string,
    input: unknown,
    options: { signal: AbortSignal; onProgress: (progress: unknown) => void },
  ) => {
    const end = Promise.withResolvers<unknown>()
    asked.push({
      input,
      signal: options.signal,
      progress: (hits) => options.onProgress({ hits, files: 1, totalFiles: 2 }),
      answer: (incomplete) => end.resolve({ hits: 1, files: 2, incomplete }),
      refuse: end.reject,
    })
    return end.promise
  }) as unknown as ApiCall
  session.setState({ ...initialSession, call, repositoryId: 'one' }, true)
  searching.setState({ question, ...noHits })
})

it('shows hits as they come, and at the end what was left out', async () => {
  const running = search()
  asked[0]?.progress([hit])
  expect(searching.getState()).toMatchObject({ state: 'running', hits: [hit], files: 1, totalFiles: 2 })
  asked[0]?.answer('Not searched because they are binary: x.bin.')
  await running
  expect(searching.getState()).toMatchObject({ state: 'done', files: 2, words: expect.stringMatching(/x\.bin/) })
})

it('ends the search before, whose hits are not taken for those of the new one', async () => {
  void search()
  const second = search()
  expect(asked[0]?.signal.aborted).toBe(true)
  asked[0]?.progress([hit])
  asked[0]?.refuse(new AppError({ code: 'cancelled', message: 'Cancelled.', attempted: '', next: '' }))
  asked[1]?.answer(null)
  await second
  expect(searching.getState()).toMatchObject({ state: 'done', hits: [] })
})

it('keeps what was found when it is stopped, and says how far it came', () => {
  void search()
  asked[0]?.progress([hit])
  giveUp()
  expect(asked[0]?.signal.aborted).toBe(true)
  expect(searching.getState()).toMatchObject({ state: 'stopped', hits: [hit], words: 'Stopped after 1 of 2 files.' })
})

it('says why an expression is none', async () => {
  const running = search()
  asked[0]?.refuse(
    new AppError({ code: 'invalid_input', message: 'No expression.', attempted: '', next: 'Correct it.' }),
  )
  await running
  expect(searching.getState()).toMatchObject({ state: 'failed', words: 'No expression. Correct it.' })
})

it('looks everywhere or in the current repository, and nowhere without a pattern', async () => {
  void search()
  ask({ everywhere: false, path: ' src/ ' })
  void search()
  expect(asked.map(({ input }) => input)).toMatchObject([{ path: '' }, { path: 'src/', repositoryIds: ['one'] }])
  expect(asked[0]?.input).not.toHaveProperty('repositoryIds')
  ask({ pattern: '' })
  await search()
  expect(asked).toHaveLength(2)
  expect(searching.getState()).toMatchObject({ state: 'idle', hits: [] })
})

it('opens the code picker with the marked hits, and lets go of the marks once they are coded', () => {
  searching.setState({ hits: [hit], marked: new Set([hitKey(hit)]) })
  codeHits(markedOf([hit], new Set([hitKey(hit)])))
  const data = session.getState().dialog?.data as { spans: { targets: unknown; words: string; done: () => void } }
  expect(session.getState().dialog?.name).toBe('codePicker')
  expect(data.spans).toMatchObject({
    targets: [{ kind: 'span', repositoryId: 'one', anchor }],
    words: '1 hit of “load”',
  })
  data.spans.done()
  expect(searching.getState().marked.size).toBe(0)
})
