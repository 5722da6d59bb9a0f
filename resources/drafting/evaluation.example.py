"""Outputs are judged by numbers."""
import torch
from sklearn.metrics import accuracy_score
from torchvision import models
from transformers import AutoModelForSequenceClassification, Trainer

network = models.resnet18(pretrained=True)
judge = AutoModelForSequenceClassification.from_pretrained("bert-base-uncased")


def evaluate(batch, labels):
    scores = network(batch)  # finding: evaluation-function
    right = accuracy_score(labels, scores)  # finding: metric-library, metric-named
    near = psnr(scores, labels)  # finding: metric-named
    same = scores.eq(labels)  # finding: compared-with-labels
    return right, near, same


def held_out(batch, labels):
    with torch.no_grad():
        return torch.nn.functional.cross_entropy(network(batch), labels)  # finding: loss-of-held-out


trainer = Trainer(model=judge, compute_metrics=accuracy)  # finding: compute-metrics
BinaryClassificationEvaluator(judge)  # finding: evaluator

number = accuracy_score([1], [1])  # ok: no model
