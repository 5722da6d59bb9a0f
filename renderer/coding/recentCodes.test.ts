/** Recent codes are those that were given last and can be given now. */
import { expect, test } from 'vitest'
import { recentFor } from './recentCodes.ts'
import { codeOf, coding, loadUnit, model, other, pinning, schemes, spanUnit, stage, study } from './study.fixture.ts'

const [loading, tuning, bygone, tag] = [
  codeOf(stage, 'Loading'),
  codeOf(stage, 'Tuning'),
  codeOf(stage, 'Bygone'),
  codeOf(pinning, 'Tag'),
]
const codings = [
  coding(loadUnit, loading, { changedAt: '2026-01-01T00:00:00.000Z' }),
  coding(model, tuning, { changedAt: '2026-01-02T00:00:00.000Z' }),
  coding(spanUnit, codeOf(stage, 'Serving'), { raterId: other, changedAt: '2026-01-03T00:00:00.000Z' }),
]
const names = (kind: 'load' | 'span', codeIds: string[]) =>
  recentFor(kind, { schemes, codings, study }, codeIds).map(({ code }) => code.name)

test('those of this session come before those of earlier ones, each once; other raters do not count', () => {
  expect(names('load', [tag.id, loading.id])).toEqual(['Tag', 'Loading', 'Tuning'])
})

test('a code that cannot be given to such a unit, or is retired, is left out', () => {
  expect(names('span', [tag.id, bygone.id])).toEqual(['Tuning', 'Loading'])
})
