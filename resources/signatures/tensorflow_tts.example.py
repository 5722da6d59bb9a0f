"""Loads of TensorFlowTTS."""
from tensorflow_tts.inference import AutoProcessor, TFAutoModel

processor = AutoProcessor.from_pretrained("tensorspeech/tts-tacotron2-ljspeech-en")  # finding: tensorflow_tts.inference.AutoProcessor.from_pretrained processor tensorspeech/tts-tacotron2-ljspeech-en
model = TFAutoModel.from_pretrained("tensorspeech/tts-tacotron2-ljspeech-en")  # finding: tensorflow_tts.inference.TFAutoModel.from_pretrained model tensorspeech/tts-tacotron2-ljspeech-en

ids = processor.text_to_sequence("text")  # ok: a use
