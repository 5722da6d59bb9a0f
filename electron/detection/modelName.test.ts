/** Model names: each way the code can say which model it loads, with the trail that leads there. */
import { describe, expect, it } from 'vitest'
import { namesIn, onlyLoad, scanTexts } from './scan.fixture.ts'

const head = 'import os\nfrom transformers import AutoModel\n'
const load = (argument: string): string => `AutoModel.from_pretrained(${argument})\n`

describe('names in one file', () => {
  it.each([
    ['literal', load('"x/y"'), ['x/y']],
    ['constant', `NAME = "x/y"\n${load('NAME')}`, ['x/y']],
    ['constant of a class', `class C:\n    NAME = "x/y"\n${load('C.NAME')}`, ['x/y']],
    ['the later of two assignments', `n = "a"\nn = "b"\n${load('n')}`, ['b']],
    ['f-string', `size = "base"\n${load('f"bert-{size}-uncased"')}`, ['bert-base-uncased']],
    ['f-string over choices', `for size in ["a", "b"]:\n    ${load('f"bert-{size}"')}`, ['bert-a', 'bert-b']],
    ['concatenation', `owner = "x"\n${load('owner + "/" + "y"')}`, ['x/y']],
    ['percent', load('"bert-%s" % "base"'), ['bert-base']],
    ['percent with a tuple', load('"%s/%s" % ("x", "y")'), ['x/y']],
    ['format', load('"{}/{}".format("x", "y")'), ['x/y']],
    ['path join', load('os.path.join("models", "y")'), ['models/y']],
    ['text method', load('"X/Y".lower()'), ['x/y']],
    ['or', load('None or "x/y"'), ['x/y']],
    ['dictionary entry', `D = {"small": "x/s", "large": "x/l"}\n${load('D["large"]')}`, ['x/l']],
    [
      'dictionary by unknown key',
      `D = {"small": "x/s", "large": "x/l"}\ndef f(k):\n    return ${load('D[k]')}`,
      ['x/l', 'x/s'],
    ],
    [
      'dictionary get with a default',
      `D = {"small": "x/s"}\ndef f(k):\n    return ${load('D.get("small", "x/d")')}`,
      ['x/d', 'x/s'],
    ],
    ['list item', `L = ["x/a", "x/b"]\n${load('L[1]')}`, ['x/b']],
    ['loop', `for n in ("x/a", "x/b"):\n    ${load('n')}`, ['x/a', 'x/b']],
    ['unpacking', `a, b = "x/a", "x/b"\n${load('b')}`, ['x/b']],
    ['items of a dictionary', `for k, v in {"k": "x/v"}.items():\n    ${load('v')}`, ['x/v']],
    ['environment default', load('os.environ.get("MODEL", "x/y")'), ['x/y']],
    ['walrus', `if (n := "x/y"):\n    ${load('n')}`, ['x/y']],
    ['returned by a function', `def name():\n    return "x/y"\n${load('name()')}`, ['x/y']],
    ['returned for this argument', `def name(s):\n    return "x/" + s\nname("other")\n${load('name("y")')}`, ['x/y']],
    ['global set in a function', `N = None\ndef f():\n    global N\n    N = "x/y"\n${load('N')}`, ['x/y']],
    ['keyword dictionary', `settings = dict(pretrained_model_name_or_path="x/y")\n${load('**settings')}`, ['x/y']],
    ['member of an enumeration', `from enum import Enum\nclass M(Enum):\n    A = "x/a"\n${load('M.A.value')}`, ['x/a']],
    ['escapes', load(String.raw`"x\x2fy"`), ['x/y']],
    ['implicit concatenation', load('"x/"\n    "y"'), ['x/y']],
  ])('%s', async (_way, text, names) => {
    expect(await namesIn({ 'a.py': head + text })).toEqual(names)
  })

  it('gives the condition under which each name holds', async () => {
    const text = `${head}def f(large):\n    if large:\n        n = "x/l"\n    else:\n        n = "x/s"\n    ${load('n')}`
    const { modelNames } = await onlyLoad({ 'a.py': text })
    expect(modelNames.map(({ name, condition }) => [name, condition])).toEqual([
      ['x/l', 'large'],
      ['x/s', 'not (large)'],
    ])
  })

  it('gives both sides of a conditional expression', async () => {
    const { modelNames } = await onlyLoad({ 'a.py': `${head}${load('"x/a" if flag else "x/b"')}` })
    expect(modelNames.map(({ name, condition }) => [name, condition])).toEqual([
      ['x/a', 'flag'],
      ['x/b', 'not (flag)'],
    ])
  })

  it('does not mix the arms of an if', async () => {
    const text = `${head}def f(c):\n    if c:\n        n = "x/a"\n        ${load('n')}    else:\n        n = "x/b"\n`
    expect(await namesIn({ 'a.py': text })).toEqual(['x/a'])
  })

  it('tells what it knows of a computed name, and claims none', async () => {
    const found = await onlyLoad({ 'a.py': `${head}def f(size):\n    return ${load('f"openai/whisper-{size}"')}` })
    expect(found.modelNames).toEqual([])
    expect(found.remarks).toEqual(['part of the name is computed: openai/whisper-*'])
    expect(found.nameArgument).toBe('f"openai/whisper-{size}"')
  })

  it('says that a path is local', async () => {
    const found = await onlyLoad({ 'a.py': `${head}${load('"./checkpoints/last"')}` })
    expect(found.remarks).toEqual(['local path, not a name on a hub: ./checkpoints/last'])
  })
})

describe('the trail', () => {
  it('leads from the argument over each file to the text', async () => {
    const texts = {
      'constants.py': 'MODEL_NAME = "x/y"\n',
      'a.py':
        'from transformers import AutoModel\nfrom constants import MODEL_NAME\nAutoModel.from_pretrained(MODEL_NAME)\n',
    }
    const { modelNames } = await onlyLoad(texts)
    const steps = modelNames[0]?.evidence.map(({ rule, path, line, text }) => `${rule} ${path}:${line} ${text}`)
    expect(steps).toEqual([
      'argument a.py:3 MODEL_NAME',
      'import a.py:2 MODEL_NAME',
      'assignment constants.py:1 MODEL_NAME',
      'literal constants.py:1 "x/y"',
    ])
  })

  it('holds offsets into the file it names', async () => {
    const texts: Record<string, string> = {
      'a.py': 'from transformers import AutoModel\nN = "x/y"\nAutoModel.from_pretrained(N)\n',
    }
    const { modelNames } = await onlyLoad(texts)
    for (const { path, start, end, text } of modelNames[0]?.evidence ?? [])
      expect(texts[path]?.slice(start, end)).toBe(text)
  })
})

describe('names of a model that is passed as an object', () => {
  const imports = 'from transformers import AutoModel, AutoTokenizer, pipeline\n'

  /** Names and trail of the pipeline in the text. */
  async function pipelineIn(text: string): Promise<{ names: string[]; rules: string[] }> {
    const { loads } = await scanTexts({ 'a.py': imports + text })
    const names = loads.find(({ component }) => component === 'pipeline')?.modelNames ?? []
    return { names: names.map(({ name }) => name), rules: names[0]?.evidence.map(({ rule }) => rule) ?? [] }
  }

  it.each([
    ['loaded in the argument', 'pipeline("ner", model=AutoModel.from_pretrained("x/y"))\n', ['x/y']],
    ['loaded before', 'm = AutoModel.from_pretrained("x/y").to("cpu").eval()\npipeline("ner", model=m)\n', ['x/y']],
    ['made without weights', 'm = AutoModel.from_config(c)\npipeline("ner", model=m)\n', []],
  ])('%s', async (_way, text, names) => {
    expect((await pipelineIn(text)).names).toEqual(names)
  })

  it('say that they come from the load of that object', async () => {
    const text = 'm = AutoModel.from_pretrained("x/y")\npipeline("ner", model=m)\n'
    expect((await pipelineIn(text)).rules).toEqual(['argument', 'loaded before', 'literal'])
  })
})

describe('blanks', () => {
  it('at the ends of a name are left out', async () => {
    expect(await namesIn({ 'a.py': head + load('" x/y "') })).toEqual(['x/y'])
  })
})
