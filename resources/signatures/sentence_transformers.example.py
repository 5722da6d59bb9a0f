"""Loads of sentence_transformers: constructors load."""
from sentence_transformers import CrossEncoder, SentenceTransformer, util

encoder = SentenceTransformer("all-MiniLM-L6-v2")  # finding: sentence_transformers.SentenceTransformer model all-MiniLM-L6-v2
pinned = SentenceTransformer("all-MiniLM-L6-v2", revision="e4ce9877")  # finding: sentence_transformers.SentenceTransformer model all-MiniLM-L6-v2 @e4ce9877
reranker = CrossEncoder("cross-encoder/ms-marco-MiniLM-L-6-v2")  # finding: sentence_transformers.CrossEncoder model cross-encoder/ms-marco-MiniLM-L-6-v2

scores = util.cos_sim(encoder.encode(["a"]), encoder.encode(["b"]))  # ok: a use
