/** Whole programs: which stages and links are drafted of them, through the real scan, the real flow and all rules. */
import { expect, test } from 'vitest'
import { draftPipelines } from '../../electron/canvas/drafting/draft.ts'
import { rules, runExample } from '../../electron/draftingExamples.fixture.ts'

/** Models with their stages and open ends, and links by their ends; networks that are trained here go by their class. */
async function draftedOf(lines: readonly string[], path = 'example.py') {
  const { models, flow, quote } = await runExample({ [path]: lines.join('\n') })
  const drafted = draftPipelines({ models, flow, quote, rules })
  const nameOf = (key: string) => key.slice(key.indexOf('#') + 1)
  const stages = drafted.models.map(
    ({ key, stages: of }) => [nameOf(key), of.map(({ answer }) => answer).toSorted()] as const,
  )
  return {
    stages: Object.fromEntries(stages),
    links: drafted.interactions.map(({ source, target, type }) => `${nameOf(source)} ${type.answer} ${nameOf(target)}`),
    openEnds: drafted.models.flatMap((model) => model.openEnds.map(({ answer }) => `${nameOf(model.key)} ${answer}`)),
  }
}

const head = [
  'import torch',
  'from torch import nn',
  'from transformers import BertModel',
  'class Head(nn.Module):',
  '    def __init__(self):',
  '        super().__init__()',
  '        self.layer = nn.Linear(768, 2)',
  '    def forward(self, x):',
  '        return self.layer(x)',
]

test('a head that learns from features without gradients is trained, and neither tested nor asked by that', async () => {
  const { stages, links } = await draftedOf([
    ...head,
    'def train(loader):',
    '    body = BertModel.from_pretrained("bert-base-uncased")',
    '    head = Head()',
    '    optimizer = torch.optim.Adam(head.parameters())',
    '    for x, y in loader:',
    '        with torch.no_grad():',
    '            features = body(x).pooler_output',
    '        loss = nn.functional.cross_entropy(head(features), y)',
    '        loss.backward()',
    '        optimizer.step()',
  ])
  expect(stages).toEqual({ 'bert-base-uncased': ['INF', 'INIT'], Head: ['FENG', 'MODEL', 'TRAIN'] })
  expect(links).toEqual(['bert-base-uncased FH-S Head'])
})

test('the same head is asked where it is called in a function of its own', async () => {
  const { stages } = await draftedOf([
    ...head,
    'body, head = BertModel.from_pretrained("bert-base-uncased"), Head()',
    'optimizer = torch.optim.Adam(head.parameters())',
    'def train(x, y):',
    '    loss = nn.functional.cross_entropy(head(body(x).pooler_output), y)',
    '    loss.backward()',
    '    optimizer.step()',
    'def answer(x):',
    '    return head(body(x).pooler_output)',
  ])
  expect(stages['Head']).toContain('PRED')
})

test('a model that is unpacked into an attribute has the stages of what is done with it', async () => {
  const { stages } = await draftedOf([
    'import clip, torch',
    'class Ranker:',
    '    def __init__(self):',
    '        self.model, self.preprocess = clip.load("ViT-B/32")',
    '    @torch.no_grad()',
    '    def rank(self, image):',
    '        return self.model(self.preprocess(image))',
  ])
  expect(stages['ViT-B/32']).toEqual(expect.arrayContaining(['INIT', 'INF', 'PROC']))
})

test('a network that measures by a model it holds is no network that is built on its features', async () => {
  const lines = (name: string) => [
    'import clip',
    'from torch import nn',
    `class ${name}(nn.Module):`,
    '    def __init__(self):',
    '        super().__init__()',
    '        self.model, _ = clip.load("ViT-B/32")',
    '    def forward(self, one, other):',
    '        return self.model.encode_image(one) @ self.model.encode_image(other).T',
  ]
  expect((await draftedOf(lines('ClipSimilarity'))).openEnds).toEqual(['ViT-B/32 EVAL'])
  expect((await draftedOf(lines('Fuser'))).openEnds).toEqual(['ViT-B/32 FH-H'])
})

test('what one model says in words and another one paints is a link', async () => {
  const { links } = await draftedOf([
    'from transformers import pipeline',
    'from diffusers import StableDiffusionPipeline',
    'tag = pipeline("image-classification", model="google/vit-base-patch16-224")',
    'painter = StableDiffusionPipeline.from_pretrained("runwayml/stable-diffusion-v1-5")',
    'words = list(map(lambda one: one["label"], tag("a.png")))',
    'painter(", ".join(words)).images[0].save("b.png")',
  ])
  expect(links).toEqual(['google/vit-base-patch16-224 FH-S runwayml/stable-diffusion-v1-5'])
})
