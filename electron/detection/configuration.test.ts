/** Configuration: names that stand in YAML, JSON and TOML files. */
import { describe, expect, it } from 'vitest'
import { namesIn, onlyLoad, scanTexts } from './scan.fixture.ts'

const head = 'import json\nimport yaml\nfrom transformers import AutoModel\n'
const yaml = '# settings\nmodel:\n  name: "x/y"\n  sizes: [small, large]\n'

describe('configuration files', () => {
  it.each([
    [
      'opened in place',
      'config.yaml',
      yaml,
      'AutoModel.from_pretrained(yaml.safe_load(open("config.yaml"))["model"]["name"])\n',
    ],
    [
      'opened as a variable',
      'config.yaml',
      yaml,
      'config = yaml.safe_load(open("config.yaml"))\nAutoModel.from_pretrained(config["model"]["name"])\n',
    ],
    [
      'with statement',
      'config.yaml',
      yaml,
      'with open("config.yaml") as handle:\n    config = yaml.load(handle, Loader=yaml.SafeLoader)\nAutoModel.from_pretrained(config["model"]["name"])\n',
    ],
    [
      'in a function',
      'config.yaml',
      yaml,
      'def read(path):\n    with open(path) as handle:\n        return yaml.safe_load(handle)\nAutoModel.from_pretrained(read("config.yaml")["model"]["name"])\n',
    ],
    [
      'get',
      'config.yaml',
      yaml,
      'config = yaml.safe_load(open("config.yaml"))\nAutoModel.from_pretrained(config["model"].get("name"))\n',
    ],
    [
      'attributes',
      'config.yaml',
      yaml,
      'from omegaconf import OmegaConf\nconfig = OmegaConf.load("config.yaml")\nAutoModel.from_pretrained(config.model.name)\n',
    ],
    [
      'pathlib',
      'config.yaml',
      yaml,
      'from pathlib import Path\nconfig = yaml.safe_load((Path(__file__).parent / "config.yaml").read_text())\nAutoModel.from_pretrained(config["model"]["name"])\n',
    ],
    [
      'below a computed folder',
      'conf/config.yaml',
      yaml,
      'import os\nhere = os.path.dirname(__file__)\nconfig = yaml.safe_load(open(os.path.join(here, "conf", "config.yaml")))\nAutoModel.from_pretrained(config["model"]["name"])\n',
    ],
    [
      'JSON',
      'config.json',
      '{"model": {"name": "x/y"}}',
      'config = json.load(open("config.json"))\nAutoModel.from_pretrained(config["model"]["name"])\n',
    ],
    [
      'TOML',
      'config.toml',
      '[model]\nname = "x/y" # the model\n',
      'import tomllib\nconfig = tomllib.load(open("config.toml", "rb"))\nAutoModel.from_pretrained(config["model"]["name"])\n',
    ],
    [
      'file named by an option',
      'config.yaml',
      yaml,
      'import argparse\nparser = argparse.ArgumentParser()\nparser.add_argument("--config", default="config.yaml")\nargs = parser.parse_args()\nconfig = yaml.safe_load(open(args.config))\nAutoModel.from_pretrained(config["model"]["name"])\n',
    ],
    [
      'file not named at all',
      'conf/base.yaml',
      yaml,
      'def f(config):\n    return AutoModel.from_pretrained(config["model"]["name"])\n',
    ],
  ])('%s', async (_way, path, content, code) => {
    expect(await namesIn({ [path]: content, 'a.py': head + code })).toEqual(['x/y'])
  })

  it('points at the value in the configuration file', async () => {
    const texts: Record<string, string> = {
      'config.yaml': yaml,
      'a.py': `${head}config = yaml.safe_load(open("config.yaml"))\nAutoModel.from_pretrained(config["model"]["name"])\n`,
    }
    const { modelNames } = await onlyLoad(texts)
    const last = modelNames[0]?.evidence.find(({ path }) => path === 'config.yaml')
    expect(modelNames[0]?.evidence.at(-1)?.path).toBeDefined()
    expect(modelNames[0]?.evidence.some(({ path, start, end }) => texts[path]?.slice(start, end) === '"x/y"')).toBe(
      true,
    )
    expect(last?.rule).toBe('configuration value')
  })

  it('names the file as the condition when several have the keys', async () => {
    const { loads } = await scanTexts({
      'a.yaml': 'model: {name: x/a}',
      'b.yaml': 'model: {name: x/b}',
      'a.py': `${head}def f(cfg):\n    return AutoModel.from_pretrained(cfg.model.name)\n`,
    })
    expect(loads[0]?.modelNames.map(({ name, condition }) => [name, condition])).toEqual([
      ['x/a', 'configuration a.yaml'],
      ['x/b', 'configuration b.yaml'],
    ])
  })

  it('looks for no key that could be anything', async () => {
    const found = await onlyLoad({
      'ci.yaml': 'name: Run the tests',
      'a.py': `${head}def f(config):\n    return AutoModel.from_pretrained(config.name)\n`,
    })
    expect(found.modelNames).toEqual([])
  })

  it.each([
    ['broken', 'model: [name: "x'],
    [
      'aliases that explode',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 20 }, (_, i) => `b${i}: &b${i} [*a,*a,*a,*a]`).join('\n')}\nmodel: *b19`,
    ],
    ['deep', `${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['not a mapping', '- model'],
  ])('survives a configuration that is %s', async (_kind, content) => {
    const found = await onlyLoad({
      'config.yaml': content,
      'a.py': `${head}AutoModel.from_pretrained(yaml.safe_load(open("config.yaml"))["model"]["name"])\n`,
    })
    expect(found.modelNames).toEqual([])
  })
})
