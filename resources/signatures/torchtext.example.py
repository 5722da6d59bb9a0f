"""Loads of torchtext: bundles and word vectors."""
import torchtext
from torchtext.vocab import GloVe

encoder = torchtext.models.XLMR_BASE_ENCODER.get_model()  # finding: torchtext.models.XLMR_BASE_ENCODER.get_model model XLMR_BASE_ENCODER
vectors = GloVe(name="6B", dim=100)  # finding: torchtext.vocab.GloVe weights 6B

tokens = torchtext.data.utils.get_tokenizer("basic_english")  # ok: no model
