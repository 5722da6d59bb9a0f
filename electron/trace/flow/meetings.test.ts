/** Who meets whom, and how: outputs that reach other models, losses, metrics, filters and networks around them. */
import { expect, test } from 'vitest'
import { follow } from './flow.fixture.ts'

const net = [
  'import torch',
  'import torch.nn as nn',
  'class Generator(nn.Module):',
  '    def __init__(self):',
  '        super().__init__()',
  '        self.layer = nn.Linear(2, 2)',
  '    def forward(self, x):',
  '        return self.layer(x)',
]

async function meetingsIn(lines: readonly string[], calls: Readonly<Record<string, string>>) {
  return (await follow({ 'a.py': lines.join('\n') }, calls)).meetings
}

test('what one model gives is the input of another, through functions and processors', async () => {
  const lines = [
    'captioner = load("a")',
    'painter = load("b")',
    'def describe(image):',
    '    return captioner.generate(image)[0]',
    'def paint(text):',
    '    return painter(prompt=f"a photo of {text}").images[0]',
    'paint(describe(image))',
  ]
  expect(await meetingsIn(lines, { a: 'load("a")', b: 'load("b")' })).toEqual(['a --input--> b (a.py:6)'])
})

test('a perceptual loss guides the network that the optimiser trains', async () => {
  const lines = [
    ...net,
    'class PerceptualLoss(nn.Module):',
    '    def __init__(self):',
    '        super().__init__()',
    '        self.vgg = load("vgg")',
    '        self.distance = nn.L1Loss()',
    '    def forward(self, fake, real):',
    '        return self.distance(self.vgg(fake), self.vgg(real))',
    'def train(data):',
    '    generator = Generator()',
    '    perceptual = PerceptualLoss()',
    '    optimizer = torch.optim.Adam(generator.parameters())',
    '    for x, y in data:',
    '        fake = generator(x)',
    '        loss = perceptual(fake, y)',
    '        loss.backward()',
    '        optimizer.step()',
  ]
  expect(await meetingsIn(lines, { vgg: 'load("vgg")' })).toEqual([
    'Generator --input--> vgg (a.py:15)',
    'Generator --input--> vgg (a.py:22)',
    'vgg --loss--> Generator (a.py:23)',
  ])
})

test('where nobody can name the network, the optimiser that steps by a guiding loss stands for it', async () => {
  const lines = [
    'import torch.nn as nn',
    'class Trainer:',
    '    def __init__(self, options):',
    '        self.net = find(options.name)(options)',
    '        self.criterionVGG = VGGLoss()',
    '        self.optimizer_G = make(self.net)',
    '    def step(self, x, y):',
    '        losses = {}',
    '        losses["vgg"] = self.criterionVGG(self.net(x), y)',
    '        sum(losses.values()).mean().backward()',
    '        self.optimizer_G.step()',
    'class VGGLoss(nn.Module):',
    '    def __init__(self):',
    '        super().__init__()',
    '        self.vgg = load("vgg").features',
    '    def forward(self, fake, real):',
    '        loss = 0',
    '        for one, other in zip(self.vgg(fake), self.vgg(real)):',
    '            loss += (one - other).abs().mean()',
    '        return loss',
  ]
  expect(await meetingsIn(lines, { vgg: 'load("vgg")' })).toEqual(['vgg --loss--> network of optimizer_G (a.py:10)'])
})

test('calls of one function are told apart: what goes in at one does not meet what goes in at another', async () => {
  const lines = [
    'def compare(a, b):',
    '    return distance(a, b)',
    'first, second = load("a"), load("b")',
    'compare(first(x), y)',
    'compare(x, second(y))',
  ]
  expect(await meetingsIn(lines, { a: 'load("a")', b: 'load("b")' })).toEqual([])
  const both = [...lines, 'compare(first(x), second(y))']
  expect(await meetingsIn(both, { a: 'load("a")', b: 'load("b")' })).toEqual(['a --fusion--> b (a.py:6)'])
})

test('a loss that compares what a teacher gives with what is trained makes it the target', async () => {
  const lines = [
    ...net,
    'def train(x):',
    '    teacher, student = load("t"), Generator()',
    '    optimizer = torch.optim.Adam(student.parameters())',
    '    loss = nn.functional.mse_loss(student(x), teacher(x))',
    '    loss.backward()',
    '    optimizer.step()',
  ]
  expect(await meetingsIn(lines, { t: 'load("t")' })).toEqual([
    't --target--> Generator (a.py:12)',
    't --loss--> Generator (a.py:13)',
  ])
})

test('two losses in one function train what is stepped after each', async () => {
  const lines = [
    ...net,
    'def train(x):',
    '    teacher = load("t")',
    '    first, second = Generator(), nn.Linear(1, 1)',
    '    one = torch.optim.Adam(first.parameters())',
    '    (teacher(x) - first(x)).mean().backward()',
    '    one.step()',
    '    first(x).sum().backward()',
    '    two.step()',
  ]
  const meetings = await meetingsIn(lines, { t: 'load("t")' })
  expect(meetings).toEqual(['t --loss--> Generator (a.py:13)', 't --fusion--> Generator (a.py:13)'])
})

test('a checker filters what another model made', async () => {
  const lines = [
    'pipe = load("sd")',
    'safety_checker = load_checker("nsfw")',
    'image = pipe("a cat").images[0]',
    'flagged = safety_checker(image)',
    'if flagged:',
    '    image = None',
  ]
  expect(await meetingsIn(lines, { sd: 'load("sd")', nsfw: 'load_checker("nsfw")' })).toEqual([
    'nsfw --filter--> sd (a.py:5)',
    'sd --input--> nsfw (a.py:4)',
  ])
})

test('a model that takes the output of another in a function about a metric measures it', async () => {
  const lines = [
    'inception = load("inception")',
    'pipe = load("sd")',
    'def compute_fid(images):',
    '    features = inception(images)',
    '    return distance(features)',
    'print(compute_fid(pipe("a cat").images))',
  ]
  expect(await meetingsIn(lines, { inception: 'load("inception")', sd: 'load("sd")' })).toEqual([
    'inception --metric--> sd (a.py:4)',
    'sd --input--> inception (a.py:4)',
  ])
})

test('a learner of a library takes embeddings', async () => {
  const lines = [
    'from sklearn.linear_model import LogisticRegression',
    'encoder = load("bert")',
    'classifier = LogisticRegression(max_iter=100)',
    'classifier.fit(encoder.encode(texts), labels)',
  ]
  const { report, meetings } = await follow({ 'a.py': lines.join('\n') }, { bert: 'load("bert")' })
  expect(meetings).toEqual(['bert --input--> classifier (a.py:4)'])
  expect(report.scratch.map(({ label }) => label)).toEqual(['sklearn.linear_model.LogisticRegression'])
})

test('a frozen encoder whose head is trained is no guide of other networks', async () => {
  const lines = [
    ...net,
    'def other(x):',
    '    generator = Generator()',
    '    optimizer = torch.optim.Adam(generator.parameters())',
    '    generator(x).sum().backward()',
    '    optimizer.step()',
    'def train(x, y):',
    '    encoder = load("m")',
    '    encoder.requires_grad_(False)',
    '    head = nn.Linear(8, 2)',
    '    optimizer = torch.optim.Adam(head.parameters())',
    '    nn.functional.cross_entropy(head(encoder(x)), y).backward()',
    '    optimizer.step()',
  ]
  expect(await meetingsIn(lines, { m: 'load("m")' })).toEqual(['m --input--> head (a.py:19)'])
})

test('models of which one or the other is chosen never meet', async () => {
  const lines = [
    'def build(kind):',
    '    if kind == "a":',
    '        net = load("a")',
    '    else:',
    '        net = load("b")',
    '    return net',
    'model = build(kind)',
    'y = model(model(x))',
  ]
  expect(await meetingsIn(lines, { a: 'load("a")', b: 'load("b")' })).toEqual([])
})

test('nor do those of classes of which an object of one or the other is kept', async () => {
  const lines = [
    'class First:',
    '    def __init__(self):',
    '        self.net = load("a")',
    '    def run(self, x):',
    '        return self.net(x)',
    'class Second:',
    '    def __init__(self):',
    '        self.net = load("b")',
    '    def run(self, x):',
    '        return self.net(x)',
    'class Server:',
    '    def __init__(self, kind):',
    '        self.model = First() if kind else Second()',
    '    def serve(self, x):',
    '        return blend(self.model.run(x), self.model.run(self.model.run(x)))',
  ]
  expect(await meetingsIn(lines, { a: 'load("a")', b: 'load("b")' })).toEqual([])
})

test('two encoders whose outputs are taken together, in one network', async () => {
  const lines = [
    'import torch',
    'import torch.nn as nn',
    'class Both(nn.Module):',
    '    def __init__(self):',
    '        super().__init__()',
    '        self.text = load("text")',
    '        self.image = load("image")',
    '        self.head = nn.Linear(4, 2)',
    '    def forward(self, t, i):',
    '        return self.head(torch.cat([self.text(t), self.image(i)], dim=1))',
  ]
  expect(await meetingsIn(lines, { text: 'load("text")', image: 'load("image")' })).toEqual([
    'image --layer--> Both (a.py:7)',
    'text --fusion--> image (a.py:10)',
    'text --layer--> Both (a.py:6)',
  ])
})

test('a program of three models: a segmenter and a captioner feed a painter', async () => {
  const files = {
    'segment.py': [
      'from segment_anything import SamPredictor',
      'class Segmenter:',
      '    def __init__(self, device):',
      '        self.predictor = SamPredictor(load("sam").to(device))',
      '    def masks(self, image):',
      '        self.predictor.set_image(image)',
      '        masks, scores, _ = self.predictor.predict()',
      '        return masks[scores.argmax()]',
    ].join('\n'),
    'caption.py': [
      'def build():',
      '    processor = load_processor("blip")',
      '    model = load("blip")',
      '    return processor, model',
      'def caption(processor, model, image):',
      '    inputs = processor(image, return_tensors="pt")',
      '    ids = model.generate(**inputs)',
      '    return processor.batch_decode(ids)[0].strip()',
    ].join('\n'),
    'app.py': [
      'import gradio as gr',
      'from segment import Segmenter',
      'from caption import build, caption',
      'segmenter = Segmenter("cuda")',
      'processor, captioner = build()',
      'pipe = load("inpaint").to("cuda")',
      'def edit(image, prompt):',
      '    mask = segmenter.masks(image)',
      '    if not prompt:',
      '        prompt = caption(processor, captioner, image)',
      '    return pipe(prompt=prompt, image=image, mask_image=mask).images[0]',
      'gr.Interface(edit, "image", "image").launch()',
    ].join('\n'),
  }
  const calls = {
    sam: 'load("sam")',
    blip: 'load("blip")',
    'blip processor': 'load_processor("blip")',
    inpaint: 'load("inpaint")',
  }
  const { meetings, uses } = await follow(files, calls)
  expect(meetings).toEqual(['blip --input--> inpaint (app.py:11)', 'sam --input--> inpaint (app.py:11)'])
  expect(uses).toContain('inpaint: output return edit (app.py:11)')
  expect(uses).toContain('blip: input argument model.generate @** (caption.py:7)')
  expect(uses).toContain('blip: output argument processor.batch_decode @0 (caption.py:8)')
})
