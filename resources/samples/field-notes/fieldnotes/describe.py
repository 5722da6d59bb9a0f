"""Writes the diary entry of a walk."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
import yaml
from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

from .habitat import build, habitat
from .identify import identify
from .rerank import best_entry
from .transcribe import Transcriber, places

PROMPT = """Write a diary entry about a walk.
Habitat: {habitat}
Places: {places}
Birds heard: {birds}
Remarks: {remarks}
Style: {style}
Entry:"""


class Writer:
    def __init__(self, settings: dict) -> None:
        self.settings = settings
        self.tokenizer = AutoTokenizer.from_pretrained(settings["model"])
        self.model = AutoModelForSeq2SeqLM.from_pretrained(settings["model"]).eval()

    @torch.inference_mode()
    def candidates(self, prompt: str) -> list[str]:
        inputs = self.tokenizer(prompt, return_tensors="pt", truncation=True)
        tokens = self.model.generate(
            **inputs,
            do_sample=True,
            temperature=self.settings["temperature"],
            num_return_sequences=self.settings["candidates"],
            max_new_tokens=self.settings["max_new_tokens"],
        )
        return self.tokenizer.batch_decode(tokens, skip_special_tokens=True)


def facts_of(walk: Path, thresholds: dict, fast: bool) -> dict[str, str]:
    birds = [sighting.species for sighting in identify(walk / "dawn.wav", thresholds)]
    remarks = Transcriber().transcribe(walk / "remarks.wav")
    return {
        "habitat": habitat(walk / "place.jpg", build(fast)),
        "places": ", ".join(places(remarks)) or "not said",
        "birds": ", ".join(birds) or "none",
        "remarks": remarks or "none",
    }


def describe(walk: Path, config: dict, thresholds: dict, fast: bool = False) -> str:
    facts = facts_of(walk, thresholds, fast)
    prompt = PROMPT.format(style=config["style"], **facts)
    entries = Writer(config["writer"]).candidates(prompt)
    # The writer likes to invent birds: the entry that fits the facts best is kept.
    return best_entry(entries, facts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("walk", type=Path)
    parser.add_argument("--config", type=Path, default=Path("configs/describe.yaml"))
    parser.add_argument("--thresholds", type=Path, default=Path("configs/identify.yaml"))
    parser.add_argument("--fast", action="store_true", help="use the small habitat network")
    arguments = parser.parse_args()
    config = yaml.safe_load(arguments.config.read_text())
    thresholds = yaml.safe_load(arguments.thresholds.read_text())
    entry = describe(arguments.walk, config, thresholds, arguments.fast)
    (arguments.walk / "entry.txt").write_text(entry + "\n")
    print(entry)


if __name__ == "__main__":
    main()
