"""Chooses among diary entries the one that says what was there, and nothing else."""

from __future__ import annotations

from functools import lru_cache

from sentence_transformers import CrossEncoder


@lru_cache(maxsize=1)
def judge() -> CrossEncoder:
    return CrossEncoder("cross-encoder/nli-deberta-v3-small", max_length=256)


def best_entry(entries: list[str], facts: dict[str, str]) -> str:
    """The entry that follows most clearly from the facts."""
    premise = ". ".join(f"{name}: {value}" for name, value in facts.items())
    scores = judge().predict([(premise, entry) for entry in entries], apply_softmax=True)
    entailment = scores[:, 1]
    return entries[entailment.argmax()]
