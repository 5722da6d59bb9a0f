/** Weights: listed functions that are called without loading anything. */
import { describe, expect, it } from 'vitest'
import { onlyLoad } from './scan.fixture.ts'

const head = 'from torchvision import models\n'

describe('whether weights are loaded', () => {
  it.each([
    ['pretrained=True', 'models.vgg16(pretrained=True)\n', true],
    ['pretrained=False', 'models.vgg16(pretrained=False)\n', false],
    ['weights=None', 'models.vgg16(weights=None)\n', false],
    ['weights by name', 'models.vgg16(weights="IMAGENET1K_V1")\n', true],
    ['absent', 'models.vgg16()\n', false],
    ['positional', 'models.vgg16(True)\n', true],
    ['spread', 'def f(**k):\n    models.vgg16(**k)\n', true],
    ['parameter', 'def f(p=False):\n    models.vgg16(pretrained=p)\n', true],
    ['constant that is true', 'P = True\nmodels.vgg16(pretrained=P)\n', true],
  ])('%s', async (_way, text, loads) => {
    expect((await onlyLoad({ 'a.py': head + text })).loadsWeights).toBe(loads)
  })

  it.each([
    ['a data set', 'repo_type="dataset"', false],
    ['a space', 'repo_type="space"', false],
    ['a model, said so', 'repo_type="model"', true],
    ['a model, by default', 'repo_type=None', true],
    ['whatever a caller says', 'repo_type=kind', true],
  ])('a file of the hub: %s', async (_way, argument, loads) => {
    const text = `from huggingface_hub import hf_hub_download\ndef f(kind):\n    hf_hub_download("x/y", "z", ${argument})\n`
    expect((await onlyLoad({ 'a.py': text })).loadsWeights).toBe(loads)
  })

  it('says what the answer depends on', async () => {
    const load = await onlyLoad({ 'a.py': `${head}def f(p=False):\n    models.vgg16(pretrained=p)\n` })
    expect(load.remarks).toEqual(['whether weights are loaded depends on p'])
  })

  it('says why nothing is loaded', async () => {
    const load = await onlyLoad({ 'a.py': `${head}models.vgg16(weights=None)\n` })
    expect(load.remarks).toEqual(['loads no weights: None is passed'])
  })
})
