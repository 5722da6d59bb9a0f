/** Documented choices: what help texts and docstrings list as alternatives, and what merely looks like it. */
import { describe, expect, it } from 'vitest'
import { choicesIn } from './documentedChoices.ts'
import { namesIn } from './scan.fixture.ts'

const texts = (text: string): string[] => choicesIn(text).map((choice) => choice.text)

describe('lists of alternatives', () => {
  it.each([
    ['t5-base or t5-large or facebook/bart-base', ['t5-base', 't5-large', 'facebook/bart-base']],
    ['which model. [dino_vits8 | dino_vits16]', ['dino_vits8', 'dino_vits16']],
    ['selected in the list: bert-base-uncased, bert-large-uncased', ['bert-base-uncased', 'bert-large-uncased']],
    ["'vit_b_16', 'vit_l_16', or 'vit_h_14'", ['vit_b_16', 'vit_l_16', 'vit_h_14']],
    ['`own/a` or `own/b`', ['own/a', 'own/b']],
  ])('%s', (text, expected) => {
    expect(texts(text)).toEqual(expected)
  })

  it.each([
    'Path to pretrained model or model identifier from huggingface.co/models',
    'shuffle or not',
    'the train and/or test set',
    'such as bert-base-uncased',
    'a directory ./models/a.bin or ./models/b.bin',
    'fp16 or fp32',
  ])('finds none in: %s', (text) => {
    expect(texts(text)).toEqual([])
  })

  it('gives the place of each', () => {
    expect(choicesIn('use t5-base or t5-large').map(({ at }) => at)).toEqual([4, 15])
  })
})

const load = 'from transformers import AutoModel\n'

describe('names from documentation', () => {
  it.each([
    [
      'the help of an option without choices',
      `import argparse\np = argparse.ArgumentParser()\np.add_argument("--m", help="t5-base or t5-large")\nargs = p.parse_args()\n${load}AutoModel.from_pretrained(args.m)\n`,
      ['t5-base', 't5-large'],
    ],
    [
      'a Sphinx docstring',
      `${load}def f(m):\n    """Loads.\n\n    :param m: one of [vit_b_8 | vit_b_16]\n    :param n: not x-a-1 or x-b-1\n    """\n    return AutoModel.from_pretrained(m)\n`,
      ['vit_b_16', 'vit_b_8'],
    ],
    [
      'a Google docstring of the class',
      `${load}class C:\n    """Loads.\n\n    Args:\n        m (str): "own/a-1" or "own/b-1".\n        n: other\n    """\n    def __init__(self, m, n):\n        self.net = AutoModel.from_pretrained(m)\n`,
      ['own/a-1', 'own/b-1'],
    ],
  ])('%s', async (_where, text, names) => {
    expect(await namesIn({ 'a.py': text })).toEqual(names)
  })
})
