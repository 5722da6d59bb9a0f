/** What is called, in full as the imports say. */
import { expect, test } from 'vitest'
import { usesOf } from './flow.fixture.ts'

async function nameOf(lines: readonly string[], call: string): Promise<string | undefined> {
  const uses = await usesOf([...lines, 'out = load("m")(x)', call])
  const found = uses.find((use) => use.includes('argument') && use.endsWith(`(a.py:${lines.length + 2})`))
  return /argument (.*) @/.exec(found ?? '')?.[1]
}

test.each([
  [['import torch.nn.functional as F'], 'F.l1_loss(out, y)', 'torch.nn.functional.l1_loss'],
  [['import torch'], 'torch.nn.functional.relu(out)', 'torch.nn.functional.relu'],
  [['from torch.nn import functional'], 'functional.relu(out)', 'torch.nn.functional.relu'],
  [
    ['import torch.nn as nn', 'criterion = nn.CrossEntropyLoss().cuda()'],
    'criterion(out, y)',
    'torch.nn.CrossEntropyLoss',
  ],
  [['import torch.nn as nn'], 'nn.L1Loss()(out, y)', 'torch.nn.L1Loss'],
  [['from .metrics import fid'], 'fid(out)', 'metrics.fid'],
  [['from metrics.fid import compute as measure'], 'measure(out)', 'metrics.fid.compute'],
  [
    ['from torch.utils.tensorboard import SummaryWriter', 'writer = SummaryWriter("logs")'],
    'writer.add_image("x", out)',
    'torch.utils.tensorboard.SummaryWriter.add_image',
  ],
  [['def show(x):', '    pass', 'alias = show'], 'alias(out)', 'alias'],
  [[], 'nowhere.known(out)', 'nowhere.known'],
])('%j %s', async (lines, call, name) => {
  expect(await nameOf(lines, call)).toBe(name)
})

test('an attribute goes by what the class stores in it', async () => {
  const uses = await usesOf([
    'import torch.nn as nn',
    'class Task:',
    '    def __init__(self):',
    '        self.criterion = nn.MSELoss()',
    '    def loss(self, model, x, y):',
    '        return self.criterion(model(x), y)',
    'Task().loss(load("m"), x, y)',
  ])
  expect(uses).toContain('m: output argument torch.nn.MSELoss @0 (a.py:6)')
})
