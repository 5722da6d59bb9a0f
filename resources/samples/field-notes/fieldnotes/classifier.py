"""The network that names the species: the only one trained from scratch here."""

from __future__ import annotations

import torch
from torch import nn


class SpeciesHead(nn.Module):
    """Two layers on top of the sound vectors."""

    def __init__(self, species: list[str], width: int = 1536, hidden: int = 256) -> None:
        super().__init__()
        self.species = species
        self.layers = nn.Sequential(
            nn.Linear(width, hidden),
            nn.GELU(),
            nn.Dropout(0.2),
            nn.Linear(hidden, len(species)),
        )

    def forward(self, vectors: torch.Tensor) -> torch.Tensor:
        return self.layers(vectors)

    def save(self, path: str) -> None:
        torch.save({"species": self.species, "weights": self.state_dict()}, path)

    @classmethod
    def load(cls, path: str) -> "SpeciesHead":
        stored = torch.load(path, map_location="cpu", weights_only=True)
        head = cls(stored["species"])
        head.load_state_dict(stored["weights"])
        return head.eval()
