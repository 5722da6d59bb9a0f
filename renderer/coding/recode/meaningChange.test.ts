/** What is shown of a code that has changed, and why its codings wait. */
import { expect, test } from 'vitest'
import type { CodingRow } from '../../../shared/api/coding.ts'
import { codeOf, coding, schemes, spanUnit, stage } from '../study.fixture.ts'
import { meaningChange, reasonWords } from './meaningChange.ts'

const tuning = codeOf(stage, 'Tuning')
const serving = codeOf(stage, 'Serving')
const row: CodingRow = coding(spanUnit, tuning)

function changed(change: Partial<typeof tuning>) {
  return schemes.map((scheme) => ({
    ...scheme,
    codes: scheme.codes.map((code) => (code.id === tuning.id ? { ...code, ...change } : code)),
  }))
}

test('only what differs is shown, and the definition in any case', () => {
  const earlier = changed({ definition: 'Weights change.', useWhen: 'A loop' })
  const now = changed({ definition: 'Weights change.', useWhen: 'An optimiser', avoidWhen: 'Prompts' })
  expect(meaningChange(row, earlier, now).parts).toEqual([
    { name: 'Definition', before: 'Weights change.', now: 'Weights change.' },
    { name: 'Use when', before: 'A loop', now: 'An optimiser' },
    { name: 'Avoid when', before: '', now: 'Prompts' },
  ])
})

test('a code that is unknown to the earlier codebook has no earlier meaning', () => {
  expect(meaningChange(row, [], schemes).before).toBeNull()
})

test('the reason names a changed meaning, a split with its parts, or a merge', () => {
  expect(reasonWords('meaning', row, schemes)).toBe('Tuning means something else since you coded this.')
  const split = changed({ splitInto: [serving.id] })
  expect(reasonWords('split', row, split)).toBe('Tuning was split into Serving since you coded this.')
  expect(reasonWords('meaning', { ...row, codeId: serving.id }, schemes)).toBe(
    'Tuning was merged into Serving, which means something else.',
  )
})
