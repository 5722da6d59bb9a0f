"""Loads of sentence_transformers: constructors load."""
from sentence_transformers import CrossEncoder, SentenceTransformer, models, util

encoder = SentenceTransformer("all-MiniLM-L6-v2")  # finding: sentence_transformers.SentenceTransformer model all-MiniLM-L6-v2
pinned = SentenceTransformer("all-MiniLM-L6-v2", revision="e4ce9877")  # finding: sentence_transformers.SentenceTransformer model all-MiniLM-L6-v2 @e4ce9877
reranker = CrossEncoder("cross-encoder/ms-marco-MiniLM-L-6-v2")  # finding: sentence_transformers.CrossEncoder model cross-encoder/ms-marco-MiniLM-L-6-v2
words = models.Transformer("bert-base-uncased")  # finding: sentence_transformers.models.Transformer model bert-base-uncased
older = models.BERT("allenai/scibert_scivocab_cased", max_seq_length=128)  # finding: sentence_transformers.models.BERT model allenai/scibert_scivocab_cased

pooling = models.Pooling(768)  # ok: a layer without weights
scores = util.cos_sim(encoder.encode(["a"]), encoder.encode(["b"]))  # ok: a use
