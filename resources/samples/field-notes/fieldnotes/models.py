"""The models that several modules share, in one place."""

# Pinned: the species head was trained on the vectors of exactly these weights.
SOUND_ENCODER = "facebook/wav2vec2-base"
SOUND_ENCODER_REVISION = "0b5b8e868dd84f03fd87d01f9c4ff0f080fecfe8"

# Not pinned: any Whisper of this size will do.
SPEECH_RECOGNISER = "openai/whisper-small"

# Judges diary entries; see evaluate.py.
SENTENCE_ENCODER = "sentence-transformers/all-MiniLM-L6-v2"
