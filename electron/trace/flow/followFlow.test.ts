/** How a model is followed from its load: each kind of hop with a small program. */
import { expect, test } from 'vitest'
import { follow, usesOf } from './flow.fixture.ts'

test('through an assignment and what gives the model back', async () => {
  expect(await usesOf(['model = load("m")', 'net = model.to("cuda").eval()', 'net(x)'])).toEqual([
    'm: model method eval (a.py:2)',
    'm: model method to (a.py:2)',
    'm: model call net (a.py:3)',
  ])
})

test('through the items of a tuple that is returned, each by its place', async () => {
  const uses = await usesOf(
    [
      'def build():',
      '    return load("m"), tokenizer("t")',
      'model, tokenize = build()',
      'model.generate(tokenize("text"))',
    ],
    { m: 'load("m")', 'm tokenizer': 'tokenizer("t")' },
  )
  expect(uses).toEqual([
    'm: input argument model.generate @0 (a.py:4)',
    'm: model method generate (a.py:4)',
    'm: processor call tokenize (a.py:4)',
    'm: input operate text @0 (a.py:4)',
  ])
})

test('what is given to a model: what made it ready, in the function and at its callers, and the words of a prompt', async () => {
  const { uses } = await follow(
    {
      'a.py': [
        'from torchvision import transforms',
        'from PIL import Image',
        'prepare = transforms.Compose([transforms.Resize(224)])',
        'model, tokenizer = load("m"), load_tokenizer("m")',
        'def predict(image, question):',
        '    return model(image.cuda(), tokenizer(f"Answer this: {question}"))',
        'predict(prepare(Image.open("a.png")), "why?")',
      ].join('\n'),
    },
    { m: 'load("m")', 'm tokenizer': 'load_tokenizer("m")' },
  )
  expect(uses.filter((use) => /input (call|operate|read)/.test(use))).toEqual([
    'm: input operate format @0 (a.py:6)',
    'm: input read question @0 (a.py:6)',
    'm: input call torchvision.transforms.Compose @0 (a.py:7)',
    'm: input call PIL.Image.open @0 (a.py:7)',
    'm: input operate text @0 (a.py:7)',
  ])
})

test('through what a loader gives back together: the model first, its processor by the name', async () => {
  expect(await usesOf(['model, preprocess = load("m")', 'model.encode_image(preprocess(image))'])).toEqual([
    'm: input argument model.encode_image @0 (a.py:2)',
    'm: model method encode_image (a.py:2)',
    'm: processor call preprocess (a.py:2)',
  ])
})

test('through an attribute that the class, a subclass and an object read', async () => {
  const { uses } = await follow(
    {
      'base.py': [
        'class Captioner:',
        '    def __init__(self):',
        '        self.net = load("m")',
        '    def caption(self, image):',
        '        return self.net.generate(image)',
      ].join('\n'),
      'run.py': [
        'from base import Captioner',
        'class Loud(Captioner):',
        '    def shout(self, image):',
        '        return self.net(image)',
        'captioner = Captioner()',
        'captioner.net.half()',
        'save(captioner.caption(image))',
      ].join('\n'),
    },
    { m: 'load("m")' },
  )
  expect(uses).toEqual([
    'm: model method generate (base.py:5)',
    'm: model call self.net (run.py:4)',
    'm: output return shout (run.py:4)',
    'm: model method half (run.py:6)',
    'm: output argument save @0 (run.py:7)',
  ])
})

test('through parameters, by place and by keyword, and through an object that is handed on', async () => {
  const uses = await usesOf([
    'def run(data, net=None):',
    '    net(data)',
    'class Holder:',
    '    def __init__(self, inner):',
    '        self.inner = inner',
    'def use(holder):',
    '    holder.inner.predict(1)',
    'model = load("m")',
    'run(1, net=model)',
    'use(Holder(model))',
  ])
  expect(uses).toEqual([
    'm: model call net (a.py:2)',
    'm: model method predict (a.py:7)',
    'm: model argument run @net (a.py:9)',
    'm: model argument Holder @0 (a.py:10)',
  ])
})

test('a function gives back what this call gave it, and nothing of other calls', async () => {
  const uses = await usesOf([
    'def ready(net):',
    '    return net.to("cuda")',
    'a = ready(load("m"))',
    'b = ready(other)',
    'a(x)',
    'b(x)',
  ])
  expect(uses.filter((use) => use.includes('call'))).toEqual(['m: model call a (a.py:5)'])
})

test('through lists, dictionaries, loops and comprehensions', async () => {
  const uses = await usesOf([
    'models = {"first": load("m"), "second": other}',
    'models["first"](x)',
    'models["second"](x)',
    'for name, net in models.items():',
    '    net.eval()',
    'nets = [net for net in models.values()]',
    'for index, one in enumerate(nets):',
    '    one.half()',
  ])
  expect(uses).toEqual([
    'm: model call models["first"] (a.py:2)',
    'm: model method eval (a.py:5)',
    'm: model method half (a.py:8)',
  ])
})

test('through wrappers of libraries, a trainer and an optimiser', async () => {
  const uses = await usesOf([
    'import torch',
    'from transformers import Trainer',
    'model = torch.nn.DataParallel(load("m"))',
    'optimizer = torch.optim.Adam(model.parameters(), lr=1)',
    'trainer = Trainer(model=model)',
    'trainer.train()',
    'optimizer.step()',
  ])
  expect(uses).toEqual([
    'm: model argument torch.nn.DataParallel @0 (a.py:3)',
    'm: parameters argument torch.optim.Adam @0 (a.py:4)',
    'm: model method parameters (a.py:4)',
    'm: model argument transformers.Trainer @model (a.py:5)',
    'm: model method train (a.py:6)',
    'm: parameters method step (a.py:7)',
  ])
})

test('through parts that are cut out and put together again', async () => {
  const uses = await usesOf([
    'import torch.nn as nn',
    'backbone = nn.Sequential(*list(load("m").children())[:-1])',
    'backbone(x)',
  ])
  expect(uses).toEqual([
    'm: part argument torch.nn.Sequential @* (a.py:2)',
    'm: part read [:-1] (a.py:2)',
    'm: model method children (a.py:2)',
    'm: part call backbone (a.py:3)',
  ])
})

test('what is set in a model: a new head, parameters that are frozen', async () => {
  const uses = await usesOf([
    'import torch.nn as nn',
    'model = load("m")',
    'for p in model.parameters():',
    '    p.requires_grad = False',
    'model.fc = nn.Linear(512, 2)',
  ])
  expect(uses).toEqual([
    'm: model method parameters (a.py:3)',
    'm: parameters store requires_grad (a.py:4)',
    'm: model store fc (a.py:5)',
  ])
})

test('weights that a network of the repository takes make it the model', async () => {
  const uses = await usesOf([
    'import torch.nn as nn',
    'class Net(nn.Module):',
    '    def forward(self, x):',
    '        return x',
    'net = Net()',
    'net.load_state_dict(load("m").state_dict())',
    'net(x)',
  ])
  expect(uses).toEqual([
    'm: model method load_state_dict (a.py:6)',
    'm: weights argument Net.load_state_dict @0 (a.py:6)',
    'm: model method state_dict (a.py:6)',
    'm: model call net (a.py:7)',
  ])
})

test('a network that a model becomes part of is called and trained for it', async () => {
  const { uses, meetings } = await follow(
    {
      'net.py': [
        'import torch.nn as nn',
        'class Net(nn.Module):',
        '    def __init__(self):',
        '        super().__init__()',
        '        self.encoder = load("m")',
        '        self.head = nn.Linear(8, 2)',
        '    def forward(self, x):',
        '        return self.head(self.encoder(x))',
      ].join('\n'),
      'train.py': [
        'import torch',
        'from net import Net',
        'NETS = {"net": Net}',
        'def train(kind, x, y):',
        '    model = NETS[kind]()',
        '    optimizer = torch.optim.SGD(model.parameters())',
        '    loss = torch.nn.functional.cross_entropy(model(x), y)',
        '    loss.backward()',
        '    optimizer.step()',
      ].join('\n'),
    },
    { m: 'load("m")' },
  )
  expect(uses).toEqual([
    'm: model member Net @encoder (net.py:5)',
    'm: output argument torch.nn.Linear @0 (net.py:8)',
    'm: model call self.encoder (net.py:8)',
    'm: parameters argument torch.optim.SGD @0 (train.py:6)',
    'm: whole method parameters (train.py:6)',
    'm: output argument torch.nn.functional.cross_entropy @0 (train.py:7)',
    'm: whole call model (train.py:7)',
    'm: output method backward (train.py:8)',
    'm: parameters method step (train.py:9)',
  ])
  expect(meetings).toEqual(['m --layer--> Net (net.py:5)'])
})

test('outputs through attributes, items, arithmetic, branches and labels', async () => {
  const uses = await usesOf([
    'model = load("m")',
    'out = model(x)',
    'scores = out.logits[:, 0] * 2',
    'scores += 1',
    'if scores > 0:',
    '    print(labels[scores.argmax()])',
    'image = model(x).images[0]',
    'image.save("a.png")',
  ])
  expect(uses).toEqual([
    'm: model call model (a.py:2)',
    'm: output read logits (a.py:3)',
    'm: output operate if (a.py:5)',
    'm: output argument print @0 (a.py:6)',
    'm: output operate [] (a.py:6)',
    'm: output method argmax (a.py:6)',
    'm: output read images (a.py:7)',
    'm: model call model (a.py:7)',
    'm: output method save (a.py:8)',
  ])
})

test('an output that a handler of a server returns is told with its decorators', async () => {
  const { report } = await follow(
    {
      'a.py': [
        'from flask import Flask',
        'app = Flask(__name__)',
        'model = load("m")',
        '@app.route("/predict")',
        'def predict():',
        '    return model(1)',
      ].join('\n'),
    },
    { m: 'load("m")' },
  )
  const returned = report.uses.find(({ verb }) => verb === 'return')
  expect(returned?.name).toBe('predict')
  expect(returned?.cues.decorators).toEqual(['flask.Flask.route'])
})

test('the module that a model is in is imported under another name', async () => {
  const { uses } = await follow(
    {
      'models/shared.py': 'model = load("m")',
      'first.py': 'from models.shared import model as net\nnet(1)',
      'second.py': 'import models.shared as shared\nshared.model(1)',
    },
    { m: 'load("m")' },
  )
  expect(uses).toEqual(['m: model call net (first.py:2)', 'm: model call shared.model (second.py:2)'])
})

test('the trail leads from the load to the use', async () => {
  const { report } = await follow(
    {
      'a.py': [
        'def build():',
        '    net = load("m")',
        '    return net',
        'model = build()',
        'def run(it):',
        '    it(1)',
        'run(model)',
      ].join('\n'),
    },
    { m: 'load("m")' },
  )
  const call = report.uses.find(({ verb }) => verb === 'call')
  expect(call?.place.symbol).toBe('run')
  expect(call?.trail.map(({ line }) => line)).toEqual([2, 3, 4, 7])
})

test('what the function around a use says', async () => {
  const { report } = await follow(
    {
      'a.py': [
        'import torch',
        'model = load("m")',
        '@torch.no_grad()',
        'def infer(x):',
        '    model.eval()',
        '    model(x)',
        'def train(x):',
        '    model.train()',
        '    model(x).loss.backward()',
        '    optimizer.step()',
      ].join('\n'),
    },
    { m: 'load("m")' },
  )
  const calls = report.uses.filter(({ verb }) => verb === 'call')
  expect(calls.map(({ cues }) => cues)).toEqual([
    {
      noGradient: true,
      evalMode: true,
      trainMode: false,
      optimises: false,
      backward: false,
      decorators: ['torch.no_grad'],
    },
    { noGradient: false, evalMode: false, trainMode: true, optimises: true, backward: true, decorators: [] },
  ])
})

test('recursion, files that do not parse and loads that are no call end the following, not the program', async () => {
  const { report, uses } = await follow(
    {
      'a.py': 'def f(net):\n    return f(f(net))\nmodel = f(load("m"))\nfrom broken import x\n',
      'broken.py': 'model = load("n")(',
      'c.py': '# load("o")',
    },
    { m: 'load("m")', n: 'load("n")', o: 'load("o")' },
  )
  expect(uses).toEqual(['m: model argument f @0 (a.py:2)', 'm: model argument f @0 (a.py:3)'])
  expect(report.gaps.map(({ model }) => model)).toEqual(['n', 'o'])
})
