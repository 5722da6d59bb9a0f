"""Spoken remarks: find the speech, write it down, mark the places."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import spacy
import torch
from transformers import WhisperForConditionalGeneration, WhisperProcessor

from .audio import SAMPLE_RATE, read_recording
from .models import SPEECH_RECOGNISER


def speech_segments(samples: np.ndarray) -> list[np.ndarray]:
    """Only the parts in which somebody speaks; wind makes a recogniser invent sentences."""
    detector, tools = torch.hub.load("snakers4/silero-vad:v4.0", "silero_vad", trust_repo=True)
    find_speech = tools[0]
    spans = find_speech(torch.from_numpy(samples), detector, sampling_rate=SAMPLE_RATE)
    return [samples[span["start"] : span["end"]] for span in spans]


class Transcriber:
    def __init__(self) -> None:
        self.processor = WhisperProcessor.from_pretrained(SPEECH_RECOGNISER)
        self.model = WhisperForConditionalGeneration.from_pretrained(SPEECH_RECOGNISER).eval()

    @torch.inference_mode()
    def transcribe(self, path: Path) -> str:
        sentences = []
        for segment in speech_segments(read_recording(path)):
            inputs = self.processor(segment, sampling_rate=SAMPLE_RATE, return_tensors="pt")
            tokens = self.model.generate(inputs.input_features, max_new_tokens=128)
            sentences.extend(self.processor.batch_decode(tokens, skip_special_tokens=True))
        return " ".join(sentence.strip() for sentence in sentences)


def places(transcript: str) -> list[str]:
    """Place names in the order in which they are mentioned."""
    language = spacy.load("en_core_web_sm", disable=["lemmatizer"])
    mentioned = [entity.text for entity in language(transcript).ents if entity.label_ in {"GPE", "LOC", "FAC"}]
    return list(dict.fromkeys(mentioned))
