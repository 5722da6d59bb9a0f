"""Which birds sing in a recording?"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import torch
import yaml

from .audio import clips, read_recording
from .classifier import SpeciesHead
from .embed import SoundEncoder


@dataclass(frozen=True)
class Sighting:
    species: str
    start: float
    score: float


def identify(recording: Path, config: dict) -> list[Sighting]:
    encoder = SoundEncoder()
    head = SpeciesHead.load(config["checkpoint"])
    windows = list(clips(read_recording(recording), config["clip_seconds"], config["hop_seconds"]))

    vectors = encoder([window.samples for window in windows])
    with torch.inference_mode():
        scores = head(vectors).softmax(dim=-1)

    found: dict[str, Sighting] = {}
    for window, row in zip(windows, scores):
        score, index = row.max(dim=0)
        if score < config["minimum_score"]:
            continue
        sighting = Sighting(head.species[index], window.start, score.item())
        if sighting.species not in found or found[sighting.species].score < sighting.score:
            found[sighting.species] = sighting
    return sorted(found.values(), key=lambda sighting: sighting.start)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recording", type=Path)
    parser.add_argument("--config", type=Path, default=Path("configs/identify.yaml"))
    arguments = parser.parse_args()
    config = yaml.safe_load(arguments.config.read_text())
    for sighting in identify(arguments.recording, config):
        minutes, seconds = divmod(int(sighting.start), 60)
        print(f"{minutes:3d}:{seconds:02d}  {sighting.species}  ({sighting.score:.0%})")


if __name__ == "__main__":
    main()
