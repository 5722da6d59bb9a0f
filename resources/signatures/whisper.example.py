"""Loads of whisper and its reimplementations."""
import whisper
from faster_whisper import WhisperModel

model = whisper.load_model("base.en")  # finding: whisper.load_model model base.en
fast = WhisperModel("large-v3", device="cpu")  # finding: faster_whisper.WhisperModel model large-v3

audio = whisper.load_audio("speech.mp3")  # ok: audio, not a model
