"""Loads of tensorflow_hub: handles are URLs that end in a version."""
import tensorflow_hub as hub

encoder = hub.load("https://tfhub.dev/google/universal-sentence-encoder/4")  # finding: tensorflow_hub.load model https://tfhub.dev/google/universal-sentence-encoder/4
layer = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2", trainable=True)  # finding: tensorflow_hub.KerasLayer model https://tfhub.dev/google/nnlm-en-dim50/2

folder = hub.resolve("https://tfhub.dev/google/nnlm-en-dim50/2")  # ok: a path
