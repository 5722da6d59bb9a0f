/** Callers of inherited methods: only what makes objects of the classes through which the trace came. */
import { describe, expect, it } from 'vitest'
import { rootStep, traceCallers } from './callers.ts'
import { type Files, tracerOf } from './parsed.fixture.ts'

/** `depth symbol` of each step, in the order of the trace. */
async function traced(files: Files, path: string, symbol: string): Promise<string[]> {
  const root = rootStep({ symbol, path, line: 1, start: 0, end: 0 })
  const { signal } = new AbortController()
  const steps = await traceCallers(root, tracerOf(files), { depth: 6, signal })
  return steps.map((step) => `${step.depth} ${step.path} ${step.symbol || '-'}`).slice(1)
}

const agents = `
class Agent:
    def __init__(self): self.model = self.build()
    def build(self): pass
    def reset(self): self.build()
class Bart(Agent):
    def build(self): load()
class LargeBart(Bart):
    pass
class Bert(Agent):
    def build(self): load()
class Old(Agent):
    def __init__(self): super().__init__()
    def build(self): load()
`

const scripts = {
  'bart.py': 'from agents import Bart\ndef f(): Bart()',
  'large.py': 'from agents import LargeBart\ndef f(): LargeBart()',
  'bert.py': 'from agents import Bert\ndef f(): Bert()',
  'old.py': 'from agents import Old\ndef f(): Old()',
}

const among = (steps: readonly string[]) => steps.filter((step) => !step.includes(' agents.py '))

describe('a call in an inherited method', () => {
  it('is reached only for objects of the class that the trace came from, and of what derives from it', async () => {
    const steps = await traced({ 'agents.py': agents, ...scripts }, 'agents.py', 'Bart.build')
    expect(steps).toEqual(['1 agents.py Agent.__init__', '1 agents.py Agent.reset', '2 bart.py f', '2 large.py f'])
  })

  it('is reached through the constructor of a subclass that calls the base’s', async () => {
    const steps = await traced({ 'agents.py': agents, ...scripts }, 'agents.py', 'Old.build')
    expect(steps).toEqual([
      '1 agents.py Agent.__init__',
      '1 agents.py Agent.reset',
      '2 agents.py Old.__init__',
      '3 old.py f',
    ])
  })

  it.each([
    ['the older super()', 'super(Old, self).__init__()'],
    ['the name of the base', 'Agent.__init__(self)'],
  ])('is reached through %s alike', async (_how, call) => {
    const files = { 'agents.py': agents.replace('super().__init__()', call), ...scripts }
    expect(among(await traced(files, 'agents.py', 'Old.build'))).toEqual(['3 old.py f'])
    expect(among(await traced(files, 'agents.py', 'Bert.build'))).toEqual(['2 bert.py f'])
  })

  it('is reached for every class where the method is the base’s own', async () => {
    const steps = await traced(
      { 'agents.py': agents.replaceAll('def build(self): load()', 'x = 1'), ...scripts },
      'agents.py',
      'Agent.build',
    )
    expect(among(steps)).toEqual(['2 bart.py f', '2 bert.py f', '2 large.py f', '3 old.py f'])
  })

  it('keeps to the class over several methods, functions inside of them, and properties', async () => {
    const python = `
class Agent:
    def run(self): self.prepare()
    def prepare(self):
        def later(): return self.net
        later()
    @property
    def net(self): return self.build()
class Bart(Agent):
    def build(self): load()
class Bert(Agent):
    def build(self): load()
def f(): Bart().run()
def g(): Bert().run()
`
    expect(await traced({ 'a.py': python }, 'a.py', 'Bart.build')).toEqual([
      '1 a.py Agent.net',
      '2 a.py Agent.prepare.later',
      '3 a.py Agent.prepare',
      '4 a.py Agent.run',
      '5 a.py f',
    ])
  })

  it('keeps to the class that a class method is called on', async () => {
    const python = `
class Agent:
    @classmethod
    def make(cls): return cls()
class Bart(Agent):
    def __init__(self): load()
class Bert(Agent):
    def __init__(self): load()
def f(): Bart.make()
def g(): Bert.make()
`
    expect(await traced({ 'a.py': python }, 'a.py', 'Bart.__init__')).toEqual(['1 a.py Agent.make', '2 a.py f'])
  })

  it('keeps to the class of an object that a class method makes and calls', async () => {
    const python = `
class Script:
    @classmethod
    def main(cls):
        script = cls()
        return script.run()
class Train(Script):
    def run(self): load()
class Vacuum(Script):
    def run(self): load()
def f(): Train.main()
def g(): Vacuum.main()
`
    expect(await traced({ 'a.py': python }, 'a.py', 'Train.run')).toEqual(['1 a.py Script.main', '2 a.py f'])
  })

  it('is followed again for other classes than before', async () => {
    const python = `
class Agent:
    def __init__(self): self.build()
    def build(self): pass
class Bart(Agent):
    def build(self): common()
class Bert(Agent):
    def build(self): common()
def common(): load()
def f(): Bart()
def g(): Bert()
`
    expect(await traced({ 'a.py': python }, 'a.py', 'common')).toEqual([
      '1 a.py Bart.build',
      '1 a.py Bert.build',
      '2 a.py Agent.__init__',
      '2 a.py Agent.__init__',
      '3 a.py f',
      '3 a.py g',
    ])
  })

  it('says nothing of the first parameter of a static method', async () => {
    const python = `
class Agent:
    @staticmethod
    def use(other: "Agent"): other.build()
    def build(self): pass
class Bart(Agent):
    def build(self): load()
def f(): Agent.use(Bart())
`
    expect(await traced({ 'a.py': python }, 'a.py', 'Bart.build')).toEqual(['1 a.py Agent.use', '2 a.py f'])
  })

  it('says nothing of an object that is made elsewhere', async () => {
    const python = `
class Agent:
    def use(self, other: "Agent"): other.build()
    def build(self): pass
class Bart(Agent):
    def build(self): load()
class Bert(Agent):
    pass
def f(): Bert().use(Bart())
`
    expect(await traced({ 'a.py': python }, 'a.py', 'Bart.build')).toEqual(['1 a.py Agent.use', '2 a.py f'])
  })
})
