/** What comes of a model, a processor or a result by a name of it. */
import { expect, test } from 'vitest'
import { follow, usesOf } from './flow.fixture.ts'

test('parts are models in a small way, settings are only read', async () => {
  const uses = await usesOf([
    'pipe = load("m")',
    'latents = pipe.vae.encode(image)',
    'size = pipe.config.sample_size',
    'pipe.unet(latents)',
    'pipe.enable_xformers().to("cuda")("a cat")',
  ])
  expect(uses).toEqual([
    'm: part method encode (a.py:2)',
    'm: model read vae (a.py:2)',
    'm: model read config (a.py:3)',
    'm: model read unet (a.py:4)',
    'm: output argument pipe.unet @0 (a.py:4)',
    'm: part call pipe.unet (a.py:4)',
    'm: model call pipe.enable_xformers().to("cuda") (a.py:5)',
    'm: model method to (a.py:5)',
    'm: model method enable_xformers (a.py:5)',
    'm: input operate text @0 (a.py:5)',
  ])
})

test('what a processor makes is input, what it decodes stays output', async () => {
  const uses = await usesOf(
    [
      'tokenizer, model = load_tokenizer("m"), load("m")',
      'inputs = tokenizer.encode(text).to("cuda")',
      'out = model.generate(inputs.input_ids)',
      'answer = tokenizer.decode(out[0])',
      'send(answer)',
      'tokenizer.add_special_tokens(extra)',
      'Trainer(model=model, tokenizer=tokenizer)',
    ],
    { m: 'load("m")', 'm tokenizer': 'load_tokenizer("m")' },
  )
  expect(uses.filter((use) => !/input (read|operate|call)/.test(use))).toEqual([
    'm: input method to (a.py:2)',
    'm: processor method encode (a.py:2)',
    'm: input argument model.generate @0 (a.py:3)',
    'm: model method generate (a.py:3)',
    'm: output argument tokenizer.decode @0 (a.py:4)',
    'm: processor method decode (a.py:4)',
    'm: output argument send @0 (a.py:5)',
    'm: processor method add_special_tokens (a.py:6)',
    'm: model argument Trainer @model (a.py:7)',
    'm: processor argument Trainer @tokenizer (a.py:7)',
  ])
})

test('a class of the repository that is loaded: its methods, its parts and what it returns', async () => {
  const { uses } = await follow(
    {
      'net.py': [
        'from transformers import BertPreTrainedModel, BertModel',
        'class Tagger(BertPreTrainedModel):',
        '    def __init__(self, config):',
        '        super().__init__(config)',
        '        self.bert = BertModel(config)',
        '    def forward(self, ids):',
        '        return self.bert(ids).last_hidden_state',
        '    def tag(self, ids):',
        '        return self(ids).argmax(-1)',
      ].join('\n'),
      'run.py': 'from net import Tagger\nmodel = Tagger.from_pretrained("m")\nshow(model.tag(ids))',
    },
    { m: 'Tagger.from_pretrained("m")' },
  )
  expect(uses).toEqual([
    'm: model store bert (net.py:5)',
    'm: output read last_hidden_state (net.py:7)',
    'm: model read bert (net.py:7)',
    'm: part call self.bert (net.py:7)',
    'm: output method argmax (net.py:9)',
    'm: model call self (net.py:9)',
    'm: output argument show @0 (run.py:3)',
    'm: model method tag (run.py:3)',
  ])
})

test('the form of a result is no use of it', async () => {
  const uses = await usesOf([
    'out = load("m")(x)',
    'height = out.shape[0]',
    'print(len(out), isinstance(out, list), out.size(0))',
  ])
  expect(uses).toEqual(['m: model call load("m") (a.py:1)'])
})

test('weights: their file, their items, the network that takes them', async () => {
  const { uses } = await follow(
    {
      'a.py': [
        'import torch',
        'from segment_anything import build_sam',
        'path = download("w")',
        'state = torch.load(path)["state_dict"]',
        'state = {k.replace("module.", ""): v for k, v in state.items()}',
        'net = make()',
        'net.load_state_dict(state, strict=False)',
        'net(x)',
        'step = torch.load(path)["step"]',
        'schedule(step)',
        'sam = build_sam(checkpoint=path)',
        'sam(x)',
      ].join('\n'),
    },
    { 'w weights': 'download("w")' },
  )
  expect(uses).toEqual([
    'w: weights argument torch.load @0 (a.py:4)',
    'w: model method load_state_dict (a.py:7)',
    'w: weights argument net.load_state_dict @0 (a.py:7)',
    'w: model call net (a.py:8)',
    'w: weights argument torch.load @0 (a.py:9)',
    'w: weights argument segment_anything.build_sam @checkpoint (a.py:11)',
    'w: model call sam (a.py:12)',
  ])
})
