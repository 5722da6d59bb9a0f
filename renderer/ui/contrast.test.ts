/** Every pair of text and surface that the tokens allow reaches WCAG AA, in both themes. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast, luminance } from './contrast.ts'

const source = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

function tokens(theme: 'dark' | 'light'): Map<string, string> {
  const block = source.slice(source.indexOf(`[data-theme='${theme}']`)).split('}')[0] ?? ''
  return new Map(
    [...block.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

const texts = ['text', 'text-muted', 'text-faint', 'accent', 'danger', 'warning', 'success']
const surfaces = ['surface-0', 'surface-1', 'surface-2', 'surface-3']

/** Pairs that fall short, as readable lines, so that a failure says which colour to change. */
function failures(theme: 'dark' | 'light', pairs: readonly (readonly [string, string])[], least: number): string[] {
  const colours = tokens(theme)
  return pairs.flatMap(([front, back]) => {
    const ratio = contrast(colours.get(front) ?? '#000000', colours.get(back) ?? '#000000')
    return ratio >= least ? [] : [`${theme}: ${front} on ${back} has ${ratio.toFixed(2)}, needs ${least}`]
  })
}

describe('contrast', () => {
  it('is 21 for black on white, 1 for the same colour, whichever comes first', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21)
    expect(contrast('#4cb6cd', '#4cb6cd')).toBe(1)
  })

  it('knows the known value of the darkest grey that passes on white', () => {
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
    expect(luminance('#ff0000')).toBeCloseTo(0.2126, 4)
  })
})

describe.each(['dark', 'light'] as const)('the %s theme', (theme) => {
  it('shows every text colour on every surface at 4.5 to 1', () => {
    const pairs = texts.flatMap((text) => surfaces.map((surface) => [text, surface] as const))
    expect(failures(theme, pairs, 4.5)).toEqual([])
  })

  it('shows text on the accent and on selected rows at 4.5 to 1', () => {
    const onSoft = ['text', 'text-muted', 'text-faint', 'accent'].map((text) => [text, 'accent-soft'] as const)
    expect(failures(theme, [['accent-text', 'accent'], ...onSoft], 4.5)).toEqual([])
  })

  it('shows the focus ring and the edges of controls at 3 to 1', () => {
    const pairs = surfaces.flatMap(
      (surface) =>
        [
          ['focus', surface],
          ['border-strong', surface],
        ] as const,
    )
    expect(failures(theme, pairs, 3)).toEqual([])
  })
})
