"""Loads of spaCy: trained pipelines by package name."""
import spacy
from spacy.util import load_model

nlp = spacy.load("en_core_web_sm")  # finding: spacy.load model en_core_web_sm
other = load_model("de_core_news_md", disable=["ner"])  # finding: spacy.util.load_model model de_core_news_md

blank = spacy.blank("en")  # ok: no weights
doc = nlp("text")  # ok: a use
