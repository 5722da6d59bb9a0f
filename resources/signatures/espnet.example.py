"""Loads of espnet."""
from espnet2.bin.asr_inference import Speech2Text

recognizer = Speech2Text.from_pretrained("espnet/kamo-naoyuki_librispeech_asr")  # finding: espnet2.bin.asr_inference.Speech2Text.from_pretrained model espnet/kamo-naoyuki_librispeech_asr

text = recognizer([0.0])  # ok: a use
