/** Probe: a program that puts a head of its own, trained and measured here, on what a pre-trained encoder returns. */

export const probeProgram = `import torch
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


@torch.no_grad()
def test(texts, labels):
    from sklearn.metrics import accuracy_score

    features = encoder(**tokenizer(texts, return_tensors="pt")).last_hidden_state[:, 0]
    return accuracy_score(labels, head(features).argmax(1))
`
