/** Narrowing: tests around a load leave out the names that cannot reach it. */
import { describe, expect, it } from 'vitest'
import { testOf } from './narrowing.ts'
import { scanTexts } from './scan.fixture.ts'

describe('tests of a name', () => {
  it.each([
    ['"dino" in name', 'dino_b', 'vit_b'],
    ["'dino' not in name", 'vit_b', 'dino_b'],
    ['name.startswith("t5")', 't5-base', 'bart-base'],
    ['name.endswith("-cased")', 'bert-cased', 'bert-uncased'],
    ['name == "a"', 'a', 'b'],
    ['name != "a"', 'b', 'a'],
    ['name == -1', '-1', '0'],
    ['"bart" in name.lower()', 'x/BART', 'x/t5'],
  ])('%s', (test, passes, fails) => {
    const judge = testOf(test, 'name')
    expect([judge?.(passes), judge?.(fails)]).toEqual([true, false])
  })

  it.each(['"a" in other', 'name', 'name == x', '"a" in name or "b" in name'])('%s decides nothing', (test) => {
    expect(testOf(test, 'name')).toBeUndefined()
  })
})

const head = 'from transformers import AutoModel\n'

async function namesByLine(text: string): Promise<string[][]> {
  const { loads } = await scanTexts({ 'a.py': head + text })
  return loads.map(({ modelNames }) => modelNames.map(({ name }) => name).toSorted())
}

describe('names in branches', () => {
  it('go to the branch whose test they pass', async () => {
    const text = `def f(m):\n    if "a-" in m:\n        AutoModel.from_pretrained(m)\n    else:\n        AutoModel.from_pretrained(m)\nf("a-x")\nf("b-x")\n`
    expect(await namesByLine(text)).toEqual([['a-x'], ['b-x']])
  })

  it('stay when the branch itself sets them', async () => {
    const text = `def f(m):\n    if m == "small":\n        m = "x/s"\n        AutoModel.from_pretrained(m)\nf("small")\n`
    expect(await namesByLine(text)).toEqual([['x/s']])
  })

  it('of one variable are not mixed in a join', async () => {
    const text = `for m in ["a", "b"]:\n    AutoModel.from_pretrained(f"{m}/{m}")\n`
    expect(await namesByLine(text)).toEqual([['a/a', 'b/b']])
  })
})
