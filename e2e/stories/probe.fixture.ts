/** Probe: a repository whose program puts a head of its own, trained here, on what a pre-trained encoder returns. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { commitFiles } from '../../electron/clone/fixtureGit.fixture.ts'

export const probe = { name: 'probe', encoder: 'bert-base-uncased', head: 'Head', file: 'train.py' } as const

const program = `import torch
from torch import nn
from transformers import AutoModel, AutoTokenizer

NAME = "bert-base-uncased"
tokenizer = AutoTokenizer.from_pretrained(NAME)
encoder = AutoModel.from_pretrained(NAME)
encoder.eval()


class Head(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(768, 2)

    def forward(self, features):
        return self.layer(features)


head = Head()
optimizer = torch.optim.Adam(head.parameters())


def train(texts, labels):
    inputs = tokenizer(texts, return_tensors="pt")
    with torch.no_grad():
        features = encoder(**inputs).last_hidden_state[:, 0]
    loss = nn.functional.cross_entropy(head(features), labels)
    loss.backward()
    optimizer.step()
`

/** Makes the clone in a folder; gives its path. */
export function createProbe(folder: string): string {
  const path = join(folder, probe.name)
  mkdirSync(path)
  commitFiles(path, [{ name: probe.file, content: program }])
  return path
}
