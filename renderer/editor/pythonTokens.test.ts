/** Rules for long strings: which texts begin one. They come first, so that Monaco's own do not see them. */
import { describe, expect, it } from 'vitest'
import { withLongStrings } from './pythonTokens.ts'

/** Like Monaco's own, as far as strings go. */
const python = withLongStrings({
  tokenizer: {
    root: [{ include: '@strings' }],
    strings: [
      [/f"{1,3}/, 'string.escape', '@fDblStringBody'],
      [/"/, 'string.escape', '@dblStringBody'],
    ],
  },
})

/** The state that the first rule of strings that fits the beginning of a text goes to. */
function stateAfter(text: string): unknown {
  const rules = (python.tokenizer['strings'] ?? []) as [RegExp, string, string][]
  return rules.find(([expression]) => new RegExp(`^(?:${expression.source})`).test(text))?.[2]
}

describe('a string', () => {
  it.each([
    ['f"""Hello {name},', '@endDblDocString'],
    ["f'''Hello", '@endDocString'],
    ['rb"""\\d"""', '@endDblDocString'],
    ['F"""x', '@endDblDocString'],
    ['f"Hello {name}"', '@fDblStringBody'],
    ['"Hello"', '@dblStringBody'],
  ])('that begins with %s is read to its own end', (text, state) => {
    expect(stateAfter(text)).toBe(state)
  })
})
