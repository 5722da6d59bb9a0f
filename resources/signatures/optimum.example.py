"""Loads of optimum."""
from optimum.onnxruntime import ORTModelForSequenceClassification
from optimum.pipelines import pipeline

model = ORTModelForSequenceClassification.from_pretrained("distilbert-base-uncased", export=True)  # finding: optimum.onnxruntime.ORTModelForSequenceClassification.from_pretrained model distilbert-base-uncased
run = pipeline("text-classification", model="distilbert-base-uncased")  # finding: optimum.pipelines.pipeline pipeline distilbert-base-uncased

model.save_pretrained("out")  # ok: saving is no load
