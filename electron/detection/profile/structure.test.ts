/** Programs scanned from their text: which of their models stand in for one another, and which work together. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Profile } from '../../../shared/model/profile.ts'
import { scanTexts } from '../scan.fixture.ts'
import { type Circumstance, circumstanceOf } from './circumstances.ts'
import { readFamilies } from './families.ts'
import { profileOf } from './profile.ts'
import { rolesOf, Suggestions } from './suggestion.ts'

const families = await readFamilies(join(import.meta.dirname, '../../../resources'))

async function profileOfTexts(texts: Readonly<Record<string, string>>): Promise<Profile> {
  const { loads } = await scanTexts(texts)
  const circumstances = new Map(
    loads.map((load): [string, Circumstance] => {
      const lines = (texts[load.path] ?? '').split('\n')
      return [load.id, circumstanceOf(lines, load.line, load.column)]
    }),
  )
  const identity = { repositoryId: 'r', commit: 'c', rulesVersion: 'v' }
  return profileOf(families, { ...identity, loads, mentions: new Map(), circumstances })
}

function groups(suggestions: Profile['interchangeable']): string[] {
  return suggestions.map(({ names }) => names.toSorted().join(' '))
}

const transformers = 'from transformers import AutoModel, AutoTokenizer, BertModel, GPT2Model, ViTModel\n'
const torchvision = 'import torchvision.models as models\n'

describe('interchangeable', () => {
  test('the choices of an option', async () => {
    const { interchangeable, structure } = await profileOfTexts({
      'main.py': `import argparse
${transformers}parser = argparse.ArgumentParser()
parser.add_argument('--model', choices=['bert-base-uncased', 'roberta-base'])
args = parser.parse_args()
model = AutoModel.from_pretrained(args.model)
`,
    })
    expect(structure).toBe('multiple')
    expect(groups(interchangeable)).toEqual(['bert-base-uncased roberta-base'])
    expect(interchangeable[0]?.reason).toBe('the names are the choices of an option')
    expect(interchangeable[0]?.evidence[0]).toMatchObject({ rule: 'load', path: 'main.py', line: 6 })
  })

  test('the entries of a dictionary that one call looks up', async () => {
    const { interchangeable } = await profileOfTexts({
      'main.py': `${transformers}NAMES = {'small': 'distilbert-base-uncased', 'big': 'bert-large-uncased'}
def load(size):
    return AutoModel.from_pretrained(NAMES[size])
`,
    })
    expect(groups(interchangeable)).toEqual(['bert-large-uncased distilbert-base-uncased'])
  })

  test('branches of which one is taken', async () => {
    const { interchangeable, complementary } = await profileOfTexts({
      'net.py': `${torchvision}def backbone(kind):
    if kind == 'a':
        return models.resnet50(pretrained=True)
    elif kind == 'b':
        return models.vgg16(pretrained=True)
`,
    })
    expect(groups(interchangeable)).toEqual(['resnet50 vgg16'])
    expect(interchangeable[0]?.reason).toBe(
      "loaded in branches of which one is taken: if kind == 'a' / elif kind == 'b'",
    )
    expect(complementary).toEqual([])
  })

  test('classes of one file that load one model each, by the same loader', async () => {
    const { interchangeable } = await profileOfTexts({
      'nets.py': `${torchvision}class A:
    def __init__(self):
        self.features = models.alexnet(pretrained=True).features
class B:
    def __init__(self):
        self.slices = models.vgg16(pretrained=True).features
`,
    })
    expect(groups(interchangeable)).toEqual(['alexnet vgg16'])
  })

  test('classes of different files that hold the model under the same attribute', async () => {
    const holding = (name: string) => `${torchvision}class Net:
    def __init__(self):
        self.model = models.${name}(pretrained=True)
`
    const { interchangeable } = await profileOfTexts({ 'a.py': holding('densenet121'), 'b.py': holding('resnet50') })
    expect(groups(interchangeable)).toEqual(['densenet121 resnet50'])
    expect(interchangeable[0]?.reason).toContain('self.model')
  })
})

describe('no choice of this program', () => {
  test('tokenizers under the same attribute of classes', async () => {
    const holding = (name: string) => `${transformers}class Reader:
    def __init__(self):
        self.tokenizer = AutoTokenizer.from_pretrained('${name}')
`
    const { interchangeable } = await profileOfTexts({ 'a.py': holding('gpt2'), 'b.py': holding('bert-base-cased') })
    expect(interchangeable).toEqual([])
  })

  test('what a copy of a library could load, once it is seen to be one', async () => {
    const pipelines = (count: number) => {
      const loads = Array.from(
        { length: count },
        (_, index) => `model_${index} = Model.from_pretrained('org/model-${index}')`,
      )
      const choice =
        "def load(size):\n    return Model.from_pretrained({'small': 'distilbert-base-uncased', 'big': 'bert-base-uncased'}[size])\n"
      return `from .modeling_utils import PreTrainedModel\nclass Model(PreTrainedModel):\n    pass\n${loads.join('\n')}\n${choice}`
    }
    const library =
      'class PreTrainedModel:\n    @classmethod\n    def from_pretrained(cls, name):\n        return cls()\n'
    const profile = async (count: number) =>
      profileOfTexts({ 'lib/__init__.py': '', 'lib/modeling_utils.py': library, 'lib/pipelines.py': pipelines(count) })
    expect(groups((await profile(2)).interchangeable)).toEqual(['bert-base-uncased distilbert-base-uncased'])
    expect((await profile(12)).interchangeable).toEqual([])
  })
})

describe('complementary', () => {
  test('a tokenizer alone has no role of its own', async () => {
    const { complementary } = await profileOfTexts({
      'main.py': `${transformers}class Aligner:
    def __init__(self):
        self.one = AutoTokenizer.from_pretrained('bert-base-uncased')
        self.other = AutoTokenizer.from_pretrained('gpt2')
`,
    })
    expect(complementary).toEqual([])
  })

  test('families of one kind of data in different places are no evidence', async () => {
    const { complementary } = await profileOfTexts({
      'a.py': `${transformers}model = BertModel.from_pretrained('bert-base-uncased')\n`,
      'b.py': `${transformers}net = GPT2Model.from_pretrained('gpt2')\n`,
    })
    expect(complementary).toEqual([])
  })

  test('two models of one function, neither instead of the other', async () => {
    const { interchangeable, complementary } = await profileOfTexts({
      'main.py': `${transformers}def build():
    text = BertModel.from_pretrained('bert-base-uncased')
    image = ViTModel.from_pretrained('google/vit-base-patch16-224')
    return text, image
`,
    })
    expect(interchangeable).toEqual([])
    expect(groups(complementary)).toEqual(['bert-base-uncased google/vit-base-patch16-224'])
    expect(complementary[0]?.reason).toBe('build loads both, neither instead of the other: NLP and vision')
    expect(complementary[0]?.evidence.map(({ line }) => line)).toEqual([3, 4])
  })

  test('models that stand in for one another are one role, named once', async () => {
    const { interchangeable, complementary } = await profileOfTexts({
      'main.py': `${transformers}def build(deep):
    text = GPT2Model.from_pretrained('gpt2')
    if deep:
        image = ViTModel.from_pretrained('google/vit-large-patch16-224')
    else:
        image = ViTModel.from_pretrained('google/vit-base-patch16-224')
`,
    })
    expect(groups(interchangeable)).toEqual(['google/vit-base-patch16-224 google/vit-large-patch16-224'])
    expect(groups(complementary)).toEqual(['google/vit-large-patch16-224 gpt2'])
  })

  test('different kinds of data in different places', async () => {
    const { complementary } = await profileOfTexts({
      'a.py': `${transformers}model = BertModel.from_pretrained('bert-base-uncased')\n`,
      'b.py': `${torchvision}net = models.resnet18(pretrained=True)\n`,
    })
    expect(complementary.map(({ reason }) => reason)).toEqual(['models for different kinds of data: NLP and vision'])
  })
})

describe('what counts', () => {
  test('one model under several loads is one, and pinned only when every load is', async () => {
    const { models, structure } = await profileOfTexts({
      'main.py': `${transformers}a = AutoModel.from_pretrained('gpt2', revision='v1')
b = AutoTokenizer.from_pretrained('gpt2')
`,
    })
    expect(structure).toBe('single')
    expect(models).toMatchObject([{ name: 'gpt2', family: 'GPT', pinned: false }])
    expect(models[0]?.loadIds).toHaveLength(2)
  })

  test('not: local paths, calls that load no weights, tests', async () => {
    const { models, structure } = await profileOfTexts({
      'main.py': `${transformers}${torchvision}a = AutoModel.from_pretrained('./checkpoints/mine')
b = models.resnet18(pretrained=False)
`,
      'tests/test_main.py': `${transformers}a = AutoModel.from_pretrained('hf-internal-testing/tiny-bert')\n`,
    })
    expect([models, structure]).toEqual([[], 'none'])
  })
})

describe('Suggestions', () => {
  test('a group inside another adds nothing', () => {
    const found = new Suggestions()
    found.add('one', ['a', 'b'], 'first', [])
    found.add('two', ['a', 'b', 'c'], 'second', [])
    found.add('three', ['d'], 'alone', [])
    expect(found.list().map(({ names, reason }) => [names, reason])).toEqual([[['a', 'b', 'c'], 'second']])
  })

  test('roles join what is interchangeable through a third', () => {
    const roles = rolesOf(['a', 'b', 'c', 'd'], [{ names: ['a', 'b'] }, { names: ['b', 'c'] }])
    expect(roles).toEqual([['a', 'b', 'c'], ['d']])
  })
})
