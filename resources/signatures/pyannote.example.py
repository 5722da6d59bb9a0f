"""Loads of pyannote: a revision may follow the name after @."""
from pyannote.audio import Model, Pipeline

diarization = Pipeline.from_pretrained("pyannote/speaker-diarization@2.1")  # finding: pyannote.audio.Pipeline.from_pretrained pipeline pyannote/speaker-diarization@2.1 @2.1
model = Model.from_pretrained("pyannote/segmentation")  # finding: pyannote.audio.Model.from_pretrained model pyannote/segmentation

turns = diarization("speech.wav")  # ok: a use
