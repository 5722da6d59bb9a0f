/** Distances between colours as different eyes see them, and the palette that keeps them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apart, hardToTell, lookalike } from './colourVision.ts'
import { codeColours } from '../../shared/codeColours.ts'

const colours = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('apart', () => {
  test('is nothing for the same colour and one for black and white', () => {
    expect(apart('#0072b2', '#0072b2')).toBe(0)
    expect(apart('#000000', '#ffffff')).toBeCloseTo(1, 3)
  })

  test('is the same both ways', () => {
    fc.assert(
      fc.property(colours, colours, (one, other) => {
        expect(apart(one, other)).toBeCloseTo(apart(other, one), 9)
      }),
    )
  })

  test('sees what some readers do not see', () => {
    expect(apart('#c04000', '#707000')).toBeLessThan(hardToTell)
    expect(apart('#d55e00', '#b07d00')).toBeLessThan(hardToTell)
    expect(apart('#0072b2', '#d55e00')).toBeGreaterThan(0.2)
  })
})

test('any two colours of the palette are told apart by everybody', () => {
  const values = codeColours.map(([value]) => value)
  const pairs = values.flatMap((one, index) => values.slice(index + 1).map((other) => [one, other] as const))
  expect(pairs.filter(([one, other]) => apart(one, other) < 1.5 * hardToTell)).toEqual([])
})

test('a lookalike is named', () => {
  const others = [
    { name: 'Blue', colour: '#0072b2' },
    { name: 'Ochre', colour: '#b07d00' },
  ]
  expect(lookalike('#d55e00', others)?.name).toBe('Ochre')
  expect(lookalike('#009e73', others)).toBeUndefined()
})
