/** TOML: tables, keys and plain values, with their places. */
import { describe, expect, it } from 'vitest'
import { parseToml } from './toml.ts'
import type { Setting } from './values.ts'

function plain(setting: Setting | undefined): unknown {
  if (setting === undefined) return undefined
  if (setting.kind === 'scalar') return setting.text
  if (setting.kind === 'truth') return setting.value
  if (setting.kind === 'sequence') return setting.items.map((item) => plain(item))
  return Object.fromEntries([...setting.entries].map(([key, value]) => [key, plain(value)]))
}

describe('parseToml', () => {
  it.each([
    ['values', 'a = "x"\nb = \'y\'\nc = 1.5\nd = true # no\n', { a: 'x', b: 'y', c: '1.5', d: true }],
    ['tables', '[m]\nn = "x"\n[m.o]\np = "y"\n', { m: { n: 'x', o: { p: 'y' } } }],
    ['dotted and quoted keys', 'a.b = "x"\n"c d".e = "y"\n', { a: { b: 'x' }, 'c d': { e: 'y' } }],
    ['lists', 'a = ["x", \'y\']\n', { a: ['x', 'y'] }],
    ['escapes', String.raw`a = "x\"y\n"`, { a: 'x"y\n' }],
    ['an equals sign in a value', 'a = "b=c"\n', { a: 'b=c' }],
    ['CRLF', 'a = "x"\r\n[t]\r\nb = "y"\r\n', { a: 'x', t: { b: 'y' } }],
    ['comments and nonsense', '# a = "x"\n=\n[\nb "c"\n', {}],
    ['a table over a value', 'a = "x"\n[a]\nb = "y"\n', { a: { b: 'y' } }],
  ])('%s', (_what, text, expected) => {
    expect(plain(parseToml(text))).toEqual(expected)
  })

  it('keeps places', () => {
    const text = '[m]\nname = "x/y"\n'
    const root = parseToml(text)
    const table = root.kind === 'map' ? root.entries.get('m') : undefined
    const value = table?.kind === 'map' ? table.entries.get('name') : undefined
    expect(text.slice(value?.start, value?.end)).toBe('"x/y"')
  })
})
