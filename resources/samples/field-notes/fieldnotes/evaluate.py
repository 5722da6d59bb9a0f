"""How close are our entries to those a person wrote about the same walk?"""

from __future__ import annotations

import argparse
from pathlib import Path
from statistics import mean

from sentence_transformers import SentenceTransformer, util

from .models import SENTENCE_ENCODER


def similarity(ours: list[str], theirs: list[str]) -> list[float]:
    """Cosine of each pair, between -1 and 1."""
    encoder = SentenceTransformer(SENTENCE_ENCODER)
    left = encoder.encode(ours, convert_to_tensor=True)
    right = encoder.encode(theirs, convert_to_tensor=True)
    return util.pairwise_cos_sim(left, right).tolist()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("walks", type=Path)
    arguments = parser.parse_args()
    pairs = [
        (path.read_text(), path.with_name("by-hand.txt").read_text())
        for path in sorted(arguments.walks.glob("*/entry.txt"))
        if path.with_name("by-hand.txt").exists()
    ]
    scores = similarity([ours for ours, _ in pairs], [theirs for _, theirs in pairs])
    print(f"{mean(scores):.3f} on {len(scores)} walks")


if __name__ == "__main__":
    main()
