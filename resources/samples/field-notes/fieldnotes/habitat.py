"""What does the place look like? A photograph is put into one of nine habitats."""

from __future__ import annotations

from pathlib import Path

import torch
from PIL import Image
from torch import nn
from torchvision import models, transforms

HABITATS = ["beech wood", "bog", "farmland", "garden", "heath", "lake", "pine wood", "river", "shore"]

to_tensor = transforms.Compose(
    [
        transforms.Resize(256),
        transforms.CenterCrop(224),
        transforms.ToTensor(),
        transforms.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225]),
    ]
)


def build(fast: bool) -> nn.Module:
    """The large network for a desk, the small one for a tablet in the rain."""
    if fast:
        network = models.mobilenet_v3_small(weights="IMAGENET1K_V1")
        network.classifier[-1] = nn.Linear(1024, len(HABITATS))
    else:
        network = models.resnet50(weights=models.ResNet50_Weights.IMAGENET1K_V2)
        network.fc = nn.Linear(2048, len(HABITATS))
    return network


def baseline() -> nn.Module:
    """The same task without anything learned before; it tells what the pre-training is worth."""
    return models.resnet18(pretrained=False, num_classes=len(HABITATS))


def finetune(network: nn.Module, batches, epochs: int = 8) -> nn.Module:
    optimizer = torch.optim.SGD(network.parameters(), lr=1e-3, momentum=0.9)
    network.train()
    for _ in range(epochs):
        for images, labels in batches:
            optimizer.zero_grad()
            nn.functional.cross_entropy(network(images), labels).backward()
            optimizer.step()
    return network


@torch.inference_mode()
def habitat(photograph: Path, network: nn.Module) -> str:
    image = to_tensor(Image.open(photograph).convert("RGB")).unsqueeze(0)
    return HABITATS[network.eval()(image).argmax().item()]
