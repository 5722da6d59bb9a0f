/** Hooks: methods that a framework calls are called where their objects are given to it, and nowhere else. */
import { describe, expect, it } from 'vitest'
import { callersIn } from './parsed.fixture.ts'

const net = `
import pytorch_lightning as pl
class Net(pl.LightningModule):
    def training_step(self, batch, index): return self.shared(batch)
    def validation_step(self, batch, index): return self.shared(batch)
    def test_step(self, batch, index): return self.shared(batch)
    def configure_optimizers(self): return adam(self.parameters())
    def shared(self, batch): return self(batch)
    def forward(self, batch): return load()(batch)
class Deeper(Net):
    def training_step(self, batch, index): pass
`

const run = `
import pytorch_lightning as pl
from net import Net
def train():
    model = Net()
    pl.Trainer().fit(model, data)
def check():
    pl.Trainer().test(Net())
def other():
    regression.fit(table)
`

describe('a Lightning module', () => {
  const callers = (symbol: string) => callersIn({ 'net.py': net, 'run.py': run }, 'net.py', symbol)

  it.each([
    ['Net.training_step', ['run.py train: argument pl.Trainer().fit(model, data)']],
    ['Net.configure_optimizers', ['run.py train: argument pl.Trainer().fit(model, data)']],
    ['Net.validation_step', ['run.py train: argument pl.Trainer().fit(model, data)']],
    ['Net.test_step', ['run.py check: argument pl.Trainer().test(Net())']],
    ['Deeper.training_step', []],
  ])('has %s called by what its kind of run is started with', async (symbol, expected) => {
    expect(await callers(symbol)).toEqual(expected)
  })

  it('calls its own forward through itself', async () => {
    expect(await callers('Net.forward')).toEqual(['net.py Net.shared: method self(batch)'])
  })

  it('is called by nobody where the repository’s own `fit` gets it', async () => {
    const own = 'from net import Net\nclass Mine:\n    def fit(self, model): pass\nMine().fit(Net())'
    const found = await callersIn({ 'net.py': net, 'run.py': own }, 'net.py', 'Net.training_step')
    expect(found).toEqual([])
  })
})

const trainer = `
from transformers import Trainer, TrainerCallback
from torch.utils.data import Dataset
class Mine(Trainer):
    def compute_loss(self, model, inputs): return load()(model, inputs)
class Log(TrainerCallback):
    def on_epoch_end(self, args, state, control): pass
class Pairs(Dataset):
    def __getitem__(self, index): return load()
class Plain:
    def on_epoch_end(self): pass
`

describe('a trainer of transformers', () => {
  const start = `
from parts import Mine, Log, Pairs, Plain
def main():
    trainer = Mine(model=net, train_dataset=Pairs(), callbacks=[Log()])
    trainer.add_callback(Plain)
    trainer.train()
    trainer.save()
`
  const callers = (symbol: string) => callersIn({ 'parts.py': trainer, 'run.py': start }, 'parts.py', symbol)
  const made = 'run.py main: argument Mine(model=net, train_dataset=Pairs(), callbacks=[Log()])'

  it.each([
    ['Mine.compute_loss', ['run.py main: argument trainer.train()']],
    ['Log.on_epoch_end', [made]],
    ['Pairs.__getitem__', [made]],
    ['Plain.on_epoch_end', []],
  ])('calls %s', async (symbol, expected) => {
    expect(await callers(symbol)).toEqual(expected)
  })
})

it('a thread runs where it is started', async () => {
  const files = {
    'work.py':
      'from threading import Thread\nclass Work(Thread):\n    def run(self): load()\nclass Other:\n    def run(self): load()\n',
    'main.py': 'from work import Work, Other\ndef main():\n    Work().start()\n    Other().start()\n',
  }
  expect(await callersIn(files, 'work.py', 'Work.run')).toEqual(['main.py main: argument Work().start()'])
  expect(await callersIn(files, 'work.py', 'Other.run')).toEqual([])
})
