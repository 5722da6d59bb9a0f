/** Constructed: attributes that a base class stores mean what objects of the loading class were given. */
import { describe, expect, it } from 'vitest'
import { scanTexts } from './scan.fixture.ts'

const base = 'class Base:\n    def __init__(self, name):\n        self.name = name\n'
const head = `from transformers import AutoModel, AutoTokenizer\n${base}`
const speech =
  'class Speech(Base):\n    def __init__(self, name):\n        super().__init__(name)\n    def load(self):\n        AutoModel.from_pretrained(self.name)\n'
const text =
  'class Text(Base):\n    def __init__(self, name, size=1):\n        super().__init__(name)\n    def load(self):\n        AutoTokenizer.from_pretrained(self.name)\n'

/** Names by line of the load. */
async function namesByLoad(source: string): Promise<Record<string, string[]>> {
  const { loads } = await scanTexts({ 'a.py': source })
  return Object.fromEntries(
    loads.map(({ component, modelNames }) => [component, modelNames.map(({ name }) => name).toSorted()]),
  )
}

describe('values of an inherited attribute', () => {
  it('leave out what siblings pass on', async () => {
    const source = `${head}${speech}${text}Speech("x/speech")\nText("x/text")\n`
    expect(await namesByLoad(source)).toEqual({ model: ['x/speech'], tokenizer: ['x/text'] })
  })

  it('leave out what siblings without a constructor are made with', async () => {
    const inheriting = 'class Other(Base):\n    pass\n'
    expect(await namesByLoad(`${head}${speech}${inheriting}Speech("x/speech")\nOther("x/other")\n`)).toEqual({
      model: ['x/speech'],
    })
  })

  it('leave out what the base itself is made with', async () => {
    expect(await namesByLoad(`${head}${speech}Speech("x/speech")\nBase("x/base")\n`)).toEqual({ model: ['x/speech'] })
  })

  it('hold what a subclass of the loading class is made with, or passes on', async () => {
    const fast = 'class Fast(Speech):\n    def __init__(self):\n        super().__init__("x/fast")\n'
    const plain = 'class Plain(Speech):\n    pass\n'
    expect(await namesByLoad(`${head}${speech}${fast}${plain}Fast()\nPlain("x/plain")\n`)).toEqual({
      model: ['x/fast', 'x/plain'],
    })
  })

  it('tell siblings two classes below the base apart', async () => {
    const middle = 'class Middle(Base):\n    def __init__(self, name):\n        super().__init__(name)\n'
    const left = 'class Left(Middle):\n    def load(self):\n        AutoModel.from_pretrained(self.name)\n'
    const right = 'class Right(Middle):\n    pass\n'
    expect(await namesByLoad(`${head}${middle}${left}${right}Left("x/left")\nRight("x/right")\n`)).toEqual({
      model: ['x/left'],
    })
  })

  it('hold everything where the base itself loads', async () => {
    const loading = `from transformers import AutoModel\n${base}    def load(self):\n        AutoModel.from_pretrained(self.name)\n`
    const child = 'class Child(Base):\n    def __init__(self):\n        super().__init__("x/child")\n'
    expect(await namesByLoad(`${loading}${child}Base("x/base")\nChild()\n`)).toEqual({ model: ['x/base', 'x/child'] })
  })
})
