/** Herbarium: a small project with a history: what stories search in, and move from one commit to another. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fixtureGit, initialise } from '../../electron/clone/fixtureGit.fixture.ts'

const leaf = `"""Names a leaf."""
from transformers import AutoModel, AutoTokenizer


def load_leaf_model():
    tokenizer = AutoTokenizer.from_pretrained("bert-base-uncased")
    model = AutoModel.from_pretrained("bert-base-uncased", output_attentions=True)
    return tokenizer, model


def press_leaf(image):
    return image.flatten()
`

const petal = `"""Names a petal."""
from transformers import AutoModel


def load_petal_model():
    return AutoModel.from_pretrained("distilbert-base-cased")


def old_petal_model():
    return AutoModel.from_pretrained("albert-base-v1")
`

const many = Array.from(
  { length: 10 },
  (_, index) => `step_${index} = AutoModel.from_pretrained("model-${index}")\n`,
).join('')

const first: Readonly<Record<string, string>> = {
  'README.md': '# Herbarium\n\nNames pressed plants.\n',
  'herbarium/leaf.py': leaf,
  'herbarium/petal.py': petal,
  'herbarium/steps.py': `from transformers import AutoModel\n\n${many}`,
  // No expression of nested repetitions comes to an end on this line.
  'data/genome.txt': `${'a'.repeat(80)}b\n`,
}

/** Lines above, an edited call, a function that went, a file under another name. */
const second: Readonly<Record<string, string | null>> = {
  'herbarium/leaf.py': leaf
    .replace('from transformers', 'import torch\nfrom transformers')
    .replace('"bert-base-uncased", output_attentions=True', '"roberta-base", output_attentions=False'),
  'herbarium/petal.py': petal.replace(/\n\ndef old_petal_model[^]*/, ''),
  'herbarium/steps.py': null,
  'herbarium/pipeline.py': first['herbarium/steps.py'] ?? '',
}

export interface Herbarium {
  readonly path: string
  /** Tagged `v1` and `v2`. */
  readonly commits: readonly [string, string]
}

function commitFiles(path: string, files: Readonly<Record<string, string | null>>, tag: string): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    if (content === null) rmSync(join(path, name))
    else writeFileSync(join(path, name), content)
  }
  fixtureGit(path, ['add', '--all'])
  fixtureGit(path, ['commit', '--quiet', '-m', tag])
  fixtureGit(path, ['tag', tag])
  return fixtureGit(path, ['rev-parse', 'HEAD'])
}

export function createHerbarium(folder: string): Herbarium {
  const path = join(folder, 'herbarium')
  mkdirSync(path)
  initialise(path)
  return { path, commits: [commitFiles(path, first, 'v1'), commitFiles(path, second, 'v2')] }
}

/** Calls of `from_pretrained` at the first commit. */
export const calls = 14
