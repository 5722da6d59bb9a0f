/** The shipped tables say what the paper says of its examples, and a broken table says what is wrong with it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../shared/errors.ts'
import { type Families, familyOf, modalitiesOf, parseFamilies, readFamilies } from './families.ts'

const resources = join(import.meta.dirname, '../../../resources')
const families: Families = await readFamilies(resources)
const family = (name: string) => familyOf(families, name, []).family
const modality = (name: string) => familyOf(families, name, []).modality

describe('families by name', () => {
  test.each([
    ['BERT', ['bert-base-uncased', 'roberta-base', 'distilbert-base-uncased', 'albert-base-v2', 'xlm-roberta-base']],
    ['ResNet', ['resnet50', 'resnet101', 'resnext50_32x4d', 'wide_resnet50_2', 'resnext101_32x8d_wsl', 'resnest50d']],
    [
      'ViT',
      ['vit_base_patch16_224', 'ViT-B-16', 'dino_vitb16', 'google/vit-base-patch16-224', 'deit_tiny_patch16_224'],
    ],
    ['Stable Diffusion', ['runwayml/stable-diffusion-v1-5', 'stabilityai/stable-diffusion-xl-base-1.0', 'sdxl-turbo']],
    ['GPT', ['gpt2', 'gpt2-large', 'EleutherAI/gpt-neo-2.7B', 'microsoft/DialoGPT-small']],
    ['T5', ['t5-small', 'google/flan-t5-xl', 'google/mt5-base', 'Salesforce/codet5-base', 'Vamsi/T5_Paraphrase_Paws']],
    ['Wav2Vec 2.0', ['facebook/wav2vec2-base-960h']],
    ['MobileNet', ['mobilenet_v2', 'mobilenetv3_large_100']],
  ])('%s', (expected, names) => {
    expect(names.map((name) => [name, family(name)])).toEqual(names.map((name) => [name, expected]))
  })

  test('composed models come before the architectures they are built on', () => {
    expect(family('facebook/hubert-base-ls960')).toBe('HuBERT')
    expect(family('openai/clip-vit-large-patch14')).toBe('CLIP')
    expect(family('Salesforce/blip2-opt-2.7b')).toBe('BLIP')
    expect(family('fasterrcnn_resnet50_fpn')).toBe('Faster R-CNN')
    expect(modality('CompVis/stable-diffusion-safety-checker')).toBe('vision')
  })

  test('the owner of a name says nothing of its architecture', () => {
    expect(family('mbertram/landmarks')).toBeNull()
  })

  test('a URL tells by its path', () => {
    const verdict = familyOf(families, 'https://resnet.example.org/weights/vgg19-dcbb9e9d.pth', [])
    expect(verdict).toMatchObject({ family: 'VGG', modality: 'vision' })
  })

  test('names that hide their family are in a table of their own, which says why it is known', () => {
    const verdict = familyOf(families, 'community/anything-4.0-inpainting', [])
    expect(verdict).toEqual({
      family: 'Stable Diffusion',
      modality: 'multimodal',
      reason: 'community variant of Stable Diffusion',
    })
    expect(family('lmsys/vicuna-7b-v1.5')).toBe('Llama')
  })
})

describe('what the name does not tell', () => {
  test('the class that loads it may', () => {
    const loadedBy = [{ library: 'transformers', signature: 'transformers.BertForTokenClassification.from_pretrained' }]
    const verdict = familyOf(families, 'acme/tagger', loadedBy)
    expect(verdict).toMatchObject({ family: 'BERT', modality: 'nlp' })
    expect(verdict.reason).toContain('BertForTokenClassification')
  })

  test('a library of one family overrides the letters of the name', () => {
    const verdict = familyOf(families, 'ViT-B/32', [{ library: 'clip', signature: 'clip.load' }])
    expect(verdict).toMatchObject({ family: 'CLIP', modality: 'multimodal' })
  })

  test('then the modality alone: by a word, by the task of the class, by the library', () => {
    const auto = { library: 'transformers', signature: 'transformers.AutoModelForCausalLM.from_pretrained' }
    expect(familyOf(families, 'acme/speech-one', [auto])).toMatchObject({ family: null, modality: 'speech' })
    expect(familyOf(families, 'acme/one', [auto])).toMatchObject({ family: null, modality: 'nlp' })
    const timm = { library: 'timm', signature: 'timm.create_model' }
    expect(familyOf(families, 'acme/one', [timm])).toMatchObject({ family: null, modality: 'vision' })
    expect(familyOf(families, 'acme/one', [])).toMatchObject({ family: null, modality: 'unknown' })
  })
})

describe('the tables', () => {
  const read = (name: string) => readFileSync(join(resources, 'families', name), 'utf8')
  const broken = (familiesJson: string, exceptionsJson = read('exceptions.json')) => {
    try {
      parseFamilies(familiesJson, exceptionsJson)
    } catch (error) {
      if (error instanceof AppError) return error.message
    }
    return ''
  }

  test('use the family names of the built-in codebook', () => {
    const codebook = JSON.parse(readFileSync(join(resources, 'codebooks/ptm-reuse.json'), 'utf8')) as {
      schemes: { name: string; codes: { name: string }[] }[]
    }
    const codes = codebook.schemes.find(({ name }) => name === 'Base family')?.codes.map(({ name }) => name) ?? []
    const known = new Set(families.rules.map((rule) => rule.family))
    expect(codes.filter((name) => !known.has(name))).toEqual(['Other family'])
  })

  test('know every architecture that the torchvision pack lists', () => {
    const pack = JSON.parse(readFileSync(join(resources, 'signatures/torchvision.json'), 'utf8')) as {
      sets: { architectures: string[] }
    }
    expect(pack.sets.architectures.filter((name) => modality(name) !== 'vision' || family(name) === null)).toEqual([])
  })

  test('say which entry does not fit', () => {
    expect(broken('{')).toContain('families.json is not valid')
    const rule = (match: string, modalityName: string) =>
      JSON.stringify({
        version: '1',
        rules: [{ match, family: 'F', modality: modalityName }],
        modalities: [],
        libraries: {},
      })
    expect(broken(rule('(', 'nlp'))).toContain('is no regular expression')
    expect(broken(rule('a', 'smell'))).toContain('rules[0].modality')
    expect(broken(rule('a', 'nlp'))).toBe('')
    expect(broken(rule('a', 'nlp'), '{"version":"1"}')).toContain('exceptions.json')
  })
})

test('modalities of a set of names, in one order', () => {
  expect(modalitiesOf([{ modality: 'vision' }, { modality: 'nlp' }, { modality: 'vision' }])).toEqual(['nlp', 'vision'])
})
