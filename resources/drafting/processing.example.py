"""Raw data become input."""
import clip
import librosa
from datasets import load_dataset
from PIL import Image
from sklearn.model_selection import train_test_split
import torch
from torch.utils.data import DataLoader
from torchvision import models, transforms
from transformers import AutoModel, AutoProcessor, AutoTokenizer, DataCollatorWithPadding

network = models.resnet18(pretrained=True)
hearing = AutoModel.from_pretrained("facebook/wav2vec2-base")
processor = AutoProcessor.from_pretrained("facebook/wav2vec2-base")
tokenizer = AutoTokenizer.from_pretrained("bert-base-uncased")
both, preprocess = clip.load("ViT-B/32")


def look_at_once(picture):
    return network(transforms.Resize(224)(picture))  # finding: pictures


def look(path):
    picture = transforms.Resize(224)(Image.open(path))  # finding: pictures
    return network(picture)


def look_scaled(picture):
    return network(picture / 255)  # finding: scaled


def look_prepared(path):
    picture = preprocess_picture(path)  # finding: own-preparation
    return network(torch.tensor(picture))  # finding: tensors


def hear(path):
    wave, rate = librosa.load(path)  # finding: sounds
    return hearing(wave)


def hear_well(path):
    ready = processor(path)
    return hearing(ready)  # finding: made-by-processor


def match(path, words):
    picture = preprocess(path)  # finding: own-transform
    tokens = clip.tokenize(words)  # finding: texts
    return both(picture, tokens)  # finding: made-by-processor


def look_at_all(data):
    for batch in DataLoader(data):  # finding: batches
        network(batch)


def look_at_some(data):
    seen, unseen = train_test_split(data)  # finding: split
    return network(seen)


collate = DataCollatorWithPadding(tokenizer)  # finding: collated


def plain(picture):
    return network(picture)  # ok: nothing is prepared here
