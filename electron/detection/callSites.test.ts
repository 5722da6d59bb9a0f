/** Call sites: subclasses, containers, copies, wrappers and what cannot be resolved. */
import { describe, expect, it } from 'vitest'
import { onlyLoad, scanTexts } from './scan.fixture.ts'

describe('how a loader is reached', () => {
  it('follows a subclass of a library class in another file', async () => {
    const load = await onlyLoad({
      'm.py':
        'from transformers import BertPreTrainedModel\nclass Tagger(BertPreTrainedModel):\n    pass\nclass Better(Tagger):\n    pass\n',
      'a.py': 'from m import Better\nBetter.from_pretrained("x/y")\n',
    })
    expect([load.path, load.signature, load.kind, load.confidence]).toEqual([
      'a.py',
      'transformers.BertPreTrainedModel.from_pretrained',
      'subclass',
      'high',
    ])
  })

  it('follows the constructor of a subclass of a library class', async () => {
    const load = await onlyLoad({
      'm.py': 'from sentence_transformers import SentenceTransformer\nclass Mine(SentenceTransformer):\n    pass\n',
      'a.py': 'from m import Mine\nMine("all-MiniLM-L6-v2")\n',
    })
    expect([load.path, load.signature, load.kind]).toEqual([
      'a.py',
      'sentence_transformers.SentenceTransformer',
      'subclass',
    ])
    expect(load.modelNames[0]?.name).toBe('all-MiniLM-L6-v2')
  })

  it('reads super() in a subclass as the base', async () => {
    const load = await onlyLoad({
      'a.py':
        'from transformers import BertModel\nclass B(BertModel):\n    @classmethod\n    def make(cls, n):\n        return super().from_pretrained(n)\nB.make("x/y")\n',
    })
    expect([load.signature, load.caller, load.modelNames[0]?.name]).toEqual([
      'transformers.BertModel.from_pretrained',
      'B.make',
      'x/y',
    ])
  })

  it('names a dictionary of classes by what its entries share', async () => {
    const text = [
      'from transformers import BertConfig, BertModel, GPT2Config, GPT2Model',
      'CLASSES = {"bert": (BertConfig, BertModel), "gpt2": (GPT2Config, GPT2Model)}',
      'def load(kind, name):',
      '    config_class, model_class = CLASSES[kind]',
      '    return model_class.from_pretrained(name)',
    ].join('\n')
    const load = await onlyLoad({ 'a.py': text })
    expect([load.signature, load.kind, load.confidence, load.component]).toEqual([
      'transformers.*.from_pretrained',
      'alias',
      'medium',
      'model',
    ])
    expect(load.remarks[0]).toBe(
      'one of 2: transformers.BertModel.from_pretrained, transformers.GPT2Model.from_pretrained',
    )
  })

  it('takes the entry a literal key names', async () => {
    const load = await onlyLoad({
      'a.py':
        'from transformers import BertModel, T5Model\nM = {"b": BertModel, "t": T5Model}\nM["t"].from_pretrained("t5-small")\n',
    })
    expect(load.signature).toBe('transformers.T5Model.from_pretrained')
  })

  it('marks a computed member of a module', async () => {
    const load = await onlyLoad({
      'a.py':
        'import torchvision.models as models\ndef make(arch):\n    return getattr(models, arch)(pretrained=True)\n',
    })
    expect([load.signature, load.kind, load.confidence]).toEqual(['torchvision.models.*', 'alias', 'medium'])
  })

  it('resolves a computed member through the call sites', async () => {
    const load = await onlyLoad({
      'a.py':
        'import torchvision.models as models\ndef make(arch):\n    return models.__dict__[arch](pretrained=True)\nmake("resnet18")\n',
    })
    expect([load.signature, load.modelNames[0]?.name]).toEqual(['torchvision.models.resnet18', 'resnet18'])
  })

  it('takes the class of an instance and of its own result', async () => {
    const { loads } = await scanTexts({
      'a.py':
        'from transformers import BertModel\nm = BertModel.from_pretrained("x/y").half()\nm.from_pretrained("x/z")\ntype(m).from_pretrained("x/w")\n',
    })
    expect(loads.map(({ signature }) => signature)).toEqual(
      Array.from({ length: 3 }, () => 'transformers.BertModel.from_pretrained'),
    )
  })

  it('tells a copy of library code from a wrapper of the repository', async () => {
    const { loads } = await scanTexts({
      'lib/modeling_utils.py':
        'class PreTrainedModel:\n    @classmethod\n    def from_pretrained(cls, name):\n        return cls()\n',
      'own.py': 'class Bundle:\n    @classmethod\n    def from_pretrained(cls, name):\n        return cls()\n',
      'a.py':
        'from lib.modeling_utils import PreTrainedModel\nfrom own import Bundle\nclass M(PreTrainedModel):\n    pass\nM.from_pretrained("x/y")\nBundle.from_pretrained("x/z")\n',
    })
    expect(loads.map(({ signature, kind, confidence }) => [signature, kind, confidence])).toEqual([
      ['lib.modeling_utils.PreTrainedModel.from_pretrained', 'vendored', 'medium'],
      ['own.Bundle.from_pretrained', 'wrapper', 'medium'],
    ])
  })

  it('keeps what it cannot resolve as a candidate of low confidence', async () => {
    const load = await onlyLoad({ 'a.py': 'def f(thing):\n    return thing.from_pretrained("x/y")\n' })
    expect([load.signature, load.kind, load.confidence, load.library]).toEqual([
      '?.from_pretrained',
      'unresolved',
      'low',
      'unknown',
    ])
    expect(load.modelNames[0]?.name).toBe('x/y')
  })

  it('names a library that no pack knows', async () => {
    const load = await onlyLoad({ 'a.py': 'from kornia.feature import DISK\nDISK.from_pretrained("depth")\n' })
    expect([load.signature, load.library, load.hub, load.confidence]).toEqual([
      'kornia.feature.DISK.from_pretrained',
      'kornia',
      'other',
      'medium',
    ])
  })
})

describe('where a load stands', () => {
  it('gives offsets, lines, column and the enclosing function', async () => {
    const text =
      '# é 😀\r\nimport spacy\r\nclass A:\r\n    def f(self):\r\n        def g():\r\n            return spacy.load(\r\n                "x")\r\n'
    const load = await onlyLoad({ 'a.py': text })
    expect(text.slice(load.start, load.end)).toBe('spacy.load(\r\n                "x")')
    expect([load.line, load.endLine, load.column, load.caller, load.cell]).toEqual([6, 7, 20, 'A.f.g', null])
  })

  it('finds calls inside defaults, decorators, lambdas, comprehensions and class bodies', async () => {
    const text = [
      'import spacy',
      'def f(nlp=spacy.load("a")): pass',
      '@register(spacy.load("b"))',
      'class C:',
      '    nlp = spacy.load("c")',
      'g = lambda: spacy.load("d")',
      'h = [spacy.load(n) for n in ["e", "f"]]',
    ].join('\n')
    const { loads } = await scanTexts({ 'a.py': text })
    expect(loads.map(({ caller, modelNames }) => [caller, modelNames.map(({ name }) => name)])).toEqual([
      ['', ['a']],
      ['', ['b']],
      ['', ['c']],
      ['', ['d']],
      ['', ['e', 'f']],
    ])
  })
})
