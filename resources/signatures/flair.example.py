"""Loads of flair: taggers and embeddings."""
from flair.data import Sentence
from flair.embeddings import FlairEmbeddings, TransformerWordEmbeddings
from flair.models import SequenceTagger

tagger = SequenceTagger.load("ner-english")  # finding: flair.models.SequenceTagger.load model ner-english
context = FlairEmbeddings("news-forward")  # finding: flair.embeddings.FlairEmbeddings model news-forward
words = TransformerWordEmbeddings("bert-base-uncased")  # finding: flair.embeddings.TransformerWordEmbeddings model bert-base-uncased

sentence = Sentence("a text")  # ok: a use
