/** Shell commands: programs and options as shell scripts and README files write them. */
import { describe, expect, it } from 'vitest'
import { commandsIn, isPlaceholder } from './shellCommands.ts'
import { walkFile } from './walk.ts'

function commands(text: string, path = 'run.sh') {
  const walked = walkFile({ path, blob: 'b', text })
  if (!('file' in walked)) throw new Error('not a source')
  return commandsIn(walked.file).map(({ script, options }) => [
    script,
    ...options.map((option) => [option.name, option.value]),
  ])
}

describe('commands', () => {
  it.each([
    ['an option and its value', 'python train.py --model-name bert-base', ['train.py', ['model_name', 'bert-base']]],
    ['an equals sign', 'python3 train.py --model="x/y"', ['train.py', ['model', 'x/y']]],
    ['a module', 'python -m pkg.train --model x/y', ['pkg/train.py', ['model', 'x/y']]],
    ['variables before the program', 'CUDA_VISIBLE_DEVICES=0 python a.py --m x/y', ['a.py', ['m', 'x/y']]],
    ['a launcher', 'torchrun --nproc 2 a.py --m x/y', ['a.py', ['m', 'x/y']]],
    [
      'continued lines',
      'python a.py \\\n  --n 1\\\n  --m x/y\\\n  --k 2',
      ['a.py', ['n', '1'], ['m', 'x/y'], ['k', '2']],
    ],
    ['a hydra override', 'python a.py model.name=x/y', ['a.py', ['model.name', 'x/y']]],
    ['the end of a command', 'python a.py --m x/y; python', ['a.py', ['m', 'x/y']]],
    ['a comment after it', 'python a.py --m x/y # --m z/z', ['a.py', ['m', 'x/y']]],
  ])('reads %s', (_what, text, expected) => {
    expect(commands(text)).toEqual([expected])
  })

  it.each([
    ['set above', 'M=x/y\npython a.py --m $M', ['x/y']],
    ['exported, in quotes', 'export M="x/y"\npython a.py --m "${M}-large"', ['x/y-large']],
    ['completed later', 'M=x/y\nM=$M-cased\npython a.py --m $M', ['x/y-cased']],
    ['of a loop', 'for m in x/a x/b; do\npython a.py --m $m\ndone', ['x/a', 'x/b']],
    ['with a default', 'python a.py --m ${M:-x/y}', ['x/y']],
    ['of which nothing is known', 'python a.py --m $1', []],
  ])('follows a variable %s', (_what, text, values) => {
    expect(commands(text).flatMap(([, ...options]) => options.map((option) => option[1]))).toEqual(values)
  })

  it('finds commands in the prose of a README', () => {
    expect(commands('Run\n\n```\n$ python a.py --m x/y\n```\n', 'README.md')).toEqual([['a.py', ['m', 'x/y']]])
  })

  it('says where the value stands', () => {
    const walked = walkFile({ path: 'run.sh', blob: 'b', text: 'python a.py --m x/y' })
    const [option] = 'file' in walked ? (commandsIn(walked.file)[0]?.options ?? []) : []
    expect([option?.start, option?.end]).toEqual([16, 19])
  })
})

describe('placeholders', () => {
  it.each(['path/to/model', '<model>', 'your-model', '/path/to/x', 'MODEL_NAME', '[model]', 'a,b', ''])(
    '%s is one',
    (text) => {
      expect(isPlaceholder(text)).toBe(true)
    },
  )
  it.each(['bert-base-uncased', 'x/y', './checkpoints/a.pt', 'ViT-B/32', 'RN50'])('%s is none', (text) => {
    expect(isPlaceholder(text)).toBe(false)
  })
})
