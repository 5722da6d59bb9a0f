"""Loads of fastai: exported learners."""
from fastai.learner import load_learner
from fastai.vision.all import ImageDataLoaders

learner = load_learner("export.pkl")  # finding: fastai.learner.load_learner model export.pkl

data = ImageDataLoaders.from_folder("images")  # ok: data
