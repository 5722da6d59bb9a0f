"""Sound as vectors: wav2vec 2.0 was made for speech and hears birds surprisingly well."""

from __future__ import annotations

from typing import Sequence

import numpy as np
import torch
from transformers import AutoFeatureExtractor, Wav2Vec2Model

from .audio import SAMPLE_RATE
from .models import SOUND_ENCODER, SOUND_ENCODER_REVISION


class SoundEncoder:
    """One vector of 1,536 numbers for each clip: the mean and the peak of what the model heard."""

    def __init__(self, device: str = "cpu") -> None:
        self.device = device
        self.extractor = AutoFeatureExtractor.from_pretrained(SOUND_ENCODER, revision=SOUND_ENCODER_REVISION)
        self.model = Wav2Vec2Model.from_pretrained(SOUND_ENCODER, revision=SOUND_ENCODER_REVISION)
        # Birds repeat themselves less than people do; four layers fewer lose nothing.
        self.model.encoder.layers = self.model.encoder.layers[:8]
        self.model.requires_grad_(False)
        self.model.eval().to(device)

    @torch.inference_mode()
    def __call__(self, batch: Sequence[np.ndarray]) -> torch.Tensor:
        inputs = self.extractor(list(batch), sampling_rate=SAMPLE_RATE, return_tensors="pt", padding=True)
        hidden = self.model(inputs.input_values.to(self.device)).last_hidden_state
        pooled = torch.cat([hidden.mean(dim=1), hidden.amax(dim=1)], dim=-1)
        return torch.nn.functional.normalize(pooled, dim=-1)
