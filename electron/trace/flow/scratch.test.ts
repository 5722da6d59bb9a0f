/** Networks that are trained here from nothing: which of them count, and what they meet. */
import { expect, test } from 'vitest'
import { follow } from './flow.fixture.ts'

const network = (name: string, inside: string, base = 'nn.Module') => [
  `class ${name}(${base}):`,
  '    def __init__(self):',
  '        super().__init__()',
  `        self.inner = ${inside}`,
  '    def forward(self, x):',
  '        return self.inner(x)',
]

async function scratchIn(lines: readonly string[]): Promise<string[]> {
  const { report } = await follow(
    { 'a.py': ['import torch', 'import torch.nn as nn', ...lines].join('\n') },
    { m: 'load("m")' },
  )
  return report.scratch.map(({ label, place }) => `${label} ${place.line}`)
}

test('the outermost network, not the layers in it, nor one that nothing trains and no model meets', async () => {
  const lines = [
    ...network('Block', 'nn.Linear(1, 1)'),
    ...network('Net', 'Block()'),
    ...network('Unused', 'nn.Linear(2, 2)'),
    'model = load("m")',
    'net, unused = Net(), Unused()',
    'net(model(x))',
    'unused(y)',
  ]
  expect(await scratchIn(lines)).toEqual(['Net 9'])
})

test('a network that is trained counts though it meets no model', async () => {
  const lines = [
    ...network('Net', 'nn.Linear(1, 1)'),
    'model = load("m")',
    'net = Net()',
    'optimizer = torch.optim.Adam(net.parameters())',
    'net(x).sum().backward()',
    'optimizer.step()',
  ]
  expect(await scratchIn(lines)).toEqual(['Net 3'])
})

test('networks that a trainer without layers of its own holds count by themselves', async () => {
  const lines = [
    ...network('Generator', 'nn.Linear(1, 1)'),
    'class Trainer(nn.Module):',
    '    def __init__(self):',
    '        super().__init__()',
    '        self.generator = Generator()',
    '        self.judge = load("m")',
    '        self.optimizer = torch.optim.Adam(self.generator.parameters())',
    '    def fit(self, x):',
    '        self.judge(self.generator(x)).mean().backward()',
    '        self.optimizer.step()',
  ]
  expect(await scratchIn(lines)).toEqual(['Generator 3'])
})

test('losses, and transformations without layers, are no networks', async () => {
  const lines = [
    ...network('StyleLoss', 'nn.Linear(1, 1)'),
    ...network('Normalize', 'lambda x: x / 255'),
    'model = load("m")',
    'StyleLoss()(model(Normalize()(x)))',
  ]
  expect(await scratchIn(lines)).toEqual([])
})

test('a network that holds a loaded model is no scratch-trained one, unless it adds layers: then the model is a layer of it', async () => {
  const plain = network('Wrapper', 'load("m")')
  expect(await scratchIn([...plain, 'Wrapper()(x)'])).toEqual([])
  const more = [
    ...network('Net', 'load("m")'),
    '    def more(self):',
    '        self.head = nn.Linear(1, 1)',
    'Net()(x)',
  ]
  expect(await scratchIn(more)).toEqual(['Net 3'])
})
