"""Loads of KeyBERT: the constructor takes a sentence encoder by name."""
from keybert import KeyBERT

extractor = KeyBERT("distilbert-base-nli-mean-tokens")  # finding: keybert.KeyBERT model distilbert-base-nli-mean-tokens

keywords = extractor.extract_keywords("a text")  # ok: a use
