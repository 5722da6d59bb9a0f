/** Whose variable a name is: lambdas, functions inside of functions, and texts that only look like statements. */
import { expect, test } from 'vitest'
import { factsOf } from '../parsed.fixture.ts'
import { usesOf } from './flow.fixture.ts'
import { lambdasIn } from './lambdas.ts'
import { maskedText } from './masked.ts'
import { regionsOf } from './pieces.ts'

test('a parameter of a lambda is none of the variables around it', async () => {
  const uses = await usesOf(['model = load("m")', 'f = lambda model, x=(1, 2): model(x)', 'f(other)', 'model(3)'])
  expect(uses).toEqual(['m: model call model (a.py:4)'])
})

test('what a lambda gives comes out where the lambda is called, and nowhere before', async () => {
  const uses = await usesOf([
    'model = load("m")',
    'ask = lambda x: model(x)',
    'later = lambda: model',
    'keep(ask)',
    'show(ask("?"))',
    'later().half()',
  ])
  expect(uses).toEqual([
    'm: model call model (a.py:2)',
    'm: output argument keep @0 (a.py:4)',
    'm: output argument show @0 (a.py:5)',
    'm: model method half (a.py:6)',
  ])
})

test('a weight that is called after the letter is no lambda', async () => {
  const uses = await usesOf(['model = load("m")', 'total = lambda_l1 * model(x) + lambda_l2', 'total.backward()'])
  expect(uses).toEqual(['m: model call model (a.py:2)', 'm: output method backward (a.py:3)'])
})

test('a model that a lambda only looks at is not what the lambda gives', async () => {
  const uses = await usesOf(['model = load("m")', 'f = lambda key: key in model', 'f("a").half()'])
  expect(uses).toEqual([])
})

test('an inner function sets the variable of the one around it, and not that of the module', async () => {
  const uses = await usesOf([
    'net = other',
    'def serve():',
    '    net = None',
    '    def start():',
    '        nonlocal net',
    '        net = load("m")',
    '    start()',
    '    net(1)',
    'net(2)',
  ])
  expect(uses).toEqual(['m: model call net (a.py:8)'])
})

test('a local variable, a parameter and a name of a class body hide the variable outside, or are hidden', async () => {
  const uses = await usesOf([
    'net = load("m")',
    'def local():',
    '    net = other()',
    '    net(1)',
    'def parameter(net):',
    '    net(2)',
    'class Body:',
    '    net = another',
    '    def run(self):',
    '        net(3)',
    '        self.net(4)',
  ])
  expect(uses).toEqual(['m: model call net (a.py:10)'])
})

test('what stands in comments and strings gives nothing back and is assigned to nothing', async () => {
  const uses = await usesOf([
    'model = load("m")',
    'def ready():',
    '    """Callers that yield model get',
    '    total += model',
    '    """',
    '    # yield model',
    '    return other',
    'ready().half()',
  ])
  expect(uses).toEqual([])
})

test('brackets in strings do not end a statement', () => {
  const text = 'total += f(")",\n  kept)\nother = 1'
  const [region] = regionsOf(text, factsOf(text))
  expect(text.slice(region?.start, region?.end)).toBe('f(")",\n  kept)')
})

test('strings and comments become blank at their places, their quotes and lines stay', () => {
  expect(maskedText('a = "b\\"c" # d\n"""e\nf"""')).toBe(
    'a = "    "    \n"    \n   "'.replace('"    \n   "', '"   \n   "'),
  )
  expect(maskedText("x['(']")).toBe("x[' ']")
})

test('parameters of lambdas, and how far their bodies reach', () => {
  const text = 'f(lambda x, *rest, k=(1, 2): x(rest), lambda: {y: z}, key=lambda i: a[i:j])'
  const lambdas = lambdasIn(text)
  expect(lambdas.map(({ names, body }) => [[...names], text.slice(body.start, body.end).trim()])).toEqual([
    [['x', 'rest', 'k'], 'x(rest)'],
    [[], '{y: z}'],
    [['i'], 'a[i:j]'],
  ])
})
