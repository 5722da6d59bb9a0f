"""Guidance: models that judge others."""
import torch
from torch import nn
from torchvision import models
from diffusers.pipelines.stable_diffusion import StableDiffusionSafetyChecker


class PerceptualLoss(nn.Module):
    def __init__(self):
        super().__init__()
        self.vgg = models.vgg19(pretrained=True)  # finding: guides-from-load, guides-someone, in-a-loss-class, loaded-for-a-loss, loss-network, member-of-a-loss-class

    def forward(self, made, real):
        return nn.functional.l1_loss(self.vgg(made), self.vgg(real))  # finding: guides-someone, in-a-loss-class, loss-network, output-in-loss-of-another


safety_checker = StableDiffusionSafetyChecker.from_pretrained("CompVis/stable-diffusion-safety-checker")  # finding: filters-someone, loads-safety


def check_safety(pictures):
    return safety_checker(pictures)  # finding: judges-safety, judges-safety-where


def generate(network, seeds):
    return check_safety(network(seeds))


# file: third_party/PerceptualSimilarity/networks.py
from torchvision import models


class PNetLin:
    def __init__(self):
        self.net = models.squeezenet1_1(pretrained=True)  # finding: perceptual-metric-code, scores-someone

    def forward(self, one, other):
        return self.net(one) - self.net(other)  # finding: perceptual-metric


# file: metrics/fid.py
from torchvision import models

inception = models.inception_v3(pretrained=True)  # finding: measures-someone


def get_activations(pictures):
    return inception(pictures)  # finding: instrument-path, measures


def compute_statistics(pictures):
    found = get_activations(pictures)
    return found.mean(), numpy.cov(found)  # finding: instrument, instrument-path


# file: counting.py
from torch import nn
from torchvision import models


class Counter(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = models.resnet18(pretrained=True)  # finding: serves-a-network
        self.head = nn.Linear(1000, 1)

    def forward(self, pictures):
        return self.head(self.body(pictures))


# file: alike.py
import clip
from torch import nn


class PictureSimilarity(nn.Module):
    def __init__(self):
        super().__init__()
        self.model, _ = clip.load("ViT-B/32")  # finding: measures-by-class, measures-someone

    def forward(self, one, other):
        return nn.functional.cosine_similarity(self.model.encode_image(one), self.model.encode_image(other))


# file: plain.py
def compare(one, other):
    return (one - other).abs().mean()  # ok: no model
