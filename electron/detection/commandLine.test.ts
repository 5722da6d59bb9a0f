/** Command line: names from options and from fields that hold options. */
import { describe, expect, it } from 'vitest'
import { isOptions, isParsedArguments } from './commandLine.ts'
import { namesIn, onlyLoad } from './scan.fixture.ts'

const head = 'import argparse\nfrom transformers import AutoModel\n'
const parser = 'parser = argparse.ArgumentParser()\n'

describe('options', () => {
  it.each([
    [
      'default',
      `${parser}parser.add_argument("--model-name", default="x/y")\nargs = parser.parse_args()\nAutoModel.from_pretrained(args.model_name)\n`,
      ['x/y'],
    ],
    [
      'default and choices',
      `${parser}parser.add_argument("-m", "--model", default="x/a", choices=["x/a", "x/b"])\nargs = parser.parse_args()\nAutoModel.from_pretrained(args.model)\n`,
      ['x/a', 'x/b'],
    ],
    [
      'dest',
      `${parser}parser.add_argument("--net", dest="model", default="x/y")\nargs = parser.parse_args()\nAutoModel.from_pretrained(args.model)\n`,
      ['x/y'],
    ],
    [
      'known arguments',
      `${parser}parser.add_argument("--model", default="x/y")\nargs, rest = parser.parse_known_args()\nAutoModel.from_pretrained(args.model)\n`,
      ['x/y'],
    ],
    [
      'handed to a function',
      `${parser}parser.add_argument("--model", default="x/y")\ndef f(args):\n    return AutoModel.from_pretrained(args.model)\nf(parser.parse_args())\n`,
      ['x/y'],
    ],
    [
      'stored on self',
      `${parser}parser.add_argument("--model", default="x/y")\nclass A:\n    def __init__(self, args):\n        self.args = args\n    def f(self):\n        return AutoModel.from_pretrained(self.args.model)\n`,
      ['x/y'],
    ],
    [
      'overwritten',
      `${parser}parser.add_argument("--model")\nargs = parser.parse_args()\nargs.model = "x/y"\nAutoModel.from_pretrained(args.model)\n`,
      ['x/y'],
    ],
    [
      'conditional use',
      `${parser}parser.add_argument("--a", default="x/a")\nparser.add_argument("--b", default="x/b")\nargs = parser.parse_args()\nAutoModel.from_pretrained(args.a if args.a else args.b)\n`,
      ['x/a', 'x/b'],
    ],
  ])('%s', async (_way, text, names) => {
    expect(await namesIn({ 'a.py': head + text })).toEqual(names)
  })

  it('finds an option declared in another file, and says where', async () => {
    const texts = {
      'options.py': 'def add(parser):\n    parser.add_argument("--model-name", type=str, default="x/y")\n',
      'a.py': 'from transformers import AutoModel\ndef f(opt):\n    return AutoModel.from_pretrained(opt.model_name)\n',
    }
    const { modelNames } = await onlyLoad(texts)
    expect(modelNames.map(({ name, evidence }) => [name, evidence.map(({ rule, path }) => `${rule} ${path}`)])).toEqual(
      [['x/y', ['argument a.py', 'option default options.py', 'literal options.py']]],
    )
  })

  it.each([
    ['dataclass', '@dataclass\nclass Model:\n    name: str = "x/y"\n    other: int = 1\n'],
    ['dataclass field', '@dataclass\nclass Model:\n    name: str = field(default="x/y", metadata={"help": "n"})\n'],
    ['options class', 'class ModelConfig:\n    name = "x/y"\n'],
  ])('%s', async (_way, text) => {
    const source = `from dataclasses import dataclass, field\n${head}${text}def f(config):\n    return AutoModel.from_pretrained(config.name)\n`
    expect(await namesIn({ 'a.py': source })).toEqual(['x/y'])
  })

  it('reads values passed to a dataclass', async () => {
    const source = `from dataclasses import dataclass\n${head}@dataclass\nclass C:\n    name: str\ndef f(c: C):\n    return AutoModel.from_pretrained(c.name)\nf(C(name="x/y"))\n`
    expect(await namesIn({ 'a.py': source })).toEqual(['x/y'])
  })

  it('knows the names of parsers and of options', () => {
    expect(
      [
        'argparse.ArgumentParser().parse_args()',
        'x.HfArgumentParser().parse_args_into_dataclasses()',
        'absl.flags.FLAGS',
      ].map((name) => isParsedArguments(name)),
    ).toEqual([true, true, true])
    expect(isParsedArguments('json.load()')).toBe(false)
    expect(['args', 'self', 'cfg', 'training_args', 'hparams'].map((name) => isOptions([name]))).toEqual([
      true,
      false,
      true,
      true,
      true,
    ])
  })
})
