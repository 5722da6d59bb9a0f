"""Loads of bert_score: the scorer holds a model."""
from bert_score import BERTScorer, plot_example

scorer = BERTScorer(model_type="microsoft/deberta-xlarge-mnli")  # finding: bert_score.BERTScorer model microsoft/deberta-xlarge-mnli

plot_example("a", "b", lang="en")  # ok: a plot
