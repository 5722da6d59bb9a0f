/** Who gets the focus after a dialog: nobody who has it already loses it, and no dialog that has just opened. */
import { beforeEach, expect, test } from 'vitest'
import { initialSession, session } from '../session/state.ts'
import { openRelease } from './releaseSteps.ts'
import { isLeftToNobody } from './useFocusBack.ts'

const body = { tag: 'body' } as unknown as HTMLElement
const field = { tag: 'field' } as unknown as HTMLElement

beforeEach(() => session.setState(initialSession, true))

test('the list takes the focus where it was left to nobody', () => {
  expect(isLeftToNobody({ activeElement: body, body })).toBe(true)
  expect(isLeftToNobody({ activeElement: field, body })).toBe(false)
})

test('a dialog that follows keeps what is typed, also before it has the focus', () => {
  openRelease(null)
  expect(isLeftToNobody({ activeElement: body, body })).toBe(false)
})
