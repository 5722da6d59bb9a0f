/** Command options: names that the repository's own commands, parsers and dictionaries of options give to a load. */
import { describe, expect, it } from 'vitest'
import { namesIn, onlyLoad } from './scan.fixture.ts'

const parser = 'import argparse\nfrom transformers import AutoModel\np = argparse.ArgumentParser()\n'
const program = `${parser}p.add_argument("--model_name")\nargs = p.parse_args()\nAutoModel.from_pretrained(args.model_name)\n`
const shared = `from transformers import AutoModel\ndef build(args):\n    return AutoModel.from_pretrained(args.model_name)\n`

/** A notebook with these cells of code. */
function notebook(...sources: readonly string[]): string {
  return JSON.stringify({ cells: sources.map((source) => ({ cell_type: 'code', source: [source] })) })
}

describe('commands of the repository', () => {
  it.each([
    ['a shell script', { 'a/train.py': program, 'a/run.sh': 'python train.py --model_name x/y' }, ['x/y']],
    [
      'a script in another folder',
      { 'a/train.py': program, 'sh/b/run.sh': 'python ../../a/train.py --model_name x/y' },
      ['x/y'],
    ],
    ['a README', { 'a/train.py': program, 'README.md': '    python a/train.py --model_name x/y' }, ['x/y']],
    [
      'a shell line of a notebook, continued',
      {
        'a/train.py': program,
        'b/run.ipynb': notebook('!pip install x\n', '!python ../a/train.py \\\n  --model_name x/y\n'),
      },
      ['x/y'],
    ],
    [
      'a shell cell of a notebook',
      { 'a/train.py': program, 'run.ipynb': notebook('%%bash\npython a/train.py --model_name x/y\n') },
      ['x/y'],
    ],
    [
      'a clone of the repository itself',
      { 'a/train.py': program, 'run.sh': 'python their-name/a/train.py --model_name x/y' },
      ['x/y'],
    ],
    [
      'a clone of another repository',
      { 'train.py': program, 'run.sh': 'python another/train.py --model_name x/y' },
      [],
    ],
    [
      'text in a notebook that only speaks of a command',
      { 'a/train.py': program, 'run.ipynb': notebook('text = "python a/train.py --model_name x/y"\n') },
      [],
    ],
    [
      'a module beside the program',
      { 'a/build.py': shared, 'a/train.py': 'import build', 'run.sh': 'python a/train.py --model_name x/y' },
      ['x/y'],
    ],
    [
      'another program',
      {
        'a/train.py': `${program}if __name__ == "__main__":\n    pass\n`,
        'a/test.py': '',
        'run.sh': 'python a/test.py --model_name x/y',
      },
      [],
    ],
    ['a placeholder', { 'a/train.py': program, 'run.sh': 'python a/train.py --model_name path/to/model' }, []],
    ['a CI file', { 'a/train.py': program, '.github/ci.yml': 'run: python a/train.py --model_name x/y' }, []],
  ])('%s', async (_what, texts, names) => {
    expect(await namesIn(texts as Record<string, string>)).toEqual(names)
  })

  it('say which command it was, and where', async () => {
    const { modelNames } = await onlyLoad({ 'train.py': program, 'run.sh': 'python train.py --model_name x/y' })
    const [name] = modelNames
    expect(name?.condition).toBe('run as in run.sh')
    expect(name?.evidence.at(-1)).toMatchObject({ rule: 'command', path: 'run.sh', line: 1, text: 'x/y' })
  })
})

describe('options', () => {
  it.each([
    [
      'set_defaults',
      `${parser}p.add_argument("--m")\np.set_defaults(m="x/y")\nAutoModel.from_pretrained(p.parse_args().m)\n`,
      ['x/y'],
    ],
    [
      'a dictionary of options',
      `${parser}p.add_argument("--model-arch", default="x/a", choices=["x/a", "x/b"])\ndef f(opt):\n    AutoModel.from_pretrained(opt["model_arch"])\n`,
      ['x/a', 'x/b'],
    ],
    [
      'a dictionary whose key is only a default',
      `from transformers import AutoModel\nD = {"s": "x/s", "l": "x/l"}\ndef f(size="s"):\n    AutoModel.from_pretrained(D[size])\n`,
      ['x/l', 'x/s'],
    ],
    [
      'a zoo of lists',
      `from transformers import AutoModel\nZ = {"s": ["x/s", 1], "l": ["x/l", 2]}\ndef f(opt):\n    name, cut = Z.get(opt.get("mode", "none"))\n    AutoModel.from_pretrained(name)\n`,
      ['x/l', 'x/s'],
    ],
    [
      'a key that the dictionary lacks',
      `from transformers import AutoModel\nD = {"s": "x/s"}\nAutoModel.from_pretrained(D["t"])\n`,
      [],
    ],
    [
      'defaults taken over by **',
      `from transformers import AutoModel\nD = {"name": "x/d"}\nc = {**D, "other": 1}\nAutoModel.from_pretrained(c["name"])\n`,
      ['x/d'],
    ],
    [
      'format by keyword',
      `from transformers import AutoModel\nAutoModel.from_pretrained("{a}/{b}".format(b="y", a="x"))\n`,
      ['x/y'],
    ],
  ])('%s', async (_what, text, names) => {
    expect(await namesIn({ 'a.py': text })).toEqual(names)
  })

  it('of a field beside the file stand before options of other folders', async () => {
    const field = 'from dataclasses import dataclass\n@dataclass\nclass A:\n    folder: str = "x/own"\n'
    const reader = 'from transformers import AutoModel\ndef f(args):\n    AutoModel.from_pretrained(args.folder)\n'
    const other = `${parser}p.add_argument("--folder", default="x/other")\n`
    expect(await namesIn({ 'a/arguments.py': field, 'a/run.py': reader, 'b/other.py': other })).toEqual(['x/own'])
  })
})

describe('versions', () => {
  const load = (revision: string): string => `AutoModel.from_pretrained("x/y", revision=${revision})\n`
  it.each([
    ['a constant', `from transformers import AutoModel\nR = "abc123"\n${load('R')}`, 'abc123'],
    [
      'an option default',
      `${parser}p.add_argument("--rev", default="v2")\nargs = p.parse_args()\n${load('args.rev')}`,
      'v2',
    ],
    [
      'a configuration',
      `import yaml\nfrom transformers import AutoModel\nc = yaml.safe_load(open("c.yaml"))\n${load('c["rev"]')}`,
      'v3',
    ],
  ])('of %s', async (_what, text, version) => {
    const found = await onlyLoad({ 'a.py': text, 'c.yaml': 'rev: v3\n' })
    expect(found.version).toBe(version)
  })

  it('a pinned library is no version of a model', async () => {
    const requirements = 'transformers @ git+https://github.com/x/transformers@0123456789abcdef\n'
    const found = await onlyLoad({
      'a.py': `from transformers import AutoModel\nAutoModel.from_pretrained("x/y")\n`,
      'requirements.txt': requirements,
    })
    expect(found.version).toBeNull()
  })

  it('a local path is told from a name', async () => {
    const found = await onlyLoad({
      'a.py': 'from transformers import AutoModel\nAutoModel.from_pretrained("./out/model")\n',
    })
    expect(found.remarks).toEqual(['local path, not a name on a hub: ./out/model'])
  })
})
