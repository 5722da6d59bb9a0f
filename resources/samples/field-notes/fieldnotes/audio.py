"""Reading recordings and cutting them into clips."""

from __future__ import annotations

from pathlib import Path
from typing import Iterator, NamedTuple

import numpy as np
import soundfile
import torch
import torchaudio.functional as F

SAMPLE_RATE = 16_000


class Clip(NamedTuple):
    start: float
    samples: np.ndarray


def read_recording(path: Path) -> np.ndarray:
    """The recording as mono samples at 16 kHz, between -1 and 1."""
    samples, rate = soundfile.read(path, dtype="float32", always_2d=True)
    mono = samples.mean(axis=1)
    if rate != SAMPLE_RATE:
        mono = F.resample(torch.from_numpy(mono), rate, SAMPLE_RATE).numpy()
    peak = np.abs(mono).max()
    return mono / peak if peak > 0 else mono


def clips(samples: np.ndarray, seconds: float = 3.0, hop: float = 1.5) -> Iterator[Clip]:
    """Overlapping clips; the last one is padded with silence."""
    length, step = int(seconds * SAMPLE_RATE), int(hop * SAMPLE_RATE)
    for start in range(0, max(1, len(samples) - length + step), step):
        window = samples[start : start + length]
        yield Clip(start / SAMPLE_RATE, np.pad(window, (0, length - len(window))))
