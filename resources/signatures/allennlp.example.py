"""Loads of AllenNLP: archives by path or URL."""
from allennlp.models.archival import load_archive
from allennlp.predictors.predictor import Predictor

predictor = Predictor.from_path("https://storage.example.org/coref-spanbert.tar.gz")  # finding: allennlp.predictors.predictor.Predictor.from_path model https://storage.example.org/coref-spanbert.tar.gz
archive = load_archive("model.tar.gz")  # finding: allennlp.models.archival.load_archive model model.tar.gz

answer = predictor.predict(document="a text")  # ok: a use
