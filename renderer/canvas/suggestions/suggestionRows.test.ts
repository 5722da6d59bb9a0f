/** Which suggestions are listed, in which order, and which comes next. */
import { describe, expect, it } from 'vitest'
import { schemes } from '../canvas.fixture.ts'
import { codes, draft, encoder, handoff, head, suggest } from './suggestions.fixture.ts'
import type { Confidence } from './ghostMark.ts'
import {
  currentOf,
  filtered,
  groupKey,
  groupsOf,
  inListOrder,
  listRows,
  modelNames,
  nextOpen,
  type SuggestionFilter,
} from './suggestionRows.ts'
import { kindNames, type SuggestionKind } from './suggestionWords.ts'

const all: SuggestionFilter = {
  confidences: new Set<Confidence>(['high', 'medium', 'low']),
  kinds: new Set(Object.keys(kindNames) as SuggestionKind[]),
  modelId: null,
}
const names = modelNames(draft, [])

function ids(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id)
}

describe('filtered', () => {
  it('shows only the confidences and the kinds that are wanted', () => {
    const sure = filtered(draft, { ...all, confidences: new Set<Confidence>(['low']) }, schemes)
    expect(ids(sure)).toEqual([`encoder ${codes.features}`])
    const kinds = new Set<SuggestionKind>(['model', 'adaptation'])
    expect(ids(filtered(draft, { ...all, kinds }, schemes))).toEqual([
      'encoder itself',
      `encoder ${codes.asIs}`,
      'head itself',
    ])
  })

  it('keeps to one model and the links at either of its ends', () => {
    expect(ids(filtered(draft, { ...all, modelId: 'head' }, schemes))).toEqual([
      'head itself',
      `head ${codes.training}`,
      `handoff ${codes.handoff}`,
      `handoff ${codes.out}`,
    ])
  })
})

describe('groupsOf', () => {
  it('puts each model above what is said of it, and links where they begin', () => {
    const groups = groupsOf(draft, names)
    expect(groups.map(({ label }) => label)).toEqual(['BERT', 'Head'])
    expect(ids(inListOrder(groups))).toEqual([
      'encoder itself',
      `encoder ${codes.init}`,
      `encoder ${codes.inference}`,
      `encoder ${codes.asIs}`,
      `encoder ${codes.features}`,
      `handoff ${codes.handoff}`,
      `handoff ${codes.out}`,
      'head itself',
      `head ${codes.training}`,
    ])
  })

  it('knows the name of a model that is not listed itself', () => {
    const [group] = groupsOf([suggest(handoff, codes.out)], new Map())
    expect(group).toMatchObject({ modelId: 'encoder', label: 'BERT', model: null })
    expect(group && groupKey(group)).toBe('model encoder')
    const [drawn] = groupsOf([suggest(encoder, codes.init)], modelNames(draft, [{ id: 'encoder', label: 'my BERT' }]))
    expect(drawn?.label).toBe('my BERT')
  })
})

it('folds a model away without losing its own row', () => {
  const rows = listRows(groupsOf(draft, names), new Set(['encoder']))
  expect(rows.map(({ key, level }) => [key, level])).toEqual([
    ['encoder itself', 1],
    ['head itself', 1],
    [`head ${codes.training}`, 2],
  ])
})

describe('nextOpen', () => {
  const [first, second, third] = [suggest(encoder, null), suggest(encoder, codes.init), suggest(head, null)]
  const listed = [first, second, third]

  it('begins at either end and goes round', () => {
    expect(nextOpen(listed, null, 1)).toBe(first)
    expect(nextOpen(listed, null, -1)).toBe(third)
    expect(nextOpen(listed, { id: third.id, index: 2 }, 1)).toBe(first)
    expect(nextOpen(listed, { id: first.id, index: 0 }, -1)).toBe(third)
  })

  it('passes over what is answered, or is being answered', () => {
    const answered = listed.with(1, { ...second, verdict: 'accepted' })
    expect(nextOpen(answered, { id: first.id, index: 0 }, 1)).toBe(third)
    expect(nextOpen(listed, { id: first.id, index: 0 }, 1, new Set([first.id, second.id]))).toBe(third)
    expect(nextOpen(listed, { id: first.id, index: 0 }, 1, new Set(ids(listed)))).toBeUndefined()
  })

  it('takes what moved up when the one at hand has left the list', () => {
    expect(nextOpen([first, third], { id: second.id, index: 1 }, 1)).toBe(third)
    expect(currentOf([first, third], { id: second.id, index: 1 })).toBe(third)
    expect(currentOf([first], { id: third.id, index: 2 })).toBe(first)
    expect(currentOf(listed, null)).toBeUndefined()
  })
})

it('gives each model once, by the name on the canvas where it is drawn', () => {
  expect([...modelNames(draft, [{ id: head.id, label: 'classifier' }])]).toEqual([
    ['encoder', 'BERT'],
    ['head', 'classifier'],
  ])
})
