"""A week of diary entries in five sentences."""

from __future__ import annotations

import argparse
from pathlib import Path

from transformers import pipeline


def summarise(entries: list[str], model: str) -> str:
    shorten = pipeline("summarization", model=model)
    text = "\n".join(entries)
    return shorten(text, max_length=130, min_length=40, truncation=True)[0]["summary_text"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("walks", type=Path)
    parser.add_argument("--model", default="facebook/bart-large-cnn", help="any summariser of the hub")
    arguments = parser.parse_args()
    entries = [path.read_text() for path in sorted(arguments.walks.glob("*/entry.txt"))]
    print(summarise(entries, arguments.model))


if __name__ == "__main__":
    main()
