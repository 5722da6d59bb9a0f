/** Entry points: names that click, fire and hydra hand to a program. */
import { describe, expect, it } from 'vitest'
import { namesIn, onlyLoad } from './scan.fixture.ts'

const load = 'from transformers import AutoModel\n'

describe('click and fire', () => {
  it('click gives the default of the option', async () => {
    const text = `import click\n${load}@click.command()\n@click.option("--model-name", default="x/y")\ndef main(model_name):\n    AutoModel.from_pretrained(model_name)\n`
    expect(await namesIn({ 'a.py': text })).toEqual(['x/y'])
  })

  it('fire gives what a command of the repository passes', async () => {
    const text = `import fire\n${load}def main(model="x/default"):\n    AutoModel.from_pretrained(model)\nif __name__ == "__main__":\n    fire.Fire(main)\n`
    expect(await namesIn({ 'a.py': text, 'run.sh': 'python a.py --model x/y' })).toEqual(['x/default', 'x/y'])
  })

  it('a function that nothing runs gets nothing from commands', async () => {
    const text = `import fire\n${load}def main(model):\n    AutoModel.from_pretrained(model)\n`
    expect(await namesIn({ 'a.py': text, 'run.sh': 'python a.py --model x/y' })).toEqual([])
  })
})

describe('hydra', () => {
  const program = (expression: string): string =>
    `import hydra\n${load}@hydra.main(config_path="conf", config_name="config")\ndef main(cfg):\n    AutoModel.from_pretrained(${expression})\n`

  it('reads the configuration that the decorator names', async () => {
    expect(await namesIn({ 'a.py': program('cfg.name'), 'conf/config.yaml': 'name: x/y\n' })).toEqual(['x/y'])
  })

  it('follows the defaults list to the chosen group, and offers its other options', async () => {
    const texts = {
      'a.py': program('cfg.model.name'),
      'conf/config.yaml': 'defaults:\n  - _self_\n  - model: small\n',
      'conf/model/small.yaml': 'name: x/s\n',
      'conf/model/large.yaml': 'name: x/l\n',
      'conf/other/none.yaml': 'name: x/none\n',
    }
    const { modelNames } = await onlyLoad(texts)
    expect(modelNames.map(({ name, condition }) => [name, condition])).toEqual([
      ['x/s', undefined],
      ['x/l', 'model == large'],
    ])
  })

  it('takes a whole file over', async () => {
    const texts = {
      'a.py': program('cfg.name'),
      'conf/config.yaml': 'defaults:\n  - shared\n',
      'conf/shared.yaml': 'name: x/y\n',
    }
    expect(await namesIn(texts)).toEqual(['x/y'])
  })
})
