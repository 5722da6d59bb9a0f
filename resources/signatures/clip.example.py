"""Loads of OpenAI's clip package."""
import clip
import numpy as np

model, preprocess = clip.load("ViT-B/32", device="cpu")  # finding: clip.load model ViT-B/32

tokens = clip.tokenize(["a lighthouse"])  # ok: a use
bounded = np.clip(tokens, 0, 1)  # ok: another clip
