"""Loads of OpenAI's clip package and of packages that load its relatives."""
import clip
import numpy as np
from all_clip import load_clip

model, preprocess = clip.load("ViT-B/32", device="cpu")  # finding: clip.load model ViT-B/32
any_clip, _, _ = load_clip("open_clip:ViT-B-32/laion2b_s34b_b79k")  # finding: all_clip.load_clip model open_clip:ViT-B-32/laion2b_s34b_b79k

tokens = clip.tokenize(["a lighthouse"])  # ok: a use
bounded = np.clip(tokens, 0, 1)  # ok: another clip
