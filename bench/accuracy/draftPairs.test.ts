/** Published types beside drafted ones, and what the table says of them. */
import { describe, expect, test } from 'vitest'
import { draftedCode } from '../../electron/canvas/drafting/claim.ts'
import type { Answer } from '../../electron/canvas/drafting/codes.ts'
import type { DraftedInteraction, DraftedModel, DraftedPipelines } from '../../electron/canvas/drafting/drafted.ts'
import { amongDrafted, heaviest, pairsOfInteractions, pairsOfPipelines, typeOfRepository } from './draftPairs.ts'
import { confusionOf, leavingOneOut, summaryOf } from './draftTable.ts'
import type { RepositoryDrafts } from './drafts.ts'

function codeOf<Q extends 'organisation' | 'type'>(question: Q, answer: Answer<Q>, weight: number) {
  const claim = { rule: { id: 'test.rule' }, weight, reason: 'seen', place: null }
  const code = draftedCode(question, answer, [claim])
  if (code === undefined) throw new Error('too weak for a test')
  return code
}

function modelOf(key: string, organisation: Answer<'organisation'> | null, ends: Answer<'type'>[] = []): DraftedModel {
  return {
    key,
    label: key,
    origin: 'pretrained',
    place: null,
    stages: [],
    adaptations: [],
    organisation: organisation === null ? null : codeOf('organisation', organisation, 0.7),
    openEnds: ends.map((end) => codeOf('type', end, 0.6)),
  }
}

function linkOf(source: string, target: string, type: Answer<'type'>, weight = 0.8): DraftedInteraction {
  return {
    source,
    target,
    sourceStage: '',
    targetStage: '',
    type: codeOf('type', type, weight),
    direction: null,
    function: null,
  }
}

function draftsOf(models: DraftedModel[], interactions: DraftedInteraction[] = []): DraftedPipelines {
  return { rulesVersion: 'v', models, interactions }
}

function repositoryOf(all: DraftedPipelines): RepositoryDrafts {
  const models = all.models.map(({ key }) => ({ name: key, family: null, loads: [] }))
  return { repo: 'Own/Name', models, all, unprompted: draftsOf([]), gaps: 0 }
}

describe('pipeline types', () => {
  const row = { repo: 'own/name', identifier: 'a / b', organisation: 'GEN' }

  test('a row of several models gets what most of them have', () => {
    const all = draftsOf([modelOf('a', 'FEAT'), modelOf('b', 'GEN'), modelOf('c', 'GEN')])
    const found = (identifier: string) =>
      pairsOfPipelines([{ ...row, identifier }], [repositoryOf(all)], 'all')[0]?.found
    expect(found('a')).toBe('FEAT')
    expect(found('a / b / c')).toBe('GEN')
  })

  test('no model of the name, and no role, are both told as none, with the difference', () => {
    const drafts = [repositoryOf(draftsOf([modelOf('b', null)]))]
    const detail = (identifier: string) => pairsOfPipelines([{ ...row, identifier }], drafts, 'all')[0]
    expect(detail('zzz')).toMatchObject({ found: 'none', detail: 'no model of this name was found' })
    expect(detail('b')).toMatchObject({ found: 'none', detail: '1 models, none with a role that rules know' })
  })

  test('repositories that were not looked at are left out', () => {
    expect(pairsOfPipelines([row], [], 'all')).toEqual([])
  })
})

describe('the type of a repository', () => {
  test('is what most of its models take part in, with or without a known other side', () => {
    const models = [
      modelOf('a', null),
      modelOf('b', null, ['EVAL']),
      modelOf('c', null, ['EVAL']),
      modelOf('d', null, ['EVAL']),
    ]
    expect(typeOfRepository(draftsOf(models, [linkOf('a', 'b', 'FH-S')]))).toBe('EVAL')
    expect(typeOfRepository(draftsOf(models.slice(0, 2), [linkOf('a', 'b', 'FH-S')]))).toBe('FH')
  })

  test('is the rarer one where as many take part in two, and none where all is unsure', () => {
    expect(
      typeOfRepository(
        draftsOf([modelOf('a', null), modelOf('b', null)], [linkOf('a', 'b', 'FH-H'), linkOf('a', 'b', 'FB')]),
      ),
    ).toBe('FB')
    expect(
      typeOfRepository(draftsOf([modelOf('a', null), modelOf('b', null)], [linkOf('a', 'b', 'FB', 0.4)])),
    ).toBeUndefined()
  })

  test('stands beside the published one, with what was drafted', () => {
    const drafts = [
      repositoryOf(draftsOf([modelOf('a', null, ['POST']), modelOf('b', null)], [linkOf('a', 'b', 'FB')])),
    ]
    const published = new Map([['own/name', 'FH']])
    expect(pairsOfInteractions(published, drafts, 'all')).toEqual([
      { item: 'own/name', published: 'FH', found: 'FB', detail: '1 FB, 1 POST with an open end' },
    ])
    expect(amongDrafted(published, drafts)).toBe(0)
    expect(amongDrafted(new Map([['own/name', 'POST']]), drafts)).toBe(1)
  })
})

test('votes add up, and equal ones go by the alphabet', () => {
  expect(
    heaviest([
      ['b', 1],
      ['a', 0.4],
      ['a', 0.7],
    ]),
  ).toBe('a')
  expect(
    heaviest([
      ['b', 1],
      ['a', 1],
    ]),
  ).toBe('a')
  expect(heaviest([])).toBeUndefined()
})

describe('the table', () => {
  const pair = (repo: string, published: string, found: string) => ({ item: `${repo} m`, published, found, detail: '' })
  const pairs = [pair('o/a', 'FH', 'FH'), pair('o/a', 'FH', 'FH'), pair('o/b', 'FB', 'FH'), pair('o/c', 'FB', 'FB')]

  test('counts what was published against what was found', () => {
    expect(confusionOf(pairs).map((line) => line.split(/\s+/))).toEqual([
      ['published', '\\', 'found', 'FB', 'FH'],
      ['FB', '1', '1'],
      ['FH', '0', '2'],
    ])
  })

  test('says accuracy and kappa beside the majority', () => {
    expect(summaryOf('type', pairs)).toBe(
      'type: n 4, accuracy 75.0 %, kappa 0.50; majority baseline 50.0 % (always “FH”, kappa 0)',
    )
  })

  test('says how much hangs on a single repository', () => {
    expect(leavingOneOut(pairs)).toBe('leaving any one of the 3 repositories out: 50.0 % to 100.0 %')
  })
})
