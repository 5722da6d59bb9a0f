import { expect, test } from 'vitest'
import { createAdmission } from './admission.ts'

function cookieOf(setCookie: string | null): string {
  return setCookie?.split(';', 1)[0] ?? ''
}

test('the token admits once', () => {
  const admission = createAdmission(4000)
  expect(cookieOf(admission.admit(admission.token))).toMatch(/^loadstone-4000=[\w-]{43}$/)
  expect(admission.admit(admission.token)).toBeNull()
})

test('only the very cookie counts, among whatever others there are', () => {
  const admission = createAdmission(4000)
  const cookie = cookieOf(admission.admit(admission.token))
  expect(admission.holds(cookie)).toBe(true)
  expect(admission.holds(`theme=dark; ${cookie}; other=1`)).toBe(true)
  for (const header of [undefined, '', 'loadstone-4000=', `${cookie}x`, cookie.slice(0, -1), cookie.toUpperCase(), `x${cookie}`]) {
    expect(admission.holds(header)).toBe(false)
  }
})

test('two hosts on two ports do not take each other’s cookies', () => {
  const one = createAdmission(4000)
  const two = createAdmission(4001)
  const cookie = cookieOf(one.admit(one.token))
  expect(two.holds(cookie)).toBe(false)
  expect(two.holds(cookie.replace('4000', '4001'))).toBe(false)
  expect(two.admit(one.token)).toBeNull()
})
