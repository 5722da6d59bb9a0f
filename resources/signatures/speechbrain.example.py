"""Loads of speechbrain: from_hparams on any inference class."""
from speechbrain.inference.ASR import EncoderDecoderASR
from speechbrain.utils.data_utils import download_file

recognizer = EncoderDecoderASR.from_hparams(source="speechbrain/asr-crdnn-rnnlm-librispeech", savedir="tmp")  # finding: speechbrain.inference.ASR.EncoderDecoderASR.from_hparams model speechbrain/asr-crdnn-rnnlm-librispeech

download_file("https://example.org/data.csv", "data.csv")  # ok: data
