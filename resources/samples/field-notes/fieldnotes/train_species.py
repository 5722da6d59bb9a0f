"""Trains the species network on the vectors of the frozen encoder."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset, random_split

from .audio import clips, read_recording
from .classifier import SpeciesHead
from .embed import SoundEncoder


def load_examples(folder: Path, encoder: SoundEncoder) -> tuple[list[str], TensorDataset]:
    species = sorted(child.name for child in folder.iterdir() if child.is_dir())
    vectors, labels = [], []
    for label, name in enumerate(species):
        for path in sorted((folder / name).glob("*.wav")):
            batch = [clip.samples for clip in clips(read_recording(path))]
            vectors.append(encoder(batch).cpu())
            labels.extend([label] * len(batch))
    return species, TensorDataset(torch.cat(vectors).clone(), torch.tensor(labels))


def accuracy(head: SpeciesHead, loader: DataLoader) -> float:
    head.eval()
    with torch.no_grad():
        hits = [(head(vectors).argmax(dim=1) == labels).float() for vectors, labels in loader]
    return torch.cat(hits).mean().item()


def train(folder: Path, epochs: int, checkpoint: str) -> None:
    species, examples = load_examples(folder, SoundEncoder())
    held_out = len(examples) // 5
    training, validation = random_split(examples, [len(examples) - held_out, held_out])

    head = SpeciesHead(species)
    optimizer = torch.optim.AdamW(head.parameters(), lr=3e-4)
    loss_function = nn.CrossEntropyLoss(label_smoothing=0.1)
    best = 0.0
    for epoch in range(epochs):
        head.train()
        for vectors, labels in DataLoader(training, batch_size=64, shuffle=True):
            optimizer.zero_grad()
            loss = loss_function(head(vectors), labels)
            loss.backward()
            optimizer.step()
        score = accuracy(head, DataLoader(validation, batch_size=256))
        print(f"epoch {epoch + 1}: {score:.1%} of the held-out clips")
        if score > best:
            best = score
            head.save(checkpoint)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--epochs", type=int, default=30)
    parser.add_argument("--checkpoint", default="checkpoints/species-head.pt")
    arguments = parser.parse_args()
    train(arguments.folder, arguments.epochs, arguments.checkpoint)


if __name__ == "__main__":
    main()
