"""The conventional pipeline of networks that are trained from scratch."""
import torch
from torch import nn
from transformers import AutoModel


class Head(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(768, 4)

    def forward(self, vectors):
        return self.layer(vectors)

    def predict(self, vectors):
        return self.layer(vectors).argmax(1)

    def score(self, vectors, labels):
        return (self.predict(vectors) == labels).mean()


encoder = AutoModel.from_pretrained("bert-base-uncased")
head = Head()


def learn(batch, labels):
    optimizer = torch.optim.Adam(head.parameters())  # finding: called-in-backward
    features = encoder(batch)
    loss = nn.functional.cross_entropy(head(features), labels)  # finding: called-in-backward, features-come-in
    loss.backward()
    optimizer.step()  # finding: stepped


def answer(batch):
    return head.predict(encoder(batch))  # finding: answers


def check(batch, labels):
    return head.score(encoder(batch), labels)  # finding: scored


def ask(batch):
    return head(encoder(batch))  # finding: called-for-an-answer, features-come-in


table = {}  # ok: no model
