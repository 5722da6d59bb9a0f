/** What is to be checked after a move, and how a person puts it in its place. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startBackEnd, type TestBackEnd } from '../backEnd.fixture.ts'
import { fixtureGit } from '../clone/fixtureGit.fixture.ts'
import type { AppError } from '../../shared/errors.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import { makeAnchor } from '../../shared/text/anchor.ts'

let backEnd: TestBackEnd
let ask: TestBackEnd['ask']
let repositoryId: string
let clone: string
let codeId: string
const before = 'first_value = 1\nmodel = load("bert-base", cache=True)\nprint(model)\n'
const after = 'first_value = 1\nprint(first_value)\nmodel = load("roberta", cache=True)\nprint(model, 1)\n'
const quote = 'load("bert-base", cache=True)'

beforeEach(async () => {
  backEnd = startBackEnd()
  ask = backEnd.ask
  await ask('study.create', { path: join(backEnd.folder, 'a.loadstone'), name: 'Study', raterName: 'Ada' })
  clone = backEnd.makeClone('one', { 'a.py': before, 'gone.py': 'only = here("and nowhere else")\n' })
  repositoryId = (await ask('corpus.add', { path: clone })).added[0]?.id ?? ''
  const schemes = await ask('taxonomy.schemes', {})
  codeId = schemes.find(({ unitKinds }) => unitKinds.includes('span'))?.codes[0]?.id ?? ''
})
afterEach(() => backEnd.close())

async function anchorOf(path: string, text: string): Promise<Anchor> {
  const file = await ask('corpus.read', { repositoryId, path })
  const commit = (await ask('corpus.list', {}))[0]?.commit ?? ''
  const start = file.text.indexOf(text)
  return makeAnchor({ commit, path, blob: file.blob, text: file.text, start, end: start + text.length, symbol: '' })
}

async function codeSpan(path: string, text: string, evidence: Anchor[] = []): Promise<string> {
  const target = { kind: 'span', repositoryId, anchor: await anchorOf(path, text) } as const
  return (await ask('coding.apply', { target, codeId, evidence })).unitId
}

async function moveOn(): Promise<void> {
  writeFileSync(join(clone, 'a.py'), after)
  fixtureGit(clone, ['rm', '--quiet', 'gone.py'])
  fixtureGit(clone, ['commit', '--quiet', '--all', '-m', 'Go on'])
  await ask('corpus.move', { repositoryId, commit: 'HEAD' })
}

it('lists what changed or went, with its old text, the guess and what hangs on it', async () => {
  await codeSpan('a.py', quote)
  await codeSpan('gone.py', 'here("and nowhere else")')
  await codeSpan('a.py', 'first_value = 1')
  await moveOn()
  const items = await ask('coding.toCheck', { repositoryId })
  expect(items.map(({ state, was, guess, mine }) => [state, was.quote, guess?.quote ?? null, mine])).toEqual([
    ['outdated', quote, 'load("roberta", cache=True)', true],
    ['orphaned', 'here("and nowhere else")', null, true],
  ])
  expect(items[0]?.about).toEqual([expect.stringMatching(/, Ada$/)])
})

it('places a coded span, its memo, the evidence and the example that quote it in one step, which is undone as one', async () => {
  const anchor = await anchorOf('a.py', quote)
  const unitId = await codeSpan('a.py', quote, [anchor])
  const { memoId } = await ask('coding.writeMemo', {
    subject: { kind: 'span', repositoryId, anchor },
    title: 'Why',
    text: 'Look',
  })
  await ask('taxonomy.editCode', { codeId, change: { exampleSpans: [{ repositoryId, anchor, note: '' }] } })
  await moveOn()
  const [item] = await ask('coding.toCheck', { repositoryId })
  expect(item?.about).toHaveLength(4)
  const to = await anchorOf('a.py', 'load("roberta", cache=True)')
  await ask('coding.reanchor', { repositoryId, key: item?.key ?? '', anchor: to })
  expect(await ask('coding.toCheck', { repositoryId })).toEqual([])
  const [coding] = await ask('coding.list', { repositoryId })
  expect(coding).toMatchObject({ unitId, evidence: [to], unit: { anchor: to, label: 'a.py:3' } })
  expect((await ask('coding.memos', {})).find(({ id }) => id === memoId)).toMatchObject({ anchor: to, text: 'Look' })
  const codes = (await ask('taxonomy.schemes', {})).flatMap((scheme) => scheme.codes)
  expect(codes.find(({ id }) => id === codeId)?.exampleSpans).toMatchObject([{ anchor: to }])
  expect((await ask('study.undo', {})).label).toBe('placed a.py:3 anew')
  expect(await ask('coding.toCheck', { repositoryId })).toEqual([item])
})

it('places the evidence of a model', async () => {
  const anchor = await anchorOf('a.py', quote)
  const { unitId } = await ask('canvas.addModel', { repositoryId, label: 'bert', evidence: [anchor], x: 0, y: 0 })
  await moveOn()
  const [item] = await ask('coding.toCheck', { repositoryId })
  expect(item?.about).toEqual(['evidence of the model bert'])
  const to = await anchorOf('a.py', 'load("roberta", cache=True)')
  await ask('coding.reanchor', { repositoryId, key: item?.key ?? '', anchor: to })
  const units = await ask('coding.units', { repositoryId })
  expect(units.find(({ id }) => id === unitId)).toMatchObject({ evidence: [to] })
})

it('leaves what another rater said to them', async () => {
  const anchor = await anchorOf('a.py', quote)
  await ask('coding.apply', {
    target: { kind: 'span', repositoryId, anchor: await anchorOf('a.py', 'first_value = 1') },
    codeId,
    evidence: [anchor],
  })
  await moveOn()
  const grace = await ask('study.addRater', { name: 'Grace' })
  await ask('study.selectRater', { raterId: grace.id })
  const [item] = await ask('coding.toCheck', { repositoryId })
  expect(item).toMatchObject({ mine: false, about: [expect.stringMatching(/^evidence for .* of a\.py:1, Ada$/)] })
  const to = await anchorOf('a.py', 'load("roberta", cache=True)')
  const refused = ask('coding.reanchor', { repositoryId, key: item?.key ?? '', anchor: to })
  expect(await refused.catch((error: AppError) => error)).toMatchObject({
    code: 'invalid_input',
    message: expect.stringMatching(/^Only other raters/),
  })
})

it('refuses a text of another commit, and an anchor that is not there', async () => {
  await codeSpan('a.py', quote)
  const old = await anchorOf('a.py', 'first_value = 1')
  await moveOn()
  const [item] = await ask('coding.toCheck', { repositoryId })
  const refusal = (key: string, anchor: Anchor) =>
    ask('coding.reanchor', { repositoryId, key, anchor }).catch((error: AppError) => error.code)
  expect(await refusal(item?.key ?? '', old)).toBe('invalid_input')
  expect(await refusal('nothing', await anchorOf('a.py', 'first_value = 1'))).toBe('not_found')
})
