"""Loads of torchaudio: bundles that fetch their weights."""
import torchaudio
from torchaudio.pipelines import HDEMUCS_HIGH_MUSDB

model = torchaudio.pipelines.WAV2VEC2_BASE.get_model()  # finding: torchaudio.pipelines.WAV2VEC2_BASE.get_model model WAV2VEC2_BASE
separator = HDEMUCS_HIGH_MUSDB.get_model()  # finding: torchaudio.pipelines.HDEMUCS_HIGH_MUSDB.get_model model HDEMUCS_HIGH_MUSDB

wave, rate = torchaudio.load("speech.wav")  # ok: audio, not a model
