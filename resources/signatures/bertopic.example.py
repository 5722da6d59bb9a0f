"""Loads of BERTopic."""
from bertopic import BERTopic

shared = BERTopic.load("MaartenGr/BERTopic_Wikipedia")  # finding: bertopic.BERTopic.load model MaartenGr/BERTopic_Wikipedia

fresh = BERTopic(nr_topics=10)  # ok: no weights of its own
