"""Encoders whose vectors are the product."""
import clip
import faiss
import gensim.downloader
import h5py
import numpy
import torch
from langchain.vectorstores import FAISS
from sentence_transformers import CrossEncoder, SentenceTransformer
from sentence_transformers.util import cos_sim
from sklearn.cluster import KMeans
from torch import nn

encoder = SentenceTransformer("all-MiniLM-L6-v2")  # finding: sentence-encoder
pairs = CrossEncoder("cross-encoder/ms-marco-MiniLM-L-6-v2")  # finding: cross-encoder
both, preprocess = clip.load("ViT-B/32")  # finding: pair-encoder
words = gensim.downloader.load("glove-wiki-gigaword-50")  # finding: word-vectors


def search(texts, question):
    vectors = encoder.encode(texts)  # finding: encode
    index = faiss.IndexFlatIP(384)
    index.add(vectors)  # finding: index
    near = cos_sim(vectors, question)  # finding: similarity
    groups = KMeans(8).fit(vectors)  # finding: estimator
    unit = nn.functional.normalize(vectors)  # finding: pooled
    single = vectors.mean(0)  # finding: averaged
    joined = torch.cat([vectors, other])  # finding: joined
    numpy.save("vectors.npy", vectors)  # finding: features-saved
    return near, groups, unit, single, joined


class Head(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = SentenceTransformer("all-mpnet-base-v2")  # finding: sentence-encoder
        self.fc = nn.Linear(768, 2)

    def forward(self, texts):
        return self.fc(self.body.encode(texts))  # finding: encode, read-by-layers


brought = both.visual.encode(picture)  # finding: part-encodes
store = FAISS.from_texts(texts, encoder)  # finding: vectors-store

numbers = numpy.zeros(3)  # ok: no model
