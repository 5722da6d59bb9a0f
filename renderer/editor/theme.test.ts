import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast } from '../ui/contrast.ts'
import { type Shade, background, syntax, themeData } from './theme.ts'

const tokens = readFileSync(new URL('../ui/tokens.css', import.meta.url), 'utf8')

function reader(shade: Shade) {
  const block = tokens.slice(tokens.indexOf(`[data-theme='${shade}']`)).split('}')[0] ?? ''
  return (name: string) => new RegExp(`${name}: (#[0-9a-f]{6})`).exec(block)?.[1] ?? ''
}

describe.each(['dark', 'light'] as const)('%s', (shade) => {
  const token = reader(shade)

  test('code is legible on the page and on a highlighted load', () => {
    for (const colour of Object.values(syntax[shade])) {
      for (const surface of [token(background[shade]), token('--accent-soft')]) {
        expect(contrast(colour, surface), `${colour} on ${surface}`).toBeGreaterThanOrEqual(4.5)
      }
    }
  })

  test('every colour of the theme is one that the editor understands', () => {
    for (const [name, colour] of Object.entries(themeData(shade, token).colors)) {
      expect(colour, name).toMatch(/^#[0-9a-f]{6}(?:[0-9a-f]{2})?$/)
    }
  })
})
